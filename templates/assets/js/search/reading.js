/** What the postings that are loaded tell of one query, and which more of them it needs. */
import { coverOf } from './candidates.js';
import { intersection, union } from './numbers.js';

/**
 * @typedef {import('./dictionary.js').Posting} Posting
 *
 * @typedef {object} Used what was read for a query whenever it was asked
 * @property {number} grams how many gram shards
 * @property {number} kilobytes of these, of further postings and of texts
 * @property {Map<number, import('./passages.js').Passage>} hits passages that answered it
 * @property {Promise<unknown>} turn settled when nobody else asks it
 */

/** Grams between terms that are read for one query. */
const MOST_GRAMS = 2;
/** Keys of which more is read when too little was found. */
const MOST_KEYS = 2;
/** Keys up to so many times as frequent as the rarest one tell as much. */
const ALIKE = 4;
/** @type {Posting} */
const NONE = { ids: [], scores: undefined, occurs: undefined, titles: [], ranks: undefined, more: undefined };

/** Whether all postings of a key are loaded. */
export function isWhole({ more }) {
  return !more || more.unread.length === 0;
}

function totalOf({ ids, more }) {
  return more?.total ?? ids.length;
}

/** Whether what is loaded of a posting tells of the gram, not of the term alone, which is less often there. */
function tells({ ids, more }) {
  return !more || more.docFreq < ids.length / 2 || more.docFreq > 0.8 * more.total;
}

/** Rank of the field length of a posting's i-th passage, plus the number of ranks for each time that the key is repeated there. */
function codedLength({ scores, ranks }, i) {
  const symbol = scores?.[i] ?? 0;
  if (symbol === 0) return ranks?.[i];
  return symbol > 0 ? symbol - 1 : -1 - symbol;
}

function rarestFirst(postings) {
  return [...postings].sort((a, b) => totalOf(a) - totalOf(b));
}

export class Reading {
  #dictionary;
  #plan;
  #lengths;
  /** @type {() => Promise<import('./further-postings.js').FurtherPostings>} few queries need it */
  #further;
  /** Whether grams between terms are read. */
  gramsRead = false;
  used;
  #sizes;
  /** @type {Map<string, number>} in how many texts that were read, and do not contain the query, a gram of it is missing */
  #lacking = new Map();
  #noted = new Set();
  #rankOf = new Map();
  /** Field lengths of passages that promise much for a divided key. */
  #promised = new Map();
  /** Whether any divided key of a passage stands there once only. */
  #once = new Map();

  /**
   * @param {import('./dictionary.js').Dictionary} dictionary
   * @param {import('./gongbao-search.js').Plan} plan
   * @param {(name: string) => Promise<any>} load
   * @param {{lengths: number[], passages: number, text: any[]}} manifest
   * @param {import('./passages.js').Passages} passages
   * @param {Used} used is kept up to date
   */
  constructor(dictionary, plan, load, manifest, passages, used) {
    this.#dictionary = dictionary;
    this.#plan = plan;
    this.#lengths = manifest.lengths;
    this.#sizes = manifest.sizes;
    this.used = used;
    let further;
    this.#further = async () => (further ??= new (await import('./further-postings.js')).FurtherPostings(load, manifest, passages));
  }

  /** @returns {Posting} empty when the corpus lacks the key */
  postingOf(key) {
    return this.#dictionary.posting(key) ?? NONE;
  }

  get #texts() {
    return [...this.#plan.parts, ...this.#plan.quoted];
  }

  #known(text) {
    return coverOf(text).grams.filter((gram) => this.#dictionary.knows(gram));
  }

  /**
   * Passages that may contain a text, by the keys that are loaded.
   * @returns {{all: number[], ids: number[], missing: (id: number) => number, whole: number[] | undefined}} `all`: those that have
   *     every key; `ids`: those that may well contain it; `missing`: how many of the telling keys a passage is not among the best of;
   *     `whole`: those of which all others do not contain it, if that is known
   */
  literal(text) {
    const { grams, alone } = coverOf(text);
    const keys = this.#known(text).map((gram) => this.postingOf(gram));
    const heads = alone.map((head) => this.#dictionary.gramsOf(head));
    const all = intersection([...keys.map(({ ids }) => ids), ...heads.map((each) => union(each.map(({ ids }) => ids)))]);
    // A term is no proof, for the same text may be cut otherwise elsewhere; long ones most often are not. Two characters are a gram.
    const terms = this.#plan.allTerms.filter((term) => term.length > 2 && text.includes(term)).map((term) => this.postingOf(term));
    const telling = [...new Set([...keys, ...terms])].filter(tells);
    for (const posting of [...keys, ...terms, ...heads.flat()]) this.#noteRanks(posting);
    const open = telling.map((posting) => ({ ids: new Set(posting.ids), total: totalOf(posting), upTo: isWhole(posting) ? Infinity : this.#upTo(posting) }));
    // A passage that is shorter than the last of a posting would be among it.
    const possible = (id) => open.every(({ ids, upTo }) => ids.has(id) || !(upTo === Infinity || this.#promised.get(id) < upTo));
    // The best of two keys of like frequency are much the same passages, if it is the text that most of them contain.
    const rarest = Math.min(...open.map(({ total }) => total));
    const alike = open.filter(({ total }) => total <= ALIKE * rarest);
    const missing = (id) => alike.filter(({ ids }) => !ids.has(id)).length;
    const wholes = keys.filter(isWhole);
    if (wholes.length > 0) {
      const whole = intersection(wholes.map(({ ids }) => ids));
      return { all, ids: whole.filter(possible), missing, whole };
    }
    // With the grams between its terms, most passages that have the rarest of its keys contain the text.
    const enough = telling.length > 0 && (this.gramsRead || keys.length === grams.length);
    const ids = enough ? rarestFirst(telling)[0].ids.filter(possible) : all;
    return { all, ids, missing, whole: grams.length === 0 && heads.flat().every(isWhole) ? all : undefined };
  }

  /** Notes the ranks of a posting's passages. */
  #noteRanks(posting) {
    posting.ids.forEach((id, i) => {
      const coded = codedLength(posting, i);
      if (coded !== undefined) this.#rankOf.set(id, coded % this.#lengths.length);
    });
  }

  /** Notes the passages of a divided posting, and which have the key once only; returns the length before which none is missing. */
  #upTo(posting) {
    const { ids, scores, titles } = posting;
    const n = this.#lengths.length;
    const inTitles = new Set(titles.filter((_, i) => i % 4 === 0));
    const last = [0, 0];
    ids.forEach((id, i) => {
      const coded = codedLength(posting, i);
      if (coded === undefined) return;
      const length = this.#lengths[coded % n];
      this.#promised.set(id, length);
      const repeated = coded >= n;
      this.#once.set(id, (this.#once.get(id) ?? false) || !repeated);
      // Those that have it once as a term come by length, then those that do not have it as a term.
      const group = scores?.[i] > 0 ? 0 : 1;
      if (!repeated && !inTitles.has(id)) last[group] = Math.max(last[group], length);
    });
    return last[1] || last[0];
  }

  /** Rank of a passage by its field length, as far as the grams tell it. */
  rankOf(id) {
    return this.#rankOf.get(id);
  }

  /** Whether every divided key of a passage stands there more than once. */
  isRepeated(id) {
    return this.#once.get(id) === false;
  }

  /**
   * Notes which grams are missing in a text that was read and does not contain the query: they would have told.
   * @param {number} id
   * @param {string} folded
   */
  note(id, folded) {
    if (this.#noted.has(id)) return;
    this.#noted.add(id);
    const own = new Set(coverOf(`${folded} `).grams);
    for (const gram of this.#texts.flatMap((text) => coverOf(text).grams)) {
      if (!own.has(gram)) this.#lacking.set(gram, this.#lackingOf(gram) + 1);
    }
  }

  #lackingOf(gram) {
    return this.#lacking.get(gram) ?? 0;
  }

  /**
   * Reads one more gram between terms: the one that most texts lacked; then one that joins two known keys, which tells most; then one
   * beside a rare key.
   * @returns {Promise<boolean>} whether there was any, as in each method that follows
   */
  async gram() {
    this.gramsRead ||= this.used.grams >= MOST_GRAMS;
    if (this.gramsRead) return false;
    const knows = (gram) => gram !== undefined && this.#dictionary.knows(gram);
    const missing = this.#texts.flatMap((text) => {
      const { grams } = coverOf(text);
      return grams.flatMap((gram, i) => {
        if (knows(gram)) return [];
        const beside = [grams[i - 1], grams[i + 1]].filter(knows);
        const weight = Math.min(...beside.map((each) => totalOf(this.postingOf(each))), Number.MAX_VALUE);
        return [{ gram, weight, joined: beside.length, lacking: this.#lackingOf(gram) }];
      });
    });
    missing.sort((a, b) => b.lacking - a.lacking || b.joined - a.joined || a.weight - b.weight);
    if (missing.length > 0) {
      await this.#dictionary.loadGrams([missing[0].gram]);
      this.used.kilobytes += this.#sizes.gram;
      this.used.grams++;
    }
    this.gramsRead = this.used.grams === MOST_GRAMS || missing.length <= 1;
    return missing.length > 0;
  }

  /** Reads more of the keys of texts that no key decides: of those that most texts lacked, then of the rarest. */
  async further() {
    const undecided = this.#texts.filter((text) => !this.literal(text).whole);
    const keys = undecided.flatMap((text) => this.#known(text));
    const chosen = keys
      .map((gram) => ({ posting: this.postingOf(gram), lacking: this.#lackingOf(gram) }))
      .sort((a, b) => b.lacking - a.lacking || totalOf(a.posting) - totalOf(b.posting));
    return this.#readOn(chosen.map(({ posting }) => posting));
  }

  /** Reads more of the rarest terms, and the equivalents of the query. */
  async furtherTerms() {
    const others = this.#plan.equivalents.flat();
    await this.#loadKeys(others);
    const terms = this.#plan.allTerms.map((term) => this.postingOf(term)).filter((posting) => !isWhole(posting));
    return (await this.#readOn(rarestFirst(terms))) || others.length > 0;
  }

  /** What it costs at most to read on. */
  get costOfFurther() {
    return MOST_KEYS * this.#sizes.post;
  }

  async #readOn(postings) {
    const shards = await (await this.#further()).read(postings.slice(0, MOST_KEYS), false);
    this.used.kilobytes += shards * this.#sizes.post;
    return shards > 0;
  }

  /** Reads all postings of all keys. */
  async everything() {
    const { excluded, equivalents, allTerms } = this.#plan;
    const texts = [...this.#texts, ...excluded, ...equivalents.flat()];
    await this.#loadKeys(texts);
    const grams = texts.flatMap((text) => coverOf(text).grams).map((gram) => this.postingOf(gram));
    const heads = texts.flatMap((text) => coverOf(text).alone).flatMap((head) => this.#dictionary.gramsOf(head));
    const terms = allTerms.map((term) => this.postingOf(term));
    const all = [...grams, ...heads, ...terms];
    const further = await this.#further();
    await further.read(all, true);
    await further.refine(all);
  }

  async #loadKeys(texts) {
    const covers = texts.map(coverOf);
    const grams = covers.flatMap((cover) => cover.grams);
    await this.#dictionary.load(grams, covers.flatMap(({ alone }) => alone));
    await this.#dictionary.loadGrams(grams);
  }

  /** Whether all passages with the terms of the query are known; those with an equivalent never are. */
  get termsWhole() {
    const { allTerms, equivalents } = this.#plan;
    return equivalents.flat().length === 0 && allTerms.every((term) => isWhole(this.postingOf(term)));
  }

  /** Counts of a query without filters, with what the postings of a query of one key tell of the passages that are not loaded. */
  countsWith(counts) {
    const { parts, quoted, excluded, allTerms } = this.#plan;
    const { more } = parts[0] === allTerms[0] && parts.length + quoted.length + excluded.length === 1 ? this.postingOf(parts[0]) : NONE;
    const literal = more && this.#dictionary.strict && coverOf(parts[0]).grams.length === 1 ? more.total : 0;
    return {
      ...counts,
      total: Math.max(counts.total, literal, more?.docFreq ?? 0),
      literal: Math.max(counts.literal, literal),
    };
  }
}
