/**
 * Adds up the clauses of the reference query (package `index`): for each term BM25 in the text, in the passage's own title
 * (boost 2) and in the titles above it (boost 0.5). Each clause is a float, their sum a double, the score its float.
 */
import { idf, inverseNorm, score } from './bm25.js';

const HEADING_BOOST = 2;
const TRAIL_BOOST = 0.5;

export class Ranking {
  #fields;
  /** Inverse norm of each rank of field length. */
  #inverses;
  #sums;
  #counts;

  /** @param {{fields: Record<string, [number, number]>, lengths: number[], passages: number}} manifest */
  constructor({ fields, lengths, passages }) {
    const [docCount, tokens] = fields.text;
    this.#fields = fields;
    this.#inverses = lengths.map((length) => inverseNorm(length, tokens, docCount));
    this.#sums = new Float64Array(passages);
    this.#counts = new Uint8Array(passages);
  }

  /**
   * Adds the clauses of one term.
   * @param {import('./dictionary.js').Posting} posting complete
   * @param {boolean} counted whether passages with it in their text count towards {@link countOf}
   */
  add(posting, counted) {
    if (posting.scores) this.#addText(posting, counted);
    if (posting.titles.length > 0) this.#addTitles(posting.titles);
  }

  #addText({ ids, scores, more }, counted) {
    const docFreq = more?.docFreq ?? scores.reduce((n, symbol) => n + (symbol > 0 ? 1 : 0), 0);
    const weight = idf(docFreq, this.#fields.text[0]);
    const ranks = this.#inverses.length;
    const known = new Map();
    scores.forEach((symbol, i) => {
      if (symbol === 0) return;
      let value = known.get(symbol);
      if (value === undefined) {
        value = score(weight, Math.floor((symbol - 1) / ranks) + 1, this.#inverses[(symbol - 1) % ranks]);
        known.set(symbol, value);
      }
      this.#sums[ids[i]] += value;
      if (counted) this.#counts[ids[i]]++;
    });
  }

  #addTitles(titles) {
    const under = [];
    const heading = this.#titleClause('heading', HEADING_BOOST, titles.length / 4);
    for (let i = 0; i < titles.length; i += 4) {
      const [passage, passages] = titles.slice(i, i + 2);
      this.#sums[passage] += heading;
      // A title within a title's range adds nothing to it: the field has the term once.
      const from = Math.max(passage + 1, under.at(-1)?.end ?? 0);
      const end = passage + 1 + passages;
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

  /** How many counted terms the passage's text has. */
  countOf(id) {
    return this.#counts[id];
  }

  /**
   * Passages with at least so many counted terms, ascending.
   * @param {number} least
   */
  withAtLeast(least) {
    const ids = [];
    for (let id = 0; id < this.#counts.length; id++) if (this.#counts[id] >= least) ids.push(id);
    return ids;
  }

  /** Score of a passage, a float; `bonus` is the sum of its constant clauses. */
  scoreOf(id, bonus = 0) {
    return Math.fround(this.#sums[id] + bonus);
  }
}
