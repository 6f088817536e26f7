/**
 * Finds the passages that may contain a folded text, by the grams that cover it (section 1 of the shard format).
 */
import { isWordCharacter } from './fold.js';

/**
 * The grams that every passage containing the text has.
 * @param {string} folded
 * @returns {{grams: string[], alone: string[], exact: boolean}} `alone`: characters of which any gram will do;
 *     `exact`: whether a passage that has them is known to contain the text, without reading it
 */
export function coverOf(folded) {
  const grams = new Set();
  const alone = new Set();
  const characters = [...folded];
  const word = characters.map(isWordCharacter);
  characters.forEach((character, i) => {
    const last = i + 1 === characters.length;
    if (!word[i]) {
      if (character !== ' ' && character !== '\t') grams.add(character);
    } else if (!last) {
      grams.add(character + (word[i + 1] ? characters[i + 1] : ' '));
    } else if (!word[i - 1]) {
      alone.add(character);
    }
  });
  const pair = characters.length === 2 && word[0] && word[1];
  return { grams: [...grams], alone: [...alone], exact: characters.length === 1 || pair };
}

/**
 * Passages that have all the lists' numbers.
 * @param {number[][]} lists ascending
 * @returns {number[]} ascending
 */
export function intersection(lists) {
  if (lists.length === 0) return [];
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  const at = others.map(() => 0);
  return shortest.filter((id) =>
    others.every((list, i) => {
      at[i] = gallop(list, at[i], id);
      return list[at[i]] === id;
    }),
  );
}

/** First index from `from` on whose number is at least `id`. */
function gallop(list, from, id) {
  let step = 1;
  let low = from;
  while (low + step < list.length && list[low + step] < id) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, list.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Numbers of any of the lists.
 * @param {number[][]} lists
 * @returns {number[]} ascending
 */
export function union(lists) {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/**
 * Every place where a folded text stands in another, as ranges of UTF-16 units.
 * @param {string} text
 * @param {string} word not empty
 * @returns {[number, number][]}
 */
export function occurrences(text, word) {
  const found = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push([at, at + word.length]);
  return found;
}
