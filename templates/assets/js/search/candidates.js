/** Puts the passages that may answer a query in order, and looks at the texts of those of which nobody knows. */
import { isWordCharacter } from './fold.js';

/**
 * @typedef {object} Entry
 * @property {number} id
 * @property {number} group 0: contains the query literally; 1: contains its terms or an equivalent
 * @property {number} score
 * @property {boolean} sure whether group and score are known without the text
 *
 * @typedef {object} Counts
 * @property {number} total
 * @property {number} literal
 * @property {boolean} exact whether both are complete
 * @property {number[]} ids passages that are counted
 */
/**
 * @typedef {object} Limits
 * @property {number} [texts] text shards read at most for what is doubtful, with those read before
 * @property {(weight: number) => boolean} [allows] whether so many kilobytes of text shards may be read, with those read before
 */
/** Text shards read for one answer beyond the hits wanted; what is doubtful still is then left out of the hits. */
const MOST_FURTHER_TEXTS = 2;
export const TITLE_BONUS = 1000;
export const EQUIVALENT_BONUS = 10;

/** Better group first, then higher score, then earlier passage. */
export const order = (a, b) => a.group - b.group || b.score - a.score || a.id - b.id;

/**
 * What the index tells of the passages that may answer a query, before their texts are read.
 *
 * @typedef {object} Evidence
 * @property {Entry[]} entries those that may, each with the best group and score that it may have
 * @property {(id: number, passage: import('./passages.js').Passage) => Entry | undefined} settle what the text says of one;
 *     undefined when it is no hit
 * @property {(entry: Entry) => boolean} counts whether one that nobody has read is a hit in any case
 * @property {(id: number) => number | undefined} rankOf rank of its field length, as far as known
 * @property {(counts: Counts) => Counts} [countsWith] the counts with what is known of passages that are no entries
 */

/** The passages that may answer a query, best first. What is not proved is settled from the text, in order, so far as the reader looks. */
export class Candidates {
  #evidence;
  /** @type {Entry[]} best last */
  #open;
  /** @type {Entry[]} sure */
  #settled = [];

  /** @param {Evidence} evidence */
  constructor(evidence) {
    this.#evidence = evidence;
    this.#open = evidence.entries.sort((a, b) => order(b, a));
  }

  /**
   * The best hits, each proved, with the texts of those that will be shown.
   * @param {number} wanted
   * @param {number} from the first that will be shown
   * @param {import('./passages.js').Passages} passages
   * @param {AbortSignal} [signal]
   * @param {Limits} [limits]
   * @returns {Promise<Entry[]>} fewer than wanted also where some are too dear to show
   */
  async first(wanted, from, passages, signal, { texts = passages.sizeWith().shards + wanted + MOST_FURTHER_TEXTS, allows } = {}) {
    const tierOf = (id) => {
      const rank = this.#evidence.rankOf(id);
      return rank === undefined ? undefined : passages.tierOf(rank);
    };
    this.#settleLiteral(passages, tierOf);
    /** Those whose texts may be read, and those that will not be shown and need none. */
    const affordable = (head) => {
      const ids = [];
      const doubtful = [];
      return head.filter(({ id, sure }, i) => {
        if (sure && i < from) return true;
        if (allows && !allows(passages.sizeWith([...ids, id], tierOf).kilobytes)) return false;
        if (!sure && passages.sizeWith([...doubtful, id], tierOf).shards > texts) return false;
        if (!sure) doubtful.push(id);
        return ids.push(id);
      });
    };
    for (;;) {
      // What is likely shown comes along with what is doubtful: one round trip instead of two.
      let head = affordable(this.#head(wanted, this.#open));
      const doubtful = head.filter(({ sure }) => !sure);
      // What is doubtful and too dear to read is left out of the hits.
      if (doubtful.length === 0) head = affordable(this.#head(wanted, this.#open.filter(({ sure }) => sure)));
      await passages.load(head.filter(({ sure }, i) => !sure || i >= from).map(({ id }) => id), tierOf);
      if (doubtful.length === 0) return head;
      signal?.throwIfAborted();
      this.#settle(doubtful.map(({ id }) => id), passages);
    }
  }

  /**
   * Finds those that contain the query in texts that were read for another query, or before more was known of this one: they cost
   * nothing, and whatever promises more must not push them out. What else a text says is left for when it is asked.
   */
  #settleLiteral(passages, tierOf) {
    const literal = ({ id, sure }) => !sure && passages.get(id, tierOf(id)) && this.#evidence.settle(id, passages.get(id))?.group === 0;
    this.#settle(this.#open.filter(literal).map(({ id }) => id), passages);
  }

  /** Takes what their texts say of candidates for what was thought of them. */
  #settle(ids, passages) {
    const asked = new Set(ids);
    this.#open = this.#open.filter(({ id }) => !asked.has(id));
    for (const id of asked) {
      const entry = this.#evidence.settle(id, passages.get(id));
      if (entry) this.#settled.push(entry);
    }
  }

  /** The best so far, of both lists. */
  #head(wanted, candidates) {
    return [...this.#settled, ...candidates.slice(-wanted)].sort(order).slice(0, wanted);
  }

  /**
   * Counts what is proved: lower bounds when candidates remain that nobody has read.
   * @returns {Counts}
   */
  count() {
    const proved = [...this.#settled];
    let exact = true;
    for (const entry of this.#open) {
      if (entry.sure) proved.push(entry);
      else {
        exact = false;
        if (this.#evidence.counts(entry)) proved.push({ ...entry, group: 1 });
      }
    }
    return {
      total: proved.length,
      literal: proved.filter(({ group }) => group === 0).length,
      exact,
      ids: proved.map(({ id }) => id),
    };
  }
}

/**
 * How a text answers a query; undefined when it has an excluded text or lacks a quoted one.
 * @param {import('./gongbao-search.js').Plan} plan
 * @param {string} text folded
 */
export function holding({ parts, quoted, excluded, equivalents }, text) {
  const contains = (word) => text.includes(word);
  if (excluded.some(contains) || !quoted.every(contains)) return undefined;
  const literal = parts.every(contains);
  const equivalent =
    !literal && equivalents.some((others, i) => others.some((other) => contains(other) && parts.every((part, k) => k === i || contains(part))));
  return { literal, equivalent };
}

/**
 * The grams that every passage containing the text has (section 1 of the shard format).
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
