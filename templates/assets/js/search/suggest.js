/** Completes what is being typed to headings, units, places and quoted terms; pinyin and its initials are typed as they are. */
import { lastAtMost } from './numbers.js';

const KINDS = ['heading', 'unit', 'place', 'term'];
const MOST = 8;

/**
 * @param {string} prefix
 * @param {{load: (name: string) => Promise<any>, searcher: {fold: (text: string) => Promise<string>}}} index
 * @returns {Promise<{text: string, kind: string, places: number}[]>} most frequent first
 */
export async function suggest(prefix, { load, searcher }) {
  const key = (await searcher.fold(prefix)).replace(/['\s]/g, '');
  if (key === '' || key.startsWith('~')) return [];
  const found = new Map();
  for (const [at, text, kind, places] of await entriesFrom(key, `${key}\uffff`, load)) {
    if (at.startsWith(key) && !found.has(text)) found.set(text, { text, kind: KINDS[kind], places, full: at === key });
  }
  return [...found.values()]
    .sort((a, b) => b.full - a.full || b.places - a.places || a.text.length - b.text.length)
    .slice(0, MOST)
    .map(({ text, kind, places }) => ({ text, kind, places }));
}

/**
 * Entries of all shards that may hold keys of a range.
 * @returns {Promise<[string, string, number, number][]>}
 */
export async function entriesFrom(from, to, load) {
  const firsts = (await load('suggest')).firsts.split('\n');
  const shards = [];
  for (let n = Math.max(0, lastAtMost(firsts, from)); n <= lastAtMost(firsts, to); n++) shards.push(load(`suggest-${n}`));
  return (await Promise.all(shards)).flat();
}
