/**
 * Finds and ranks: which passages have the grams of a query, what Lucene would score them, in which order they come. In one
 * module for the same reason as the dictionary.
 */
import { isWordCharacter, keyOf } from './text.js';

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
/** Values named for one facet; a reader does not look through more. */
const NAMED = 60;
/** Text shards read for one answer beyond the hits wanted; what is doubtful still is then left out of the hits. */
const MOST_FURTHER_TEXTS = 2;
const TITLE_BONUS = 1000;
const HEADING_BOOST = 2;
const TRAIL_BOOST = 0.5;
const EQUIVALENT_BONUS = 10;

const float = Math.fround;
const K1 = float(1.2);
const B = float(0.75);

/** Better group first, then higher score, then earlier passage. */
const order = (a, b) => a.group - b.group || b.score - a.score || a.id - b.id;

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
   * @param {import('./gongbao-search.js').Plan} plan
   * @param {((id: number) => boolean) | undefined} test filters
   */
  constructor(manifest, plan, test) {
    this.#plan = plan;
    this.#test = test;
    this.#passages = manifest.passages;
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
    const words = [...parts, ...quoted];
    // Filters without words ask for all that pass them.
    const everything = words.length === 0 && this.#test !== undefined;
    const literal = everything ? { ids: [...Array(this.#passages).keys()], exact: true } : containingAll(dictionary, words);
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
   * The best hits, each proved, with the texts of those that will be shown.
   * @param {number} wanted
   * @param {number} from the first that will be shown
   * @param {import('./text.js').Passages} passages
   * @param {AbortSignal} [signal]
   * @returns {Promise<Entry[]>}
   */
  async first(wanted, from, passages, signal) {
    const budget = passages.size + wanted + MOST_FURTHER_TEXTS;
    for (;;) {
      const head = this.#head(wanted, passages.size >= budget ? this.#open.filter(({ sure }) => sure) : this.#open);
      const doubtful = head.filter(({ sure }) => !sure);
      // What is likely shown comes along with what is doubtful: one round trip instead of two.
      await passages.load([...head.slice(from), ...doubtful].map(({ id }) => id), (id) => this.#ranking.lengthOf(id));
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
    return this.#hasTerms(id) && this.#quotedExact && !this.#doubted.has(id);
  }
}

/** Passages that have the grams of all the texts. */
function containingAll(dictionary, texts) {
  const found = texts.map((text) => containing(dictionary, text));
  return { ids: intersection(found.map(({ ids }) => ids)), exact: found.every(({ exact }) => exact) };
}

/**
 * Finds the passages that may contain a folded text, by the grams that cover it (section 1 of the shard format).
 */
/**
 * The grams that every passage containing the text has.
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
  const lists = [
    ...postings.map((posting) => posting?.ids ?? []),
    ...alone.map((head) => union(dictionary.gramsOf(head).map(({ ids }) => ids))),
  ];
  const ids = intersection(lists);
  if (ids.length === 0 || (plain && grams.length === 0)) return { ids, exact: true };
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

/**
 * Passages that have all the lists' numbers.
 * @param {number[][]} lists ascending
 * @returns {number[]} ascending
 */
export function intersection(lists) {
  if (lists.length === 0) return [];
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  const at = others.map(() => 0);
  return shortest.filter((id) =>
    others.every((list, i) => {
      at[i] = gallop(list, at[i], id);
      return list[at[i]] === id;
    }),
  );
}

/** First index from `from` on whose number is at least `id`. */
function gallop(list, from, id) {
  let step = 1;
  let low = from;
  while (low + step < list.length && list[low + step] < id) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, list.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Numbers of any of the lists.
 * @param {number[][]} lists
 * @returns {number[]} ascending
 */
export function union(lists) {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}


/**
 * Adds up the clauses of the reference query (package `index`): for each term BM25 in the text, in the passage's own title
 * (boost 2) and in the titles above it (boost 0.5). Each clause is a float, their sum a double, the score its float.
 */

export class Ranking {
  #fields;
  /** Inverse norm of each rank of field length. */
  #lengths;
  #inverses;
  /** One more than the rank of a passage's field length, 0 where unknown. */
  #ranks;
  #sums;
  #counts;

  /** @param {{fields: Record<string, [number, number]>, lengths: number[], passages: number}} manifest */
  constructor({ fields, lengths, passages }) {
    const [docCount, tokens] = fields.text;
    this.#fields = fields;
    this.#inverses = lengths.map((length) => inverseNorm(length, tokens, docCount));
    this.#lengths = lengths;
    this.#ranks = new Uint16Array(passages);
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
      this.#ranks[ids[i]] = ((symbol - 1) % ranks) + 1;
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

  /** Field length of a passage, as far as the terms tell it. */
  lengthOf(id) {
    return this.#lengths[this.#ranks[id] - 1];
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

/**
 * Scores as Lucene 9.12's BM25Similarity does, to the last bit: every step that Java takes in `float` is rounded with
 * `Math.fround`, in the same order (k1 = 1.2, b = 0.75, no (k1 + 1) factor).
 */

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

/** Recognises passages whose title is what was typed (section 9 of the shard format). */
/**
 * Lengths of titles, in code points, of every passage whose title may be the query: those of the terms' titles that are as
 * long as it, without label or with.
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
 * @param {Map<any, number>} counts
 * @param {(key: any) => string[]} [named] value and label of a key, which else is both
 */
export function mostFirst(counts, named = (key) => [key, key]) {
  return [...counts]
    .map(([key, count]) => ({ value: named(key)[0], label: named(key)[1], count }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, NAMED);
}
