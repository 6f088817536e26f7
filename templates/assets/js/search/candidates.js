/** Finds which passages have the grams of a query, and in which order they come. */
import { isWordCharacter } from './fold.js';
import { gallop, intersection, union } from './numbers.js';
import { Ranking, isTitle, titleClaims } from './ranking.js';

/**
 * @typedef {object} Entry
 * @property {number} id
 * @property {number} group 0: contains the query literally; 1: contains its terms or an equivalent
 * @property {number} score
 * @property {boolean} sure
 */
/** Text shards read for one answer beyond the hits wanted; what is doubtful still is then left out of the hits. */
const MOST_FURTHER_TEXTS = 2;
const TITLE_BONUS = 1000;
const EQUIVALENT_BONUS = 10;

/** Better group first, then higher score, then earlier passage. */
const order = (a, b) => a.group - b.group || b.score - a.score || a.id - b.id;

/**
 * The passages that may answer a query, best first. Grams and postings give each an optimistic group and score; what they do
 * not prove is settled from the text, in order, so far as the reader looks.
 */
export class Candidates {
  #plan;
  #test;
  #passages;
  #ranking;
  #least;
  /** @type {Map<number, [number, number]>} */
  #claims = new Map();
  /** Passages with the grams of every excluded text, to be read before they are shown. */
  #doubted = new Set();
  /** Whether any passage may have an excluded text. */
  #allDoubted = false;
  /** Passages that have the grams of the query with an equivalent. */
  #equivalent = new Set();
  #equivalentExact = true;
  #quotedExact = true;
  /** @type {Entry[]} best last */
  #open = [];
  /** @type {Entry[]} sure, best first */
  #settled = [];
  #dropped = new Set();
  /** @type {Map<number, number>} tier of texts by passage, where grams tell it */
  #tiers = new Map();

  /**
   * @param {any} manifest
   * @param {import('./gongbao-search.js').Plan} plan
   * @param {((id: number) => boolean) | undefined} test filters
   * @param {import('./dictionary.js').Dictionary} dictionary with all keys of the plan loaded
   * @param {boolean} byTerms whether passages that have all its terms stand for those that contain the query: most of the best
   *     do, and grams that are no terms need not be loaded to find them
   */
  constructor(manifest, plan, test, dictionary, byTerms) {
    this.#plan = plan;
    this.#test = test;
    this.#passages = manifest.passages;
    this.#ranking = new Ranking(manifest);
    this.#least = plan.terms.length - Math.floor(plan.terms.length / 3);
    this.#read(dictionary, byTerms);
  }

  #read(dictionary, byTerms) {
    const { parts, quoted, excluded, equivalents, terms, allTerms, key } = this.#plan;
    const postings = allTerms.map((term) => dictionary.posting(term));
    postings.forEach((posting, i) => posting && this.#ranking.add(posting, i < terms.length));
    this.#claims = titleClaims(postings.filter(Boolean), key);

    const containingAll = (texts) => {
      const found = texts.map((text) => containing(dictionary, text, allTerms));
      return { ids: intersection(found.map(({ ids }) => ids)), exact: found.every(({ exact }) => exact) };
    };
    const withAll = byTerms ? { ids: withTerms(postings), exact: false } : undefined;
    for (const [, posting] of [...parts, ...quoted].flatMap((text) => filtersOf(dictionary, text, allTerms))) {
      if (posting?.tiers) posting.ids.forEach((id, i) => this.#tiers.set(id, posting.tiers[i]));
    }
    const inQuoted = quoted.length > 0 && withAll ? withAll : containingAll(quoted);
    this.#quotedExact = inQuoted.exact;
    const words = [...parts, ...quoted];
    // Filters without words ask for all that pass them.
    const everything = words.length === 0 && this.#test !== undefined;
    let literal = withAll ?? containingAll(words);
    if (everything) literal = { ids: [...Array(this.#passages).keys()], exact: true };
    const replaced = equivalents.flatMap((others, i) =>
      others.map((other) => containingAll([...parts.map((part, k) => (k === i ? other : part)), ...quoted])),
    );
    this.#equivalent = new Set(union(replaced.map(({ ids }) => ids)));
    this.#equivalentExact = replaced.every(({ exact }) => exact);
    const seconds = parts.length === 0 ? [] : this.#seconds(inQuoted, quoted.length > 0);
    const gone = this.#exclude(dictionary, excluded, allTerms);

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
  #exclude(dictionary, excluded, terms) {
    const gone = new Set();
    for (const text of excluded) {
      const { ids, exact, whole } = containing(dictionary, text, terms);
      for (const id of ids) (exact ? gone : this.#doubted).add(id);
      this.#allDoubted ||= !whole;
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
        !this.#allDoubted &&
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
   * The best hits, each proved, with the texts of those that will be shown.
   * @param {number} wanted
   * @param {number} from the first that will be shown
   * @param {import('./passages.js').Passages} passages
   * @param {AbortSignal} [signal]
   * @returns {Promise<Entry[]>}
   */
  async first(wanted, from, passages, signal) {
    const budget = passages.size + wanted + MOST_FURTHER_TEXTS;
    for (;;) {
      const tierOf = (id) => {
        const length = this.#ranking.lengthOf(id);
        return length === undefined ? this.#tiers.get(id) : passages.tierOf(length);
      };
      let head = this.#head(wanted, this.#open);
      const doubtful = [];
      for (const entry of head.filter(({ sure }) => !sure)) {
        const ids = [...doubtful, entry].map(({ id }) => id);
        if (passages.sizeWith(ids, tierOf) <= budget) doubtful.push(entry);
      }
      // What is doubtful and too dear to read is left out of the hits.
      if (doubtful.length === 0) head = this.#head(wanted, this.#open.filter(({ sure }) => sure));
      // What is likely shown comes along with what is doubtful: one round trip instead of two.
      const shown = head.slice(from).filter(({ sure }) => sure);
      await passages.load([...shown, ...doubtful].map(({ id }) => id), tierOf);
      if (doubtful.length === 0) return head;
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
  #head(wanted, candidates) {
    const head = [];
    let settled = 0;
    let open = candidates.length - 1;
    while (head.length < wanted && (settled < this.#settled.length || open >= 0)) {
      const [a, b] = [this.#settled[settled], candidates[open]];
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
    return this.#hasTerms(id) && this.#quotedExact && !this.#allDoubted && !this.#doubted.has(id);
  }
}

/** Passages that have all the terms. */
function withTerms(postings) {
  return intersection(postings.map((posting) => posting?.ids.filter((_, i) => posting.scores[i] > 0) ?? []));
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

/**
 * Passages that have the grams of a text.
 * @param {import('./dictionary.js').Dictionary} dictionary
 * @param {string} folded
 * @param {string[]} terms of the query
 * @returns {{ids: number[], exact: boolean, whole: boolean}} `exact`: whether they are known to contain the text, without
 *     reading it; `whole`: whether no others do
 */
export function containing(dictionary, folded, terms) {
  const { grams, alone, plain } = coverOf(folded);
  const postings = filtersOf(dictionary, folded, terms).map(([, posting]) => posting);
  const unions = alone.map((head) => dictionary.gramsOf(head));
  const lists = [...postings.map((posting) => posting?.ids ?? []), ...unions.map((all) => union(all.map(({ ids }) => ids)))];
  const ids = intersection(lists);
  const whole = [...postings, ...unions.flat()].every((posting) => !posting?.more || posting.more.done);
  const all = plain && postings.length === grams.length;
  if (ids.length === 0 || (all && (grams.length === 0 || (grams.length === 1 && dictionary.strict)))) return { ids, exact: true, whole };
  if (!all || !postings.every(({ occurs }) => occurs)) return { ids, exact: false, whole };
  return { ids: ids.filter((id) => follow(postings, id)), exact: true, whole };
}

/**
 * Grams of a text by which passages are found, with their postings: of what is loaded all that is complete, and the query's
 * terms, without which no passage can be scored; what is divided only where there is nothing else.
 * @param {import('./dictionary.js').Dictionary} dictionary
 * @param {string} folded
 * @param {string[]} terms of the query
 * @returns {[string, import('./dictionary.js').Posting | undefined][]}
 */
export function filtersOf(dictionary, folded, terms) {
  const known = coverOf(folded).grams.filter((gram) => dictionary.knows(gram)).map((gram) => [gram, dictionary.posting(gram)]);
  const telling = known.filter(([gram]) => dictionary.isComplete(gram) || terms.includes(gram));
  return telling.length > 0 ? telling : known;
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
