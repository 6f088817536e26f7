/** Finds which passages have the grams of a query, and in which order they come. */
import { isWordCharacter } from './fold.js';
import { gallop, intersection, union } from './numbers.js';
import { Ranking, hasEnough, isTitle, titleClaims } from './ranking.js';

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
/** Text shards read for one answer beyond the hits wanted; what is doubtful still is then left out of the hits. */
const MOST_FURTHER_TEXTS = 2;
export const TITLE_BONUS = 1000;
export const EQUIVALENT_BONUS = 10;

/** Better group first, then higher score, then earlier passage. */
const order = (a, b) => a.group - b.group || b.score - a.score || a.id - b.id;

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
  /** @type {Entry[]} sure, best first */
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
   * @param {number} [budget] text shards read at most, with those read before
   * @returns {Promise<Entry[]>}
   */
  async first(wanted, from, passages, signal, budget = passages.size + wanted + MOST_FURTHER_TEXTS) {
    this.#settleLiteral(passages);
    for (;;) {
      const tierOf = (id) => {
        const rank = this.#evidence.rankOf(id);
        return rank === undefined ? undefined : passages.tierOf(rank);
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
      this.#settle(doubtful.map(({ id }) => id), passages);
    }
  }

  /**
   * Finds those that contain the query in texts that were read for another query, or before more was known of this one: they cost
   * nothing, and whatever promises more must not push them out. What else a text says is left for when it is asked.
   */
  #settleLiteral(passages) {
    const literal = ({ id, sure }) => !sure && passages.get(id) && this.#evidence.settle(id, passages.get(id))?.group === 0;
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
    this.#settled.sort(order);
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
 * Evidence from postings that are all loaded.
 * @implements {Evidence}
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
    const seconds = this.#seconds(inQuoted, quoted.length > 0);
    const gone = this.#exclude(dictionary, excluded);

    const inLiteral = new Set(literal.ids);
    for (const id of new Set([...literal.ids, ...seconds])) {
      if (gone.has(id) || (test && !test(id))) continue;
      this.entries.push(this.#optimistic(id, inLiteral.has(id), literal.exact));
    }
  }

  #seconds(inQuoted, hasQuoted) {
    const ids = union([this.#ranking.withEnough(this.#plan), [...this.#equivalent]]);
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
