/** Reads divided postings for one query, so far as it has to (section 6 of the shard format, "Frequent keys"). */
import { coverOf } from './candidates.js';
import { ascending, decode, intersection, union } from './numbers.js';

/** @typedef {import('./dictionary.js').Posting} Posting */

/** Grams between terms that are read for one query; those beside rare terms tell most. */
const MOST_GRAMS = 2;
/** Keys of which more is read when too little was found. */
const MOST_KEYS = 2;
/** Keys up to so many times as frequent as the rarest one tell as much. */
const ALIKE = 4;
/** Passages whose field lengths share a shard. */
const LENGTH_CHUNK = 2 ** 18;
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
  #load;
  #lengths;
  /** How many shards of field lengths there are. */
  #chunks;
  #passages;
  /** Whether grams between terms are read. */
  gramsRead = false;
  #lengthOf = new Map();
  /** Field lengths of passages that promise much for a divided key. */
  #promised = new Map();
  /** Whether any divided key of a passage stands there once only. */
  #once = new Map();
  /** @type {number[]} for each tier the rank of the field length nearest to the typical one */
  #typicalRanks;
  /** @type {Promise<number[]> | undefined} ranks of the field lengths of all passages */
  #ranks;

  /**
   * @param {import('./dictionary.js').Dictionary} dictionary
   * @param {import('./gongbao-search.js').Plan} plan
   * @param {(name: string) => Promise<any>} load
   * @param {{lengths: number[], passages: number}} manifest
   * @param {import('./passages.js').Passages} passages
   */
  constructor(dictionary, plan, load, manifest, passages) {
    this.#dictionary = dictionary;
    this.#plan = plan;
    this.#load = load;
    this.#lengths = manifest.lengths;
    this.#chunks = Math.ceil(manifest.passages / LENGTH_CHUNK);
    this.#passages = passages;
    this.#typicalRanks = Array.from({ length: passages.tierCount }, (_, tier) => {
      const typical = passages.typicalLength(tier);
      // One of another tier would tell that the text stands in another shard.
      const distances = this.#lengths.map((length) => (passages.tierOf(length) === tier ? Math.abs(length - typical) : Infinity));
      return distances.indexOf(Math.min(...distances));
    });
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
    for (const posting of [...keys, ...terms, ...heads.flat()]) this.#noteLengths(posting);
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

  /** Notes the field lengths of a posting's passages. */
  #noteLengths(posting) {
    posting.ids.forEach((id, i) => {
      const coded = codedLength(posting, i);
      if (coded !== undefined) this.#lengthOf.set(id, this.#lengths[coded % this.#lengths.length]);
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

  /** Field length of a passage, as far as the grams tell it. */
  lengthOf(id) {
    return this.#lengthOf.get(id);
  }

  /** Whether every divided key of a passage stands there more than once. */
  isRepeated(id) {
    return this.#once.get(id) === false;
  }

  /** Reads grams between terms. @returns {Promise<boolean>} whether there were any, as in each method that follows */
  async grams() {
    this.gramsRead = true;
    const missing = this.#texts.flatMap((text) => {
      const { grams } = coverOf(text);
      const weight = (gram) => (gram && this.#dictionary.knows(gram) ? totalOf(this.postingOf(gram)) : Infinity);
      return grams.flatMap((gram, i) =>
        this.#dictionary.knows(gram) ? [] : [{ gram, weight: Math.min(weight(grams[i - 1]), weight(grams[i + 1])) }],
      );
    });
    const chosen = missing.sort((a, b) => a.weight - b.weight).slice(0, MOST_GRAMS);
    await this.#dictionary.loadGrams(chosen.map(({ gram }) => gram));
    return chosen.length > 0;
  }

  /** Reads more of the rarest keys of texts that no key decides. */
  async further() {
    const undecided = this.#texts.filter((text) => !this.literal(text).whole);
    const postings = undecided.flatMap((text) => this.#known(text)).map((gram) => this.postingOf(gram));
    return this.#readOn(rarestFirst(postings).slice(0, MOST_KEYS), false);
  }

  /** Reads more of the rarest terms, and the equivalents of the query. */
  async furtherTerms() {
    const others = this.#plan.equivalents.flat();
    await this.#loadKeys(others);
    const terms = this.#plan.allTerms.map((term) => this.postingOf(term)).filter((posting) => !isWhole(posting));
    const read = await this.#readOn(rarestFirst(terms).slice(0, MOST_KEYS), false);
    return read || others.length > 0;
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
    await this.#readOn(all, true);
    await this.#refine(all.filter(({ rough }) => rough));
  }

  async #loadKeys(texts) {
    const covers = texts.map(coverOf);
    const grams = covers.flatMap((cover) => cover.grams);
    await this.#dictionary.load(grams, covers.flatMap(({ alone }) => alone));
    await this.#dictionary.loadGrams(grams);
  }

  /** Reads the post shards of some postings, and the rest too if asked for. */
  async #readOn(postings, all) {
    const left = ({ more }) => (all ? 0 : more.unread.filter(([name]) => name.startsWith('rest')).length);
    const open = [...new Set(postings)].filter((posting) => !isWhole(posting) && posting.more.unread.length > left(posting));
    await Promise.all(open.map((posting) => readOn(posting, left(posting), (name, place) => this.#further(name, place))));
    return open.length > 0;
  }

  /** Postings of one key from a post or rest shard. Field lengths are rough in the former: typical ones of the tier. */
  async #further(name, place) {
    const rough = name.startsWith('post');
    const [shard, trueRanks] = await Promise.all([this.#load(name), rough ? undefined : this.#allRanks()]);
    const ids = ascending(decode(shard.ids[place]));
    const symbols = decode(shard.scores[place]);
    const tiers = this.#passages.tierCount;
    const ranks = ids.map((id, i) => (rough ? this.#typicalRanks[symbols[i] % tiers] : trueRanks[id]));
    const scores = symbols.map((symbol, i) => {
      const frequency = rough ? Math.floor(symbol / tiers) : symbol;
      return frequency > 0 ? 1 + (frequency - 1) * this.#lengths.length + ranks[i] : -1 - ranks[i];
    });
    return { ids, ranks, scores, rough };
  }

  /** Ranks of the field lengths of all passages. */
  #allRanks() {
    this.#ranks ??= Promise.all(Array.from({ length: this.#chunks }, (_, i) => this.#load(`length-${i}`))).then((chunks) =>
      chunks.flatMap((chunk) => decode(chunk.ranks)),
    );
    return this.#ranks;
  }

  /** Puts the true field lengths where they are rough. */
  async #refine(postings) {
    if (postings.length === 0) return;
    const ranks = await this.#allRanks();
    const n = this.#lengths.length;
    for (const posting of postings) {
      posting.ids.forEach((id, i) => {
        const symbol = posting.scores?.[i];
        if (symbol > 0 && posting.rough?.has(id)) posting.scores[i] = symbol - ((symbol - 1) % n) + ranks[id];
      });
      posting.rough = undefined;
    }
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

/** Reads further shards of a posting until so many are left; what another query reads at the same time is waited for. */
async function readOn(posting, left, load) {
  const { more } = posting;
  while (more.unread.length > left) {
    const wanted = more.unread.slice(0, more.unread.length - left);
    more.reading ??= Promise.all(wanted.map(([name, place]) => load(name, place)))
      .then((parts) => {
        merge(posting, parts);
        more.unread.splice(0, parts.length);
      })
      .finally(() => (more.reading = undefined));
    await more.reading;
  }
}

/** Puts further postings in order of passage. */
function merge(posting, parts) {
  const all = [posting, ...parts].flatMap(({ ids, scores, ranks }) => ids.map((id, i) => ({ id, score: scores?.[i], rank: ranks?.[i] })));
  all.sort((a, b) => a.id - b.id);
  posting.ids = all.map(({ id }) => id);
  if (posting.ranks) posting.ranks = all.map(({ rank }) => rank);
  if (!posting.scores) return;
  posting.scores = all.map(({ score }) => score ?? 0);
  posting.rough ??= new Set();
  for (const { ids, rough } of parts) if (rough) for (const id of ids) posting.rough.add(id);
}
