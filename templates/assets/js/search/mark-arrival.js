/** Marks, on a report's page that a search result opened, the words that were searched for. */
import { markWords, takeWords } from './arrival.js';

const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (target) markWords(target, takeWords());
