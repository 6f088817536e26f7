/**
 * Reads the dictionary of the index (section 6 of the shard format): postings of grams and terms, the rows of smartcn's lexicon.
 *
 * @typedef {object} Posting
 * @property {number[]} ids passages, ascending
 * @property {number[] | undefined} scores for each of them 1 + (tf − 1) · lengths + rank of the field length; where it is no
 *     term, 0, or −1 − rank
 * @property {number[][] | undefined} occurs for each of them where the gram stands: pairs of ordinals, each in one number
 * @property {number[]} titles four numbers for each title that has the term: passage, passages under it, code points of the
 *     title's key, code points of the key of label and title
 * @property {number[] | undefined} ranks for each passage of grams that stand apart: rank of the field length, and the number of ranks more where the
 *     gram is repeated
 * @property {More | undefined} more where the rest of a divided posting stands
 * @property {Set<number>} [rough] passages whose scores have a field length that is only typical of their texts' tier
 *
 * @typedef {object} Last
 * @property {number} frequency of the character as a word
 * @property {number} end how often it ends a sentence; under 未##数 and 未##串 how often it follows them
 *
 * @typedef {object} More
 * @property {number} total passages in all
 * @property {number} docFreq passages that have it as a term
 * @property {[string, number][]} unread shards with further postings, those that promise most first, and the key's place in each
 * @property {Promise<void>} [reading] settled when what is being read of them has been added
 */
import { ascending, decode, lastAtMost, taker } from './numbers.js';
import { LATIN, LexiconRow, NUMBER } from './segmenter.js';

const HAS_SCORES = 1;
const HAS_MORE = 2;
const HAS_TITLES = 4;

export class Dictionary {
  /** The dictionary, and the grams that are no terms where these stand apart. */
  #series;
  /** @type {Map<string, LexiconRow>} a row, or part of it, by head: each part has the head by itself */
  #singles = new Map();
  /** @type {Map<string, Posting>} of heads as terms, from whatever shard of theirs came first */
  #ofHeads = new Map();
  /** @type {Map<string, Last>} what is known of words of one character whose own row may not be loaded */
  #lasts = new Map();

  /**
   * @param {{dict: FirstKeys, gram?: FirstKeys, strict: boolean, lengths: number[]}} manifest `strict`: whether every posting of a gram is of a
   *     passage that contains it
   * @param {(name: string) => Promise<any>} load
   */
  constructor({ dict, gram, strict, lengths }, load) {
    const shard = (raw) => {
      const made = new DictShard(raw, this.#lasts, gram ? lengths.length : 0);
      for (const [head, row] of made.lexicon) this.#singles.set(head, row);
      // What is read further of a head is added to one object, whichever shard brought it.
      for (const head of raw.heads) {
        const posting = this.#ofHeads.get(head) ?? made.postings.get(head);
        if (posting) for (const postings of [this.#ofHeads, made.postings]) postings.set(head, posting);
      }
      return made;
    };
    this.strict = strict;
    this.#series = Object.entries({ dict, gram }).flatMap(([name, firsts]) => (firsts ? [new Series(name, firsts, load, shard)] : []));
  }

  /**
   * Loads what is needed to look up terms, and grams that are terms somewhere.
   * @param {Iterable<string>} keys
   * @param {string[]} [wholeHeads] heads of which every key is needed
   */
  async load(keys, wholeHeads = []) {
    const [dict, ...grams] = this.#series;
    await Promise.all([dict.load(keys, wholeHeads), ...grams.map((series) => series.load([], wholeHeads))]);
  }

  /**
   * Loads what is needed to look up grams that are no terms.
   * @param {string[]} grams looked for in the dictionary before
   */
  async loadGrams(grams) {
    await this.#series[1]?.load(grams.filter((gram) => !this.posting(gram)));
  }

  /** Whether it is known which postings of a gram, if any, the corpus has. */
  knows(gram) {
    return Boolean(this.posting(gram)) || this.#series.every((series) => series.of(gram));
  }

  /**
   * The posting of a gram or term, undefined when the corpus lacks it. Its shard has to be loaded; any of a head often has the head as a term.
   * @param {string} key
   * @returns {Posting | undefined}
   */
  posting(key) {
    for (const series of this.#series) {
      const posting = series.of(key)?.postings.get(key);
      if (posting) return posting;
    }
    return this.#ofHeads.get(key);
  }

  /** The dict shard in which a key would be, as it ships. It has to be loaded. */
  raw(key) {
    return this.#series[0].of(key)?.raw;
  }

  /**
   * Postings of all grams that begin with a head.
   * @param {string} head
   * @returns {Posting[]}
   */
  gramsOf(head) {
    return this.#series.flatMap((series) => series.allOf(head).flatMap((shard) => shard.gramsOf(head)));
  }

  /**
   * The part of the lexicon's row in which a word would be.
   * @param {string} word
   * @returns {LexiconRow | undefined}
   */
  lexiconRow(word) {
    if (word.length === 1) return this.#singles.get(word);
    return this.#series[0].of(word.slice(0, 2))?.lexicon.get(word[0]);
  }

  /**
   * What a shard that has a gram ending in the character tells of it as a word by itself, at the end of a query.
   * @param {string} character
   * @returns {Last | undefined}
   */
  last(character) {
    return this.#lasts.get(character);
  }
}

/**
 * Shards of one name, by the keys they hold.
 *
 * @typedef {{heads: string, tails: string}} FirstKeys first key of each shard
 */
class Series {
  #name;
  #firsts;
  #load;
  #read;
  /** @type {Map<number, DictShard>} */
  #shards = new Map();

  constructor(name, { heads, tails }, load, read) {
    const rest = tails.split('\n');
    // Half of a surrogate pair cannot be written: such a key stands whole among the tails.
    this.#firsts = ascending(decode(heads)).map((unit, i) => (unit && unit >> 11 !== 27 ? String.fromCharCode(unit) : '') + rest[i]);
    this.#name = name;
    this.#load = load;
    this.#read = read;
  }

  async load(keys, wholeHeads = []) {
    const numbers = new Set([...keys].map((key) => lastAtMost(this.#firsts, key)));
    for (const head of wholeHeads) for (const number of this.#numbersOf(head)) numbers.add(number);
    const wanted = [...numbers].filter((number) => !this.#shards.has(number));
    await Promise.all(
      wanted.map(async (number) => {
        const raw = await this.#load(`${this.#name}-${number}`);
        // Another query may have read it meanwhile, and added further postings to it.
        if (!this.#shards.has(number)) this.#shards.set(number, this.#read(raw));
      }),
    );
  }

  /** Numbers of all shards with keys of a head. */
  #numbersOf(head) {
    const first = lastAtMost(this.#firsts, head);
    return Array.from({ length: lastAtMost(this.#firsts, `${head}\uffff`) - first + 1 }, (_, i) => first + i);
  }

  /** The shard in which a key would be, undefined while it is not loaded. */
  of(key) {
    return this.#shards.get(lastAtMost(this.#firsts, key));
  }

  allOf(head) {
    return this.#numbersOf(head).flatMap((number) => this.#shards.get(number) ?? []);
  }
}

/** A dict shard: its columns run over the grams, then the terms of each head in turn. */
class DictShard {
  /** @type {Map<string, Posting>} */
  postings = new Map();
  /** @type {Map<string, LexiconRow>} */
  lexicon;
  /** @type {Map<string, string[]>} grams by head */
  #grams = new Map();

  /**
   * @param {any} raw
   * @param {Map<string, Last>} lasts to add to
   * @param {number} unscored how many symbols are of passages that do not have the key as a term
   */
  constructor(raw, lasts, unscored) {
    this.raw = raw;
    const heads = [...raw.heads];
    const grams = (raw.grams ?? '').split('\n');
    const terms = (raw.terms ?? '').split('\n');
    const next = columnsOf(raw, unscored);
    heads.forEach((head, i) => {
      const own = [...(grams[i] ?? '')].map((second) => head + second);
      this.#grams.set(head, own);
      for (const key of own) this.postings.set(key, next(!key.endsWith(' ')));
      for (const tail of (terms[i] ?? '').split('\t').slice(1)) this.postings.set(head + tail, next(false));
    });
    this.lexicon = LexiconRow.ofShard(heads, raw);
    const seconds = new Set(grams.join(''));
    if (raw.last) readLasts(raw.last, [...seconds].filter((second) => second >= '\u2e80' && !this.lexicon.has(second)).sort(), lasts);
  }

  gramsOf(head) {
    return (this.#grams.get(head) ?? []).map((key) => this.postings.get(key));
  }
}

function readLasts({ freq, end, number, letter }, characters, lasts) {
  const columns = [freq, end, number, letter].map((column) => decode(column ?? ''));
  characters.forEach((character, i) => {
    const [frequency, end, number, letter] = columns.map((column) => column[i] ?? 0);
    lasts.set(character, { frequency, end, [NUMBER]: number, [LATIN]: letter });
  });
}

/** Hands out the postings of a shard in the order of its keys. */
function columnsOf({ count = '', ids = '', scores = '', more = '', occurs, titles = '', ranks = '' }, unscored) {
  const takeCount = taker(count);
  const takeIds = taker(ids);
  const takeScores = taker(scores);
  const takeMore = taker(more);
  const takeOccurs = occurs === undefined ? undefined : taker(occurs);
  const takeTitles = taker(titles);
  const takeRanks = taker(ranks);
  /** @returns {Posting} */
  return (hasOccurs) => {
    const [number] = takeCount(1);
    const n = number >> 3;
    return {
      ids: ascending(takeIds(n)),
      scores: number & HAS_SCORES ? scoresOf(takeScores(n), unscored) : undefined,
      occurs: hasOccurs && takeOccurs ? occurrencesOf(n, takeOccurs) : undefined,
      titles: number & HAS_TITLES ? titlesOf(takeTitles) : [],
      more: number & HAS_MORE ? moreOf(takeMore) : undefined,
      ranks: ranks ? takeRanks(n) : undefined,
    };
  };
}

/** Symbols of postings: of those beside a key in large corpora, rank of the field length plus so many for each occurrence as a term. */
function scoresOf(symbols, unscored) {
  return unscored === 0 ? symbols : symbols.map((symbol) => (symbol < unscored ? -1 - symbol : symbol - unscored + 1));
}

/**
 * For each of n passages its occurrences; a single 0 is none: the passage has the term, but written otherwise.
 * @param {number} n
 * @param {(n: number) => number[]} take
 */
function occurrencesOf(n, take) {
  return Array.from({ length: n }, () => {
    const own = [];
    let [number] = take(1);
    while (number > 0) {
      own.push((number - 1) >> 1);
      if (!((number - 1) & 1)) break;
      [number] = take(1);
    }
    return own;
  });
}

function titlesOf(take) {
  const titles = [];
  let passage = 0;
  for (let [n] = take(1); n > 0; n--) {
    const [difference, ...rest] = take(4);
    passage += difference;
    titles.push(passage, ...rest);
  }
  return titles;
}

/** @returns {More} */
function moreOf(take) {
  const [total, docFreq, post, place, rest] = take(5);
  const unread = [[`post-${post}`, place]];
  for (let i = 0; i < rest; i++) {
    const [shard, place] = take(2);
    unread.push([`rest-${shard}`, place]);
  }
  return { total, docFreq, unread };
}
