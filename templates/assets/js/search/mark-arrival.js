/** Marks, on a report's page that a search result opened, the words that were searched for; they never leave the browser. */
import { ARRIVAL } from './dom.js';

const target = location.hash && document.getElementById(location.hash.slice(1));
if (target) markWords(target, takeWords());

/** Words left for this address, taken once and then kept with the history entry, so that reload and back mark them again. */
function takeWords() {
  try {
    const { href, words } = JSON.parse(localStorage.getItem(ARRIVAL) ?? '{}');
    if (href === location.href) {
      localStorage.removeItem(ARRIVAL);
      history.replaceState({ ...history.state, words }, '');
    }
  } catch {
    return [];
  }
  const words = history.state?.words;
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string' && word !== '') : [];
}

/**
 * Marks every occurrence of the words in an element, also those that run over several text nodes.
 * @param {Element} element
 * @param {string[]} words
 */
function markWords(element, words) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = '';
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const ranges = occurrences(text, words);
  for (const { node, start } of nodes.reverse()) {
    for (const range of [...ranges].reverse()) {
      const from = Math.max(range.start - start, 0);
      const to = Math.min(range.end - start, node.data.length);
      if (from < to) wrap(node, from, to);
    }
  }
}

/** Non-overlapping occurrences, longer words first, sorted by start. */
function occurrences(text, words) {
  const ranges = [];
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (!ranges.some((other) => at < other.end && other.start < end)) ranges.push({ start: at, end });
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

function wrap(node, from, to) {
  const middle = node.splitText(from);
  middle.splitText(to - from);
  const mark = document.createElement('mark');
  middle.replaceWith(mark);
  mark.append(middle);
}
