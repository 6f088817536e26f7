/**
 * The passages that may answer a query, best first. Grams and postings give each an optimistic group and score; what they do
 * not prove is settled from the text, in order, so far as the reader looks.
 *
 * @typedef {object} Entry
 * @property {number} id
 * @property {number} group 0: contains the query literally; 1: contains its terms or an equivalent
 * @property {number} score
 * @property {boolean} sure
 */
import { containing, intersection, union } from './literal.js';
import { Ranking } from './ranking.js';
import { isTitle, titleClaims } from './title.js';

const TITLE_BONUS = 1000;
const EQUIVALENT_BONUS = 10;

/** Better group first, then higher score, then earlier passage. */
const order = (a, b) => a.group - b.group || b.score - a.score || a.id - b.id;

export class Candidates {
  #plan;
  #test;
  #ranking;
  #least;
  /** @type {Map<number, [number, number]>} */
  #claims = new Map();
  /** Passages with the grams of every excluded text, to be read before they are shown. */
  #doubted = new Set();
  /** Passages that have the grams of the query with an equivalent. */
  #equivalent = new Set();
  #equivalentExact = true;
  #quotedExact = true;
  /** @type {Entry[]} best last */
  #open = [];
  /** @type {Entry[]} sure, best first */
  #settled = [];
  #dropped = new Set();

  /**
   * @param {any} manifest
   * @param {import('./searcher.js').Plan} plan
   * @param {((id: number) => boolean) | undefined} test filters
   */
  constructor(manifest, plan, test) {
    this.#plan = plan;
    this.#test = test;
    this.#ranking = new Ranking(manifest);
    this.#least = plan.terms.length - Math.floor(plan.terms.length / 3);
  }

  /** @param {import('./dictionary.js').Dictionary} dictionary with all keys of the plan loaded */
  read(dictionary) {
    const { parts, quoted, excluded, equivalents, terms, allTerms, key } = this.#plan;
    const postings = allTerms.map((term) => dictionary.posting(term));
    postings.forEach((posting, i) => posting && this.#ranking.add(posting, i < terms.length));
    this.#claims = titleClaims(postings.filter(Boolean), key);

    const inQuoted = containingAll(dictionary, quoted);
    this.#quotedExact = inQuoted.exact;
    const literal = containingAll(dictionary, [...parts, ...quoted]);
    const replaced = equivalents.flatMap((others, i) =>
      others.map((other) => containingAll(dictionary, [...parts.map((part, k) => (k === i ? other : part)), ...quoted])),
    );
    this.#equivalent = new Set(union(replaced.map(({ ids }) => ids)));
    this.#equivalentExact = replaced.every(({ exact }) => exact);
    const seconds = parts.length === 0 ? [] : this.#seconds(inQuoted, quoted.length > 0);
    const gone = this.#exclude(dictionary, excluded);

    const inLiteral = new Set(literal.ids);
    for (const id of new Set([...literal.ids, ...seconds])) {
      if (gone.has(id) || (this.#test && !this.#test(id))) continue;
      this.#open.push(this.#optimistic(id, inLiteral.has(id), literal.exact));
    }
    this.#open.sort((a, b) => order(b, a));
  }

  #seconds(inQuoted, hasQuoted) {
    const byTerms = this.#least > 0 ? this.#ranking.withAtLeast(this.#least) : [];
    const ids = union([byTerms, [...this.#equivalent]]);
    return hasQuoted ? intersection([ids, inQuoted.ids]) : ids;
  }

  /** Passages known to contain an excluded text; those that only may are remembered as doubted. */
  #exclude(dictionary, excluded) {
    const gone = new Set();
    for (const text of excluded) {
      const { ids, exact } = containing(dictionary, text);
      for (const id of ids) (exact ? gone : this.#doubted).add(id);
    }
    return gone;
  }

  /** @returns {Entry} */
  #optimistic(id, inLiteral, literalExact) {
    const equivalent = !inLiteral && this.#equivalent.has(id);
    const claim = this.#claims.has(id);
    return {
      id,
      group: inLiteral ? 0 : 1,
      score: this.#ranking.scoreOf(id, (claim ? TITLE_BONUS : 0) + (equivalent ? EQUIVALENT_BONUS : 0)),
      sure:
        !claim &&
        !this.#doubted.has(id) &&
        (inLiteral ? literalExact : this.#quotedExact && (!equivalent || this.#equivalentExact)),
    };
  }

  /** What the text says of a candidate; undefined when it is no hit. */
  #settle(id, text) {
    const { parts, quoted, excluded, equivalents, key } = this.#plan;
    const contains = (word) => text.includes(word);
    if (excluded.some(contains) || !quoted.every(contains)) return undefined;
    const claim = this.#claims.get(id);
    const title = claim && isTitle(text, claim, key) ? TITLE_BONUS : 0;
    if (parts.every(contains)) return { id, group: 0, score: this.#ranking.scoreOf(id, title), sure: true };
    const equivalent = equivalents.some((others, i) =>
      others.some((other) => contains(other) && parts.every((part, k) => k === i || contains(part))),
    );
    if (!equivalent && !this.#hasTerms(id)) return undefined;
    return { id, group: 1, score: this.#ranking.scoreOf(id, title + (equivalent ? EQUIVALENT_BONUS : 0)), sure: true };
  }

  #hasTerms(id) {
    return this.#plan.parts.length > 0 && this.#least > 0 && this.#ranking.countOf(id) >= this.#least;
  }

  /**
   * The best hits, each proved.
   * @param {number} wanted
   * @param {import('./passages.js').Passages} passages
   * @param {AbortSignal} [signal]
   * @returns {Promise<Entry[]>}
   */
  async first(wanted, passages, signal) {
    for (;;) {
      const doubtful = this.#head(wanted).filter(({ sure }) => !sure);
      if (doubtful.length === 0) return this.#head(wanted);
      await passages.load(doubtful.map(({ id }) => id));
      signal?.throwIfAborted();
      const asked = new Set(doubtful.map(({ id }) => id));
      this.#open = this.#open.filter(({ id }) => !asked.has(id));
      for (const id of asked) {
        const entry = this.#settle(id, passages.get(id).folded.text);
        if (entry) this.#settled.push(entry);
        else this.#dropped.add(id);
      }
      this.#settled.sort(order);
    }
  }

  /** The best so far, of both lists. */
  #head(wanted) {
    const head = [];
    let settled = 0;
    let open = this.#open.length - 1;
    while (head.length < wanted && (settled < this.#settled.length || open >= 0)) {
      const [a, b] = [this.#settled[settled], this.#open[open]];
      if (!b || (a && order(a, b) < 0)) {
        head.push(a);
        settled++;
      } else {
        head.push(b);
        open--;
      }
    }
    return head;
  }

  /**
   * Counts what is proved: lower bounds when candidates remain that nobody has read.
   * @returns {{total: number, literal: number, exact: boolean, ids: number[]}}
   */
  count() {
    const proved = [...this.#settled];
    let exact = true;
    for (const entry of this.#open) {
      if (entry.sure) proved.push(entry);
      else {
        exact = false;
        if (this.#counts(entry)) proved.push({ ...entry, group: 1 });
      }
    }
    return {
      total: proved.length,
      literal: proved.filter(({ group }) => group === 0).length,
      exact,
      ids: proved.map(({ id }) => id),
    };
  }

  /** Whether an unread candidate is a hit of one group or the other in any case. */
  #counts({ id }) {
    return this.#hasTerms(id) && this.#quotedExact && !this.#doubted.has(id);
  }
}

/** Passages that have the grams of all the texts. */
function containingAll(dictionary, texts) {
  const found = texts.map((text) => containing(dictionary, text));
  return { ids: intersection(found.map(({ ids }) => ids)), exact: found.every(({ exact }) => exact) };
}
