/** What postings tell of the passages that may answer a query, where some are not loaded. */
import { EQUIVALENT_BONUS, TITLE_BONUS, holding } from './candidates.js';
import { intersection, union } from './numbers.js';
import { occurrences } from './passages.js';
import { Ranking, hasEnough, isTitle, titleClaims } from './ranking.js';
import { isWhole } from './reading.js';

/** @typedef {import('./reading.js').Reading} Reading */

/** Field length of a passage of which no list tells it. */
const USUAL_LENGTH = 13;

/**
 * Evidence from postings of which some are not loaded: nothing is sure before its text is read.
 * @implements {import('./candidates.js').Evidence}
 */
export class PromisingEvidence {
  #phrase;
  #isPhrase;
  #plan;
  #ranking;
  #claims;
  /** Terms of which postings are missing, with their worth in a text. */
  #partial;
  #reading;
  #lengths;
  #filtered;
  /** Whether all passages with the terms were known when this was made: another query may read on meanwhile. */
  #termsWhole;
  /** Whether some that are sure to be hits may contain the query, too. */
  #guessed = false;
  /** @type {import('./candidates.js').Entry[]} */
  entries = [];
  /** How many passages have every key that is loaded. */
  full;
  /** How many may well contain the query. */
  likely;
  /** Whether no others contain it. */
  whole;

  /**
   * @param {any} manifest
   * @param {import('./gongbao-search.js').Plan} plan
   * @param {((id: number) => boolean) | undefined} test filters
   * @param {Reading} reading
   * @param {import('./phrases.js').Phrase | undefined} phrase in the query
   * @param {boolean} enough whether the phrase is the query, and no more than its best passages are asked for
   */
  constructor(manifest, plan, test, reading, phrase, enough) {
    this.#phrase = phrase;
    this.#isPhrase = phrase?.terms.length === plan.allTerms.length;
    this.#plan = plan;
    this.#reading = reading;
    this.#lengths = manifest.lengths;
    this.#filtered = test !== undefined;
    this.#termsWhole = reading.termsWhole;
    this.#ranking = new Ranking(manifest);
    const postings = plan.allTerms.map((term) => reading.postingOf(term));
    postings.forEach((posting, i) => this.#ranking.add(posting, i < plan.terms.length));
    this.#claims = titleClaims(postings, plan.key);
    this.#partial = plan.allTerms.flatMap((term, i) => {
      const posting = postings[i];
      const { ids, scores, rough } = posting;
      // A key that is a gram only adds nothing to a score.
      if (!scores || (isWhole(posting) && !rough)) return [];
      const clause = this.#ranking.clauseOf(posting);
      const worth = this.#ranking.worthOf(posting);
      const added = new Map(rough ? ids.flatMap((id, k) => (rough.has(id) ? [[id, worth(scores[k])]] : [])) : []);
      // The best come first, but for titles: where a term would be worth more than in the last of them, it is none.
      const inTitles = new Set(posting.titles.filter((_, k) => k % 4 === 0));
      const least = Math.min(...scores.flatMap((symbol, k) => (inTitles.has(ids[k]) ? [] : [worth(symbol)])));
      return [{ term, counted: i < plan.terms.length, known: new Set(ids), added, clause, least }];
    });
    this.#collect(plan, test ?? (() => true), enough);
  }

  #collect({ parts, quoted, equivalents }, test, enough) {
    const texts = [...parts, ...quoted].map((text) => this.#reading.literal(text));
    const wholes = texts.filter(({ whole }) => whole);
    const withTerms = this.#plan.allTerms.map((term) => this.#reading.postingOf(term).ids);
    const full = intersection([...texts.map(({ all }) => all), ...withTerms]);
    const likely = intersection(texts.map(({ ids }) => ids));
    this.whole = wholes.length > 0;
    this.full = full.filter(test).length;
    this.likely = likely.filter(test).length;
    const assumed = new Set([...full, ...likely]);
    const pool = union([full, likely, intersection(wholes.map(({ ids }) => ids))]);
    // Whether the query is in one of these nobody knows: its terms are not, but the text may be cut otherwise.
    const unlikely = new Set(intersection(wholes.map(({ whole }) => whole)));
    const replaced = equivalents.flatMap((others, i) =>
      others.map((other) => intersection([...parts.map((part, k) => (k === i ? other : part)), ...quoted].map((text) => this.#reading.literal(text).ids))),
    );
    const equivalent = new Set(union(replaced));
    // What scores less than the best that are known needs no look, unless it is a title.
    const onlyBest = enough && !this.whole;
    const byTerms = onlyBest ? [] : this.#ranking.withEnough(this.#plan);
    const literal = new Set(pool);
    // Which passages may contain the query is known without a phrase that is only part of it.
    const best = (this.#isPhrase || !this.whole) && this.#phrase ? this.#phrase.best : new Map();
    const doubtful = onlyBest ? [...pool].filter((id) => this.#claims.has(id)) : [...pool, ...equivalent, ...byTerms, ...unlikely];
    const missingIn = (id) => texts.reduce((sum, text) => sum + text.missing(id), 0);
    for (const [id, { rank, frequencies }] of best) {
      if (!test(id)) continue;
      const entry = this.#known(id, frequencies, this.#lengths[rank]);
      this.entries.push(this.#isPhrase ? entry : { ...entry, score: entry.score / 2 ** missingIn(id) });
    }
    // A phrase that is only part of the query does not tell where the rest of it is.
    if (this.#isPhrase) {
      this.full += this.entries.length;
      this.likely += this.entries.length;
    }
    const { hits } = this.#reading.used;
    for (const [id, passage] of hits) {
      const entry = test(id) && !best.has(id) && this.settle(id, passage);
      if (entry) this.entries.push(entry);
    }
    for (const id of new Set(doubtful)) {
      if (!test(id) || best.has(id) || hits.has(id)) continue;
      const bonus = (this.#claims.has(id) ? TITLE_BONUS : 0) + (!literal.has(id) && equivalent.has(id) ? EQUIVALENT_BONUS : 0);
      const group = literal.has(id) ? 0 : 1;
      const missing = group === 0 ? missingIn(id) : 0;
      const score = this.#ranking.scoreOf(id, bonus + (assumed.has(id) ? this.#hoped(id, missing > 0) : 0));
      const sure = group === 1 && this.whole && bonus === 0 && this.counts({ id });
      if (sure && unlikely.has(id)) this.#guessed = true;
      this.entries.push({ id, group, score: group === 0 ? score / 2 ** missing : score, sure });
    }
  }

  /** A passage with the phrase: what its terms add is known. */
  #known(id, frequencies, length) {
    const added = this.#partial.reduce((sum, { term, known, added, clause }) => {
      const before = known.has(id) ? added.get(id) : 0;
      return before === undefined ? sum : sum + clause(frequencies.get(term) ?? 1, length) - before;
    }, 0);
    const isTitle = this.#claims.has(id);
    return { id, group: 0, score: this.#ranking.scoreOf(id, added + (isTitle ? TITLE_BONUS : 0)), sure: this.#isPhrase && !isTitle };
  }

  /** What the terms add that are not known to be in a passage but stand there if it contains the query. */
  #hoped(id, once) {
    const length = this.#lengths[this.rankOf(id)] ?? USUAL_LENGTH;
    const frequency = !once && this.#reading.isRepeated(id) ? 2 : 1;
    return this.#partial.reduce((sum, { known, clause }) => sum + (known.has(id) ? 0 : clause(frequency, length)), 0);
  }

  rankOf(id) {
    return this.#phrase?.best.get(id)?.rank ?? this.#ranking.rankOf(id) ?? this.#reading.rankOf(id);
  }

  settle(id, { folded: { text }, rank }) {
    const holds = holding(this.#plan, text);
    if (!holds?.literal) this.#reading.note(id, text);
    if (!holds) return undefined;
    let terms = this.#ranking.countOf(id);
    let score = 0;
    for (const { term, counted, known, added, clause, least } of this.#partial) {
      if (known.has(id) && !added.get(id)) continue;
      const worth = (frequency) => clause(frequency, this.#lengths[rank]);
      // Where a term stands in the text it most often is a term there.
      let frequency = occurrences(text, term).length;
      if (!known.has(id)) while (frequency > 0 && worth(frequency) > least) frequency--;
      if (frequency === 0) continue;
      score += worth(frequency) - (added.get(id) ?? 0);
      if (counted && !known.has(id)) terms++;
    }
    const claim = this.#claims.get(id);
    if (claim && isTitle(text, claim, this.#plan.key)) score += TITLE_BONUS;
    if (holds.literal) return { id, group: 0, score: this.#ranking.scoreOf(id, score), sure: true };
    if (holds.equivalent) score += EQUIVALENT_BONUS;
    else if (!hasEnough(this.#plan, terms)) return undefined;
    return { id, group: 1, score: this.#ranking.scoreOf(id, score), sure: true };
  }

  counts({ id }) {
    const { quoted, excluded } = this.#plan;
    return quoted.length + excluded.length === 0 && hasEnough(this.#plan, this.#ranking.countOf(id));
  }

  /** Counts with what is known of the postings that are not loaded. */
  countsWith(counts) {
    const exact = counts.exact && this.whole && !this.#guessed && this.#termsWhole;
    if (this.#filtered) return { ...counts, exact };
    const { total, literal, ids } = this.#reading.countsWith(counts);
    const least = !exact && this.#isPhrase ? this.#phrase.total : 0;
    return { ids, total: Math.max(total, least), literal: Math.max(literal, least), exact };
  }
}
