/** Recognises passages whose title is what was typed (section 9 of the shard format). */
import { keyOf } from './fold.js';

/**
 * Lengths of titles, in code points, of every passage whose title may be the query: those of the terms' titles that are as
 * long as it, without label or with.
 * @param {import('./dictionary.js').Posting[]} postings
 * @param {string} key of the query
 * @returns {Map<number, [number, number]>} by passage: length of the title's key, and of the key of label and title
 */
export function titleClaims(postings, key) {
  const length = [...key].length;
  const claims = new Map();
  for (const { titles } of postings) {
    for (let i = 0; i < titles.length; i += 4) {
      if (titles[i + 2] === length || titles[i + 3] === length) claims.set(titles[i], [titles[i + 2], titles[i + 3]]);
    }
  }
  return claims;
}

/**
 * Whether the passage that begins with a title of these lengths has the key for its title, or for label and title.
 * @param {string} folded the passage
 * @param {[number, number]} lengths
 * @param {string} key
 */
export function isTitle(folded, [title, labelled], key) {
  const whole = [...keyOf(folded)].slice(0, labelled);
  return whole.join('') === key || whole.slice(labelled - title).join('') === key;
}
