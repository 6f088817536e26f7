/**
 * Cuts a query into words as Lucene's smartcn does: a lattice of all words of the lexicon, joined by smoothed bigram
 * probabilities; the cheapest path wins.
 *
 * @typedef {object} Lexicon
 * @property {(word: string) => number | undefined} frequency of a word, undefined when the lexicon lacks it
 * @property {(left: string, right: string) => number} pair how often `right` follows `left`
 * @property {number} longest characters of its longest word
 *
 * @typedef {object} Token
 * @property {string} term
 * @property {number} position counted over all tokens, so that a removed punctuation mark leaves a gap
 * @property {number} start first UTF-16 unit in the text
 * @property {number} end exclusive
 */
import { decode } from './numbers.js';

/** Lexicon entries that stand for the edges of a sentence and for any Latin word or number. */
export const START = '始##始';
export const END = '末##末';
export const LATIN = '未##串';
export const NUMBER = '未##数';

const MAX_FREQUENCY = 2079997 + 80000;
const SMOOTH = 0.1;
const TINY = 1 / MAX_FREQUENCY;

const HAN = 1;
const LETTER = 2;
const DIGIT = 3;
const SPACE = 4;
const DELIMITER = 5;
const SURROGATE = 6;
const OTHER = 7;

/**
 * Class of a UTF-16 unit; the order of the tests is smartcn's (Utility.getCharType).
 * @param {number} c
 */
function charType(c) {
  if (c >= 0xd800 && c <= 0xdfff) return SURROGATE;
  if (c >= 0x4e00 && c <= 0x9fa5) return HAN;
  if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)) return LETTER;
  if (c >= 0x30 && c <= 0x39) return DIGIT;
  if (c === 0x20 || c === 9 || c === 10 || c === 13 || c === 0x3000) return SPACE;
  if ((c >= 0x21 && c <= 0xbb) || (c >= 0x2010 && c <= 0x2642) || (c >= 0x3001 && c <= 0x301e)) return DELIMITER;
  if ((c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a)) return LETTER;
  if (c >= 0xff10 && c <= 0xff19) return DIGIT;
  return c >= 0xfe30 && c <= 0xff63 ? DELIMITER : OTHER;
}

/**
 * Every candidate word of the text, by start, shorter before longer. `key` is what the lexicon knows it by.
 * @param {string} text
 * @param {Lexicon} lexicon
 */
function lattice(text, lexicon) {
  const types = Array.from({ length: text.length }, (_, i) => charType(text.charCodeAt(i)));
  const nodes = [{ key: START, start: -1, end: 0, type: OTHER, frequency: lexicon.frequency(START) ?? 0 }];
  const add = (key, start, end, frequency = lexicon.frequency(key) ?? 0) => {
    nodes.push({ key, start, end, type: types[start], frequency });
  };
  let i = 0;
  while (i < text.length) {
    const type = types[i];
    let end = i + 1;
    if (type === HAN) {
      addWords(i);
    } else if (type === LETTER || type === DIGIT) {
      while (types[end] === type) end++;
      add(type === LETTER ? LATIN : NUMBER, i, end);
    } else if (type === DELIMITER) {
      add(text[i], i, end, MAX_FREQUENCY);
    } else if (type === SURROGATE) {
      if (types[end] === SURROGATE) end++;
      add(text.slice(i, end), i, end, 0);
    } else if (type === OTHER) {
      add(LATIN, i, end);
    }
    i = end;
  }
  nodes.push({ key: END, start: text.length, end: text.length + 1, type: OTHER, frequency: lexicon.frequency(END) ?? 0 });
  return nodes;

  /** The single character always, longer words where the lexicon has them; spaces inside a word are skipped. */
  function addWords(start) {
    add(text[start], start, start + 1);
    let word = text[start];
    for (let j = start + 1; word.length < lexicon.longest; j++) {
      while (types[j] === SPACE) j++;
      if (types[j] !== HAN) return;
      word += text[j];
      const frequency = lexicon.frequency(word);
      if (frequency !== undefined) add(word, start, j + 1, frequency);
    }
  }
}

/** Cost of the step from one candidate to the next; the order of operations is smartcn's (BiSegGraph). */
function cost(left, right, lexicon) {
  const count = lexicon.pair(left.key, right.key);
  return -Math.log(
    (SMOOTH * (1 + left.frequency)) / MAX_FREQUENCY +
      (1 - SMOOTH) * (((1 - TINY) * count) / (1 + left.frequency) + TINY),
  );
}

/**
 * Words of a text in order, punctuation left out, Latin in lower case and half width.
 * @param {string} text one sentence
 * @param {Lexicon} lexicon
 * @returns {Token[]}
 */
export function segment(text, lexicon) {
  const nodes = lattice(text, lexicon);
  const last = nodes.length - 1;
  const total = new Float64Array(nodes.length).fill(Infinity);
  const previous = new Int32Array(nodes.length);
  total[0] = 0;
  for (let from = 0; from < last; from++) {
    // Candidates are sorted by start: the first that starts at this one's end or, over spaces, after it.
    let to = from + 1;
    while (nodes[to].start < nodes[from].end) to++;
    for (const { start } = nodes[to]; to <= last && nodes[to].start === start; to++) {
      const sum = total[from] + cost(nodes[from], nodes[to], lexicon);
      if (sum < total[to]) {
        total[to] = sum;
        previous[to] = from;
      }
    }
  }
  const path = [];
  for (let at = previous[last]; at > 0; at = previous[at]) path.push(nodes[at]);
  return path
    .reverse()
    .map(({ start, end, type, key }, position) => ({ term: termOf(text, start, end, type, key), position, start, end }))
    .filter((token) => token.term !== '');
}

function termOf(text, start, end, type, key) {
  if (type === DELIMITER) return '';
  if (type === HAN) return key;
  return text
    .slice(start, end)
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]+/g, (c) => c.toLowerCase());
}

/** Characters of smartcn's longest word, 大不列颠及北爱尔兰联合王国. */
const LONGEST = 13;

/** How the rows of the lexicon write the markers among the words that follow. */
const WRITTEN = { [END]: '', [NUMBER]: '0', [LATIN]: 'a' };

/** smartcn's lexicon as the dict shards hold it: a row for all words that begin with one character. */
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
 * @param {Dictionary} dictionary
 * @param {number[]} markers frequencies of 始##始, 未##数 and 未##串
 * @returns {import('./segmenter.js').Lexicon}
 */
export function lexiconOf(dictionary, markers) {
  const marked = new Map([START, NUMBER, LATIN].map((marker, i) => [marker, markers[i]]));
  return {
    longest: LONGEST,
    frequency: (word) => {
      const row = dictionary.lexiconRow(word);
      return marked.get(word) ?? (row ? row.frequency(word.slice(1)) : dictionary.last(word)?.frequency);
    },
    pair: (left, right) => {
      if (marked.has(left)) {
        // Between markers there is but one way, whatever it costs.
        if (right in WRITTEN) return 0;
        return (dictionary.lexiconRow(right)?.after(left, right.slice(1)) ?? dictionary.last(right)?.[left]) || 0;
      }
      const row = dictionary.lexiconRow(left);
      return (row ? row.pair(left.slice(1), WRITTEN[right] ?? right) : right === END && dictionary.last(left)?.end) || 0;
    },
  };
}
