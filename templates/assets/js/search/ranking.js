/**
 * What Lucene would score: BM25Similarity of Lucene 9.12 to the last bit. Every step that Java takes in `float` is rounded with
 * `Math.fround`, in the same order (k1 = 1.2, b = 0.75, no (k1 + 1) factor).
 */
import { keyOf } from './fold.js';

const HEADING_BOOST = 2;
const TRAIL_BOOST = 0.5;

const float = Math.fround;
const K1 = float(1.2);
const B = float(0.75);

/** Values named for one facet; a reader does not look through more. */
const NAMED = 60;

/**
 * Adds up the clauses of the reference query (package `index`): for each term BM25 in the text, in the passage's own title
 * (boost 2) and in the titles above it (boost 0.5). Each clause is a float, their sum a double, the score its float.
 */
export class Ranking {
  #fields;
  #lengths;
  /** One more than the rank of a passage's field length, 0 where unknown. */
  #ranks;
  #sums;
  #counts;
  /** Passages with counted terms. */
  #counted = [];

  /** @param {{fields: Record<string, [number, number]>, lengths: number[], passages: number}} manifest */
  constructor({ fields, lengths, passages }) {
    this.#fields = fields;
    this.#lengths = lengths;
    this.#ranks = new Uint16Array(passages);
    this.#sums = new Float64Array(passages);
    this.#counts = new Uint8Array(passages);
  }

  /**
   * Adds the clauses of one term.
   * @param {import('./dictionary.js').Posting} posting so far as it is loaded
   * @param {boolean} counted whether passages with it in their text count towards {@link countOf}
   */
  add(posting, counted) {
    if (posting.scores) this.#addText(posting, counted);
    if (posting.titles.length > 0) this.#addTitles(posting.titles);
  }

  #addText(posting, counted) {
    const { ids, scores } = posting;
    const worth = this.worthOf(posting);
    const [sums, ranks, counts, n] = [this.#sums, this.#ranks, this.#counts, this.#lengths.length];
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i];
      const symbol = scores[i];
      if (symbol <= 0) continue;
      sums[id] += worth(symbol);
      ranks[id] = ((symbol - 1) % n) + 1;
      if (counted && counts[id]++ === 0) this.#counted.push(id);
    }
  }

  /**
   * What a term adds to the score of a passage, by the symbol of its posting.
   * @param {import('./dictionary.js').Posting} posting of the term
   * @returns {(symbol: number) => number}
   */
  worthOf(posting) {
    const clause = this.clauseOf(posting);
    const ranks = this.#lengths.length;
    /** @type {number[]} by symbol */
    const known = [];
    const worth = (symbol) => clause(Math.floor((symbol - 1) / ranks) + 1, this.#lengths[(symbol - 1) % ranks]);
    return (symbol) => (symbol > 0 ? (known[symbol] ??= worth(symbol)) : 0);
  }

  /**
   * What a term is worth in a text, from its frequency there and the field length.
   * @param {import('./dictionary.js').Posting} posting of the term
   * @returns {(frequency: number, length: number) => number}
   */
  clauseOf({ scores, more }) {
    const docFreq = more?.docFreq ?? scores.reduce((n, symbol) => n + (symbol > 0 ? 1 : 0), 0);
    const [docCount, tokens] = this.#fields.text;
    const weight = idf(docFreq, docCount);
    return (frequency, length) => score(weight, frequency, inverseNorm(length, tokens, docCount));
  }

  #addTitles(titles) {
    const under = [];
    const heading = this.#titleClause('heading', HEADING_BOOST, titles.length / 4);
    for (let i = 0; i < titles.length; i += 4) {
      const passage = titles[i];
      this.#sums[passage] += heading;
      // A title within a title's range adds nothing to it: the field has the term once.
      const from = Math.max(passage + 1, under.at(-1)?.end ?? 0);
      const end = passage + 1 + titles[i + 1];
      if (from < end) under.push({ from, end });
    }
    const trail = this.#titleClause('trail', TRAIL_BOOST, under.reduce((n, { from, end }) => n + end - from, 0));
    for (const { from, end } of under) {
      for (let id = from; id < end; id++) this.#sums[id] += trail;
    }
  }

  /** Title fields keep neither frequencies nor lengths: one score for all. */
  #titleClause(field, boost, docFreq) {
    const [docCount, tokens] = this.#fields[field];
    return score(Math.fround(boost * idf(docFreq, docCount)), 1, inverseNorm(1, tokens, docCount));
  }

  /** Rank of a passage by its field length, as far as the terms tell it. */
  rankOf(id) {
    return this.#ranks[id] > 0 ? this.#ranks[id] - 1 : undefined;
  }

  /** How many counted terms the passage's text has. */
  countOf(id) {
    return this.#counts[id];
  }

  /**
   * Passages with enough counted terms of a query, in no order.
   * @param {{terms: string[]}} plan
   */
  withEnough(plan) {
    return this.#counted.filter((id) => hasEnough(plan, this.#counts[id]));
  }

  /** Score of a passage, a float; `bonus` is the sum of its constant clauses. */
  scoreOf(id, bonus = 0) {
    return Math.fround(this.#sums[id] + bonus);
  }
}

/**
 * Whether so many of a query's terms make a passage a hit of the second group: two thirds of them, rounded up.
 * @param {{terms: string[]}} plan
 * @param {number} count
 */
export function hasEnough({ terms }, count) {
  return count > 0 && count >= terms.length - Math.floor(terms.length / 3);
}

/**
 * Inverse document frequency, a float.
 * @param {number} docFreq passages that contain the term
 * @param {number} docCount passages that have the field
 */
export function idf(docFreq, docCount) {
  return float(Math.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5)));
}

/**
 * Inverse normalisation of a field length, a float.
 * @param {number} length tokens of the field, as decoded from its norm
 * @param {number} sumTotalTermFreq tokens of the field in all passages
 * @param {number} docCount passages that have the field
 */
export function inverseNorm(length, sumTotalTermFreq, docCount) {
  const averageLength = float(sumTotalTermFreq / docCount);
  const relative = float(float(B * float(length)) / averageLength);
  return float(1 / float(K1 * float(float(1 - B) + relative)));
}

/**
 * Score of one clause for one passage, a float.
 * @param {number} weight boost times idf, a float
 * @param {number} freq how often the term stands in the field
 * @param {number} inverse see {@link inverseNorm}
 */
export function score(weight, freq, inverse) {
  return float(weight - float(weight / float(1 + float(freq * inverse))));
}

/**
 * Lengths of titles, in code points, of every passage whose title may be the query (section 9 of the shard format): those of the
 * terms' titles that are as long as it, without label or with.
 * @param {import('./dictionary.js').Posting[]} postings
 * @param {string} key of the query
 * @returns {Map<number, [number, number]>} by passage: length of the title's key, and of the key of label and title
 */
export function titleClaims(postings, key) {
  const length = [...key].length;
  const claims = new Map();
  for (const { titles } of postings) {
    for (let i = 0; i < titles.length; i += 4) {
      if (titles[i + 2] === length || titles[i + 3] === length) claims.set(titles[i], [titles[i + 2], titles[i + 3]]);
    }
  }
  return claims;
}

/**
 * Whether the passage that begins with a title of these lengths has the key for its title, or for label and title.
 * @param {string} folded the passage
 * @param {[number, number]} lengths
 * @param {string} key
 */
export function isTitle(folded, [title, labelled], key) {
  const whole = [...keyOf(folded)].slice(0, labelled);
  return whole.join('') === key || whole.slice(labelled - title).join('') === key;
}

/**
 * Values of a facet with their counts, most first.
 * @param {any[]} values each as often as it is met
 * @param {(value: any) => string[]} [named] how it is written and shown
 */
export function mostFirst(values, named = (value) => [value, value]) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ value: named(key)[0], label: named(key)[1], count }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, NAMED);
}
