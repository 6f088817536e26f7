/** smartcn's lexicon as the dict shards hold it: a row for all words that begin with one character. */
import { decode } from './numbers.js';
import { END, LATIN, NUMBER, START } from './segmenter.js';

/** Frequencies of the entries that stand for something else, from smartcn's core dictionary. */
const MARKERS = new Map([
  [START, 329805],
  [END, 329805],
  [LATIN, 2963],
  [NUMBER, 113238],
]);
/** Characters of its longest word, 大不列颠及北爱尔兰联合王国. */
const LONGEST = 13;

/** How the rows write the markers among the words that follow. */
const WRITTEN = { [END]: '', [NUMBER]: '0', [LATIN]: 'a' };

export class LexiconRow {
  /** @type {Map<string, number>} tail → index */
  #words;
  #raw;
  #frequencies;
  /** @type {Record<string, number[]>} counts before each word, by marker */
  #before;
  /** @type {Map<string, number>[]} */
  #following;

  constructor(raw) {
    this.#raw = raw;
    this.#words = new Map(raw.words.split('\n').map((tail, at) => [tail, at]));
    this.#frequencies = decode(raw.freq ?? '');
    this.#before = {
      [START]: decode(raw.start ?? ''),
      [NUMBER]: decode(raw.number ?? ''),
      [LATIN]: decode(raw.letter ?? ''),
    };
  }

  frequency(tail) {
    const at = this.#words.get(tail);
    return at === undefined ? undefined : (this.#frequencies[at] ?? 0);
  }

  /** How often the word follows a marker. */
  after(marker, tail) {
    return this.#before[marker][this.#words.get(tail)] ?? 0;
  }

  /** How often another word follows the word. */
  pair(tail, next) {
    this.#following ??= this.#decodePairs();
    return this.#following[this.#words.get(tail)]?.get(next) ?? 0;
  }

  #decodePairs() {
    const next = (this.#raw.next ?? '').split('\n');
    const counts = decode(this.#raw.pairCount ?? '');
    let at = 0;
    return decode(this.#raw.pairs ?? '').map((n) => {
      const end = at + n;
      const following = new Map();
      for (; at < end; at++) following.set(next[at], counts[at]);
      return following;
    });
  }
}

/**
 * The lexicon over the rows that a dictionary has loaded.
 * @param {import('./dictionary.js').Dictionary} dictionary
 * @returns {import('./segmenter.js').Lexicon}
 */
export function lexiconOf(dictionary) {
  return {
    longest: LONGEST,
    frequency: (word) => MARKERS.get(word) ?? dictionary.lexiconRow(word[0])?.frequency(word.slice(1)),
    pair: (left, right) => {
      if (MARKERS.has(left)) return MARKERS.has(right) ? 0 : (dictionary.lexiconRow(right[0])?.after(left, right.slice(1)) ?? 0);
      return dictionary.lexiconRow(left[0])?.pair(left.slice(1), WRITTEN[right] ?? right) ?? 0;
    },
  };
}
