/** smartcn's lexicon as the dict shards hold it: a row for all words that begin with one character. */
import { decode } from './numbers.js';
import { END, LATIN, NUMBER, START } from './segmenter.js';

/** Characters of its longest word, 大不列颠及北爱尔兰联合王国. */
const LONGEST = 13;

/** How the rows write the markers among the words that follow. */
const WRITTEN = { [END]: '', [NUMBER]: '0', [LATIN]: 'a' };

export class LexiconRow {
  /** @type {Map<string, number>} number of a word in the shard, by tail */
  #words = new Map();
  #columns;

  /**
   * Rows of a shard by head; the columns run over the words of all heads in turn.
   * @returns {Map<string, LexiconRow>}
   */
  static ofShard(heads, { words = '', freq = '', start = '', number = '', letter = '', pairs = '', next = '', pairCount = '' }) {
    const columns = {
      frequency: decode(freq),
      before: { [START]: decode(start), [NUMBER]: decode(number), [LATIN]: decode(letter) },
      following: followingOf(decode(pairs), next.split('\n'), decode(pairCount)),
    };
    const rows = new Map();
    let at = 0;
    words.split('\n').forEach((tails, i) => {
      if (tails === '') return;
      const row = new LexiconRow();
      row.#columns = columns;
      for (const tail of tails.split('\t').slice(1)) row.#words.set(tail, at++);
      rows.set(heads[i], row);
    });
    return rows;
  }

  frequency(tail) {
    return this.#columns.frequency[this.#words.get(tail)];
  }

  /** How often the word follows a marker. */
  after(marker, tail) {
    return this.#columns.before[marker][this.#words.get(tail)] ?? 0;
  }

  /** How often another word follows the word. */
  pair(tail, next) {
    return this.#columns.following(this.#words.get(tail)).get(next) ?? 0;
  }
}

/** A reader of the words that follow each word, by count; sorted out when first asked for. */
function followingOf(numbers, next, counts) {
  let sorted;
  return (word) => {
    if (!sorted) {
      let at = 0;
      sorted = numbers.map((n) => new Map(next.slice(at, at + n).map((each) => [each, counts[at++]])));
    }
    return sorted[word] ?? new Map();
  };
}

/**
 * The lexicon over the rows that a dictionary has loaded.
 * @param {import('./dictionary.js').Dictionary} dictionary
 * @param {number[]} markers frequencies of 始##始, 未##数 and 未##串
 * @returns {import('./segmenter.js').Lexicon}
 */
export function lexiconOf(dictionary, markers) {
  const marked = new Map([START, NUMBER, LATIN].map((marker, i) => [marker, markers[i]]));
  return {
    longest: LONGEST,
    frequency: (word) => marked.get(word) ?? dictionary.lexiconRow(word[0])?.frequency(word.slice(1)),
    pair: (left, right) => {
      // Between markers there is but one way, whatever it costs.
      if (marked.has(left)) return right in WRITTEN ? 0 : (dictionary.lexiconRow(right[0])?.after(left, right.slice(1)) ?? 0);
      return dictionary.lexiconRow(left[0])?.pair(left.slice(1), WRITTEN[right] ?? right) ?? 0;
    },
  };
}
