/**
 * Reads the dict shards (section 6 of the shard format): postings of grams and terms, and smartcn's lexicon.
 *
 * @typedef {object} Posting
 * @property {number[]} ids passages, ascending
 * @property {number[] | undefined} scores for each of them: 0, or 1 + (tf − 1) · lengths + rank of the field length
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

export class Dictionary {
  #firsts;
  #load;
  /** @type {Map<number, Map<string, Group>>} */
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
    for (const head of wholeHeads) {
      for (let n = this.#shardOf(head); n <= this.#shardOf(`${head}\uffff`); n++) numbers.add(n);
    }
    await Promise.all(
      [...numbers].map(async (number) => {
        if (this.#shards.has(number)) return;
        const groups = await this.#load(`dict-${number}`);
        this.#shards.set(number, new Map(groups.map((group) => [group.head, new Group(group)])));
      }),
    );
  }

  #group(head, key) {
    return this.#shards.get(this.#shardOf(key))?.get(head);
  }

  /**
   * The posting of a gram or term, undefined when the corpus lacks it. Its shard has to be loaded.
   * @param {string} key
   */
  posting(key) {
    const head = String.fromCodePoint(key.codePointAt(0));
    return this.#group(head, key)?.posting(key.slice(head.length));
  }

  /**
   * Postings of all grams that begin with a head.
   * @param {string} head
   * @returns {Posting[]}
   */
  gramsOf(head) {
    const postings = [];
    for (let n = this.#shardOf(head); n <= this.#shardOf(`${head}\uffff`); n++) {
      postings.push(...(this.#shards.get(n)?.get(head)?.gramPostings() ?? []));
    }
    return postings;
  }

  /**
   * The lexicon's row for words that begin with a head.
   * @param {string} head
   */
  lexiconRow(head) {
    return this.#group(head, head)?.lexicon;
  }
}

/** The keys of one head within one shard; decoded when first asked. */
class Group {
  #raw;
  /** @type {Map<string, number> | undefined} */
  #index;
  #grams;
  /** @type {Posting[]} */
  #postings;
  #lexicon;

  constructor(raw) {
    this.#raw = raw;
  }

  get lexicon() {
    if (this.#raw.lexicon) this.#lexicon ??= new LexiconRow(this.#raw.lexicon);
    return this.#lexicon;
  }

  posting(tail) {
    this.#decode();
    const at = this.#index.get(tail);
    return at === undefined ? undefined : this.#postings[at];
  }

  gramPostings() {
    this.#decode();
    return this.#postings.slice(0, this.#grams);
  }

  #decode() {
    if (this.#index) return;
    const { grams = '', terms = '', count = '', ids = '', scores = '', heads = '', more = '' } = this.#raw;
    const tails = [...grams];
    this.#grams = tails.length;
    const counts = decode(count);
    if (counts.length > tails.length) tails.push(...terms.split('\n'));
    this.#index = new Map(tails.map((tail, at) => [tail, at]));
    const take = taker(decode(ids));
    const takeScores = taker(decode(scores));
    const takeMore = taker(decode(more));
    this.#postings = counts.map((number) => {
      const n = number >> 2;
      return {
        ids: ascending(take(n)),
        scores: number & 1 ? takeScores(n) : undefined,
        titles: [],
        more: number & 2 ? moreOf(takeMore) : undefined,
      };
    });
    addTitles(this.#postings, taker(decode(heads)));
  }
}

/** Hands out the numbers of a list from its head. */
function taker(numbers) {
  let at = 0;
  const take = (n) => numbers.slice(at, (at += n));
  take.done = () => at >= numbers.length;
  return take;
}

/** @returns {More} */
function moreOf(take) {
  const [total, docFreq, shard, shards] = take(4);
  return { total, docFreq, shard, firsts: ascending(take(shards)) };
}

function addTitles(postings, take) {
  for (let key = 0; !take.done(); ) {
    const [step, titles] = take(2);
    key += step;
    let passage = 0;
    for (let i = 0; i < titles; i++) {
      const [difference, under, title, labelled] = take(4);
      passage += difference;
      postings[key].titles.push(passage, under, title, labelled);
    }
  }
}
