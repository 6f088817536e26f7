/** Answers from what is known in full: all postings of a query, and the table of all reports. A large corpus is seldom read so far. */
import { Candidates, EQUIVALENT_BONUS, TITLE_BONUS, coverOf, holding } from './candidates.js';
import { ascending, decode, gallop, intersection, lastAtMost, signed, union } from './numbers.js';
import { Ranking, hasEnough, isTitle, mostFirst, titleClaims } from './ranking.js';

/**
 * @typedef {import('./candidates.js').Entry} Entry
 * @typedef {import('./candidates.js').Counts} Counts
 */

/**
 * @param {{dictionary: import('./dictionary.js').Dictionary, passages: import('./passages.js').Passages}} searcher
 * @param {import('./gongbao-search.js').Plan} plan with its keys loaded
 * @param {{wanted: number, offset: number, test?: (id: number) => boolean, signal?: AbortSignal}} options
 * @param {any} manifest
 * @returns {Promise<{counts: Counts, found: Entry[]}>}
 */
export async function find({ dictionary, passages }, plan, { wanted, offset, test, signal }, manifest) {
  const candidates = new Candidates(new PostingEvidence(manifest, plan, test, dictionary));
  const found = await candidates.first(wanted, offset, passages, signal);
  return { found, counts: candidates.count() };
}

/**
 * Evidence from postings that are all loaded.
 * @implements {import('./candidates.js').Evidence}
 */
export class PostingEvidence {
  #plan;
  #ranking;
  /** @type {Map<number, [number, number]>} */
  #claims;
  /** Passages with the grams of every excluded text, to be read before they are shown. */
  #doubted = new Set();
  /** Passages that have the grams of the query with an equivalent. */
  #equivalent;
  #equivalentExact;
  #quotedExact;
  /** @type {Entry[]} */
  entries = [];

  /**
   * @param {any} manifest
   * @param {import('./gongbao-search.js').Plan} plan
   * @param {((id: number) => boolean) | undefined} test filters
   * @param {import('./dictionary.js').Dictionary} dictionary with all keys of the plan loaded
   */
  constructor(manifest, plan, test, dictionary) {
    this.#plan = plan;
    this.#ranking = new Ranking(manifest);
    const { parts, quoted, excluded, equivalents, terms, allTerms, key } = plan;
    const postings = allTerms.map((term) => dictionary.posting(term));
    postings.forEach((posting, i) => posting && this.#ranking.add(posting, i < terms.length));
    this.#claims = titleClaims(postings.filter(Boolean), key);

    const containingAll = (texts) => {
      const found = texts.map((text) => containing(dictionary, text));
      return { ids: intersection(found.map(({ ids }) => ids)), exact: found.every(({ exact }) => exact) };
    };
    const inQuoted = containingAll(quoted);
    this.#quotedExact = inQuoted.exact;
    const words = [...parts, ...quoted];
    // Filters without words ask for all that pass them.
    const everything = words.length === 0 && test !== undefined;
    const literal = everything ? { ids: [...Array(manifest.passages).keys()], exact: true } : containingAll(words);
    const replaced = equivalents.flatMap((others, i) =>
      others.map((other) => containingAll([...parts.map((part, k) => (k === i ? other : part)), ...quoted])),
    );
    this.#equivalent = new Set(union(replaced.map(({ ids }) => ids)));
    this.#equivalentExact = replaced.every(({ exact }) => exact);
    const others = union([this.#ranking.withEnough(plan), [...this.#equivalent]]);
    const seconds = quoted.length > 0 ? intersection([others, inQuoted.ids]) : others;
    // Known to contain an excluded text; those that only may are remembered as doubted.
    const gone = new Set();
    for (const { ids, exact } of excluded.map((text) => containing(dictionary, text))) {
      for (const id of ids) (exact ? gone : this.#doubted).add(id);
    }

    const inLiteral = new Set(literal.ids);
    for (const id of new Set([...literal.ids, ...seconds])) {
      if (gone.has(id) || (test && !test(id))) continue;
      this.entries.push(this.#optimistic(id, inLiteral.has(id), literal.exact));
    }
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

  rankOf(id) {
    return this.#ranking.rankOf(id);
  }

  settle(id, { folded: { text } }) {
    const holds = holding(this.#plan, text);
    if (!holds) return undefined;
    const claim = this.#claims.get(id);
    const title = claim && isTitle(text, claim, this.#plan.key) ? TITLE_BONUS : 0;
    if (holds.literal) return { id, group: 0, score: this.#ranking.scoreOf(id, title), sure: true };
    if (!holds.equivalent && !this.#hasTerms(id)) return undefined;
    return { id, group: 1, score: this.#ranking.scoreOf(id, title + (holds.equivalent ? EQUIVALENT_BONUS : 0)), sure: true };
  }

  counts({ id }) {
    return this.#hasTerms(id) && this.#quotedExact && !this.#doubted.has(id);
  }

  #hasTerms(id) {
    return hasEnough(this.#plan, this.#ranking.countOf(id));
  }
}

/**
 * Passages that have the grams of a text.
 * @param {import('./dictionary.js').Dictionary} dictionary
 * @param {string} folded
 * @returns {{ids: number[], exact: boolean}} `exact`: whether they are known to contain the text, without reading it
 */
export function containing(dictionary, folded) {
  const { grams, alone, plain } = coverOf(folded);
  const postings = grams.map((gram) => dictionary.posting(gram));
  const unions = alone.map((head) => union(dictionary.gramsOf(head).map(({ ids }) => ids)));
  const ids = intersection([...postings.map((posting) => posting?.ids ?? []), ...unions]);
  if (ids.length === 0 || (plain && (grams.length === 0 || (grams.length === 1 && dictionary.strict)))) return { ids, exact: true };
  if (!plain || !postings.every(({ occurs }) => occurs)) return { ids, exact: false };
  return { ids: ids.filter((id) => follow(postings, id)), exact: true };
}

/**
 * Whether the grams stand one behind the other in a passage: an occurrence is the pair of ordinals of its two characters
 * among their like, so two grams meet where the second ordinal of the one is the first of the other.
 */
function follow(postings, id) {
  let reached;
  for (const { ids, occurs } of postings) {
    const pairs = occurs[gallop(ids, 0, id)].map(ordinals);
    reached = new Set(pairs.filter(([first]) => !reached || reached.has(first)).map(([, second]) => second));
  }
  return reached.size > 0;
}

/** The pair (i, j) from its number z = (i + j)(i + j + 1) / 2 + j. */
function ordinals(z) {
  const sum = Math.floor((Math.sqrt(8 * z + 1) - 1) / 2);
  const second = z - (sum * (sum + 1)) / 2;
  return [sum - second, second];
}

/** The table of reports: which passages are whose, and their region, level, year and kind. */
export class Catalogue {
  #names;
  /** First passage of each report. */
  firsts;
  /** @type {Record<string, string[]>} values by report */
  facts;

  /**
   * @param {any} reports the table
   * @param {[string, string][] | undefined} names of the reports, where these are few enough for the manifest
   */
  constructor(reports, names) {
    this.#names = names;
    this.firsts = ascending([0, ...ascending(decode(reports.passages).map(signed))]).slice(0, -1);
    this.facts = Object.fromEntries(
      ['region', 'level', 'year', 'kind'].map((name) => {
        const [values, of] = reports[name];
        return [name, decode(of).map((code) => values[code])];
      }),
    );
  }

  reportOf(id) {
    return lastAtMost(this.firsts, id);
  }

  /**
   * Hits by value for each facet, most first.
   * @param {number[]} ids
   * @returns {Record<string, {value: string, label: string, count: number}[]>}
   */
  count(ids) {
    const reports = ids.map((id) => this.reportOf(id));
    const facets = Object.entries(this.facts).map(([name, values]) => [name, mostFirst(reports.map((report) => values[report]))]);
    return { ...Object.fromEntries(facets), report: this.#names ? mostFirst(reports, (report) => this.#names[report]) : [] };
  }
}
