/**
 * Reads the dict shards (section 6 of the shard format): postings of grams and terms, and the rows of smartcn's lexicon.
 *
 * @typedef {object} Posting
 * @property {number[]} ids passages, ascending
 * @property {number[] | undefined} scores for each of them: 0, or 1 + (tf − 1) · lengths + rank of the field length
 * @property {number[][] | undefined} occurs for each of them where the gram stands: pairs of ordinals, each in one number
 * @property {number[]} titles four numbers for each title that has the term: passage, passages under it, code points of the
 *     title's key, code points of the key of label and title
 * @property {More | undefined} more where the rest of a divided posting stands
 *
 * @typedef {object} More
 * @property {number} total passages in all
 * @property {number} docFreq passages that have it as a term
 * @property {number} shard number of the first post shard
 * @property {number[]} firsts first passage of each of its post shards
 */
import { ascending, decode, lastAtMost } from './numbers.js';
import { LexiconRow } from './lexicon.js';

const HAS_SCORES = 1;
const HAS_MORE = 2;
const HAS_TITLES = 4;

export class Dictionary {
  #firsts;
  #load;
  /** @type {Map<number, DictShard>} */
  #shards = new Map();

  /**
   * @param {string} firsts first key of each shard, joined by line feeds
   * @param {(name: string) => Promise<any>} load
   */
  constructor(firsts, load) {
    this.#firsts = firsts.split('\n');
    this.#load = load;
  }

  #shardOf(key) {
    return lastAtMost(this.#firsts, key);
  }

  /**
   * Loads what is needed to look up the keys.
   * @param {Iterable<string>} keys
   * @param {Iterable<string>} [wholeHeads] heads of which every key is needed
   */
  async load(keys, wholeHeads = []) {
    const numbers = new Set([...keys].map((key) => this.#shardOf(key)));
    for (const head of wholeHeads) for (const number of this.#shardsOf(head)) numbers.add(number);
    await Promise.all(
      [...numbers].map(async (number) => {
        if (!this.#shards.has(number)) this.#shards.set(number, new DictShard(await this.#load(`dict-${number}`)));
      }),
    );
  }

  /** Numbers of all shards with keys of a head. */
  #shardsOf(head) {
    const first = this.#shardOf(head);
    return Array.from({ length: this.#shardOf(`${head}\uffff`) - first + 1 }, (_, i) => first + i);
  }

  /**
   * The posting of a gram or term, undefined when the corpus lacks it. Its shard has to be loaded.
   * @param {string} key
   * @returns {Posting | undefined}
   */
  posting(key) {
    return this.#shards.get(this.#shardOf(key))?.postings.get(key);
  }

  /**
   * Postings of all grams that begin with a head.
   * @param {string} head
   * @returns {Posting[]}
   */
  gramsOf(head) {
    return this.#shardsOf(head).flatMap((number) => this.#shards.get(number)?.gramsOf(head) ?? []);
  }

  /**
   * The lexicon's row for words that begin with a head.
   * @param {string} head
   * @returns {LexiconRow | undefined}
   */
  lexiconRow(head) {
    return this.#shards.get(this.#shardOf(head))?.lexicon.get(head);
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

  constructor(raw) {
    const heads = [...raw.heads];
    const grams = (raw.grams ?? '').split('\n');
    const terms = (raw.terms ?? '').split('\n');
    const next = columnsOf(raw);
    heads.forEach((head, i) => {
      const own = [...(grams[i] ?? '')].map((second) => head + second);
      this.#grams.set(head, own);
      for (const key of own) this.postings.set(key, next(!key.endsWith(' ')));
      for (const tail of (terms[i] ?? '').split('\t').slice(1)) this.postings.set(head + tail, next(false));
    });
    this.lexicon = LexiconRow.ofShard(heads, raw);
  }

  gramsOf(head) {
    return (this.#grams.get(head) ?? []).map((key) => this.postings.get(key));
  }
}

/** Hands out the postings of a shard in the order of its keys. */
function columnsOf({ count = '', ids = '', scores = '', more = '', occurs, titles = '' }) {
  const takeCount = taker(count);
  const takeIds = taker(ids);
  const takeScores = taker(scores);
  const takeMore = taker(more);
  const takeOccurs = occurs === undefined ? undefined : taker(occurs);
  const takeTitles = taker(titles);
  /** @returns {Posting} */
  return (hasOccurs) => {
    const [number] = takeCount(1);
    const n = number >> 3;
    return {
      ids: ascending(takeIds(n)),
      scores: number & HAS_SCORES ? takeScores(n) : undefined,
      occurs: hasOccurs && takeOccurs ? occurrencesOf(n, takeOccurs) : undefined,
      titles: number & HAS_TITLES ? titlesOf(takeTitles) : [],
      more: number & HAS_MORE ? moreOf(takeMore) : undefined,
    };
  };
}

/**
 * Postings of one key from a post shard.
 * @returns {Pick<Posting, 'ids' | 'scores' | 'occurs'>}
 */
export function columnsOfPost({ ids, scores, occurs }) {
  const numbers = decode(ids);
  return {
    ids: ascending(numbers),
    scores: scores === undefined ? undefined : decode(scores),
    occurs: occurs === undefined ? undefined : occurrencesOf(numbers.length, taker(occurs)),
  };
}

function taker(stream) {
  const numbers = decode(stream);
  let at = 0;
  return (n) => numbers.slice(at, (at += n));
}

/** For each of n passages its occurrences; a single 0 is none: the passage has the term, but written otherwise. */
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
  const [total, docFreq, shard, shards] = take(4);
  return { total, docFreq, shard, firsts: ascending(take(shards)) };
}
