/**
 * Finds the passages that may contain a folded text, by the grams that cover it (section 1 of the shard format).
 */
import { isWordCharacter } from './fold.js';

/**
 * The grams that every passage containing the text has.
 * @param {string} folded
 * @returns {{grams: string[], alone: string[], plain: boolean}} `alone`: characters of which any gram will do; `plain`:
 *     whether the grams follow each other without a mark between, so that their occurrences prove the text
 */
export function coverOf(folded) {
  const grams = [];
  const alone = new Set();
  const characters = [...folded];
  const word = characters.map(isWordCharacter);
  characters.forEach((character, i) => {
    const last = i + 1 === characters.length;
    if (!word[i]) {
      if (character !== ' ' && character !== '\t') grams.push(character);
    } else if (!last) {
      grams.push(character + (word[i + 1] ? characters[i + 1] : ' '));
    } else if (!word[i - 1]) {
      alone.add(character);
    }
  });
  return { grams, alone: [...alone], plain: characters.length === 1 || word.every(Boolean) };
}

/**
 * Passages that have the grams of a text.
 * @param {import('./dictionary.js').Dictionary} dictionary
 * @param {string} folded
 * @returns {{ids: number[], exact: boolean}} `exact`: whether they are known to contain the text, without reading it
 */
export function containing(dictionary, folded) {
  const { grams, alone, plain } = coverOf(folded);
  const postings = grams.map((gram) => dictionary.posting(gram));
  const lists = [
    ...postings.map((posting) => posting?.ids ?? []),
    ...alone.map((head) => union(dictionary.gramsOf(head).map(({ ids }) => ids))),
  ];
  const ids = intersection(lists);
  if (ids.length === 0 || (plain && grams.length === 0)) return { ids, exact: true };
  if (!plain || !postings.every(({ occurs }) => occurs)) return { ids, exact: false };
  return { ids: ids.filter((id) => follow(postings, id)), exact: true };
}

/**
 * Whether the grams stand one behind the other in a passage: an occurrence is the pair of ordinals of its two characters
 * among their like, so two grams meet where the second ordinal of the one is the first of the other.
 */
function follow(postings, id) {
  let reached;
  for (const { ids, occurs } of postings) {
    const pairs = occurs[gallop(ids, 0, id)].map(ordinals);
    reached = new Set(pairs.filter(([first]) => !reached || reached.has(first)).map(([, second]) => second));
  }
  return reached.size > 0;
}

/** The pair (i, j) from its number z = (i + j)(i + j + 1) / 2 + j. */
function ordinals(z) {
  const sum = Math.floor((Math.sqrt(8 * z + 1) - 1) / 2);
  const second = z - (sum * (sum + 1)) / 2;
  return [sum - second, second];
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
