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
  /** Whether any key of a passage stands there once only. */
  #once = new Map();

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
   * @returns {{all: number[], ids: number[], missing: (id: number) => number, whole: boolean}} `all`: those that have every key;
   *     `ids`: those that may well contain it; `missing`: how many of the telling keys a passage is not among the best of;
   *     `whole`: whether no others contain it
   */
  literal(text) {
    const { grams, alone } = coverOf(text);
    const keys = this.#known(text).map((gram) => this.postingOf(gram));
    const heads = alone.map((head) => this.#dictionary.gramsOf(head));
    const all = intersection([...keys.map(({ ids }) => ids), ...heads.map((each) => union(each.map(({ ids }) => ids)))]);
    // A term is no proof, for the same text may be cut otherwise elsewhere; but it most often is not.
    const terms = this.#plan.allTerms.filter((term) => text.includes(term)).map((term) => this.postingOf(term));
    const telling = [...new Set([...keys, ...terms])].filter(tells);
    const open = telling.map((posting) => ({ ids: new Set(posting.ids), total: totalOf(posting), upTo: isWhole(posting) ? Infinity : this.#upTo(posting) }));
    // A passage that is shorter than the last of a posting would be among it.
    const possible = (id) => open.every(({ ids, upTo }) => ids.has(id) || !(upTo === Infinity || this.#lengthOf.get(id) < upTo));
    // The best of two keys of like frequency are much the same passages, if it is the text that most of them contain.
    const rarest = Math.min(...open.map(({ total }) => total));
    const alike = open.filter(({ total }) => total <= ALIKE * rarest);
    const missing = (id) => alike.filter(({ ids }) => !ids.has(id)).length;
    const wholes = keys.filter(isWhole);
    if (wholes.length > 0) return { all, ids: intersection(wholes.map(({ ids }) => ids)).filter(possible), missing, whole: true };
    // With the grams between its terms, most passages that have the rarest of its keys contain the text.
    const enough = telling.length > 0 && (this.gramsRead || keys.length === grams.length);
    const ids = enough ? rarestFirst(telling)[0].ids.filter(possible) : all;
    return { all, ids, missing, whole: keys.length === 0 && heads.flat().every(isWhole) };
  }

  /** Notes the field lengths of a posting's passages; returns the length before which none is missing. */
  #upTo({ ids, scores, ranks, titles }) {
    const n = this.#lengths.length;
    const inTitles = new Set(titles.filter((_, i) => i % 4 === 0));
    const last = [0, 0];
    ids.forEach((id, i) => {
      const symbol = scores?.[i] ?? 0;
      const coded = symbol > 0 ? symbol - 1 : symbol < 0 ? -1 - symbol : ranks?.[i];
      if (coded === undefined) return;
      const length = this.#lengths[coded % n];
      this.#lengthOf.set(id, length);
      const repeated = coded >= n;
      this.#once.set(id, (this.#once.get(id) ?? false) || !repeated);
      // Those that have it once as a term come by length, then those that do not have it as a term.
      if (!repeated && !inTitles.has(id)) last[symbol > 0 ? 0 : 1] = Math.max(last[symbol > 0 ? 0 : 1], length);
    });
    return last[1] || last[0];
  }

  /** Field length of a passage, as far as the grams tell it. */
  lengthOf(id) {
    return this.#lengthOf.get(id);
  }

  /** Whether every key known of a passage stands there more than once. */
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

  /** Postings of one key from a post or rest shard. Field lengths are rough there: typical ones of the tier, if that is known. */
  async #further(name, place) {
    const { ids, scores } = await this.#load(name);
    const tiers = this.#passages.tierCount;
    const inPost = name.startsWith('post');
    const symbols = decode(scores[place]);
    return {
      ids: ascending(decode(ids[place])),
      ranks: inPost ? symbols.map((symbol) => this.#typicalRanks[symbol % tiers]) : [],
      scores: symbols.map((symbol) => {
        const frequency = inPost ? Math.floor(symbol / tiers) : symbol;
        const rank = inPost ? this.#typicalRanks[symbol % tiers] : 0;
        return frequency > 0 ? 1 + (frequency - 1) * this.#lengths.length + rank : inPost ? -1 - rank : 0;
      }),
    };
  }

  /** Ranks of the field lengths nearest to those typical of the tiers. */
  get #typicalRanks() {
    return Array.from({ length: this.#passages.tierCount }, (_, tier) => {
      const typical = this.#passages.typicalLength(tier);
      const distances = this.#lengths.map((length) => Math.abs(length - typical));
      return distances.indexOf(Math.min(...distances));
    });
  }

  /** Puts the true field lengths where they are rough. */
  async #refine(postings) {
    if (postings.length === 0) return;
    const chunks = await Promise.all(Array.from({ length: this.#chunks }, (_, i) => this.#load(`length-${i}`)));
    const ranks = chunks.flatMap((chunk) => decode(chunk.ranks));
    const n = this.#lengths.length;
    for (const posting of postings) {
      posting.ids.forEach((id, i) => {
        const symbol = posting.scores?.[i];
        if (symbol > 0 && posting.rough?.has(id)) posting.scores[i] = symbol - ((symbol - 1) % n) + ranks[id];
      });
      posting.rough = undefined;
    }
  }

  /** Counts with what the postings of a query of one key tell of the passages that are not loaded. */
  countsWith(counts) {
    const { parts, quoted, excluded, allTerms } = this.#plan;
    const whole = [...this.#texts.flatMap((text) => this.#known(text)), ...allTerms].every((key) => isWhole(this.postingOf(key)));
    const { more } = parts[0] === allTerms[0] && parts.length + quoted.length + excluded.length === 1 ? this.postingOf(parts[0]) : NONE;
    const literal = more && this.#dictionary.strict && coverOf(parts[0]).grams.length === 1 ? more.total : 0;
    return {
      ...counts,
      total: Math.max(counts.total, literal, more?.docFreq ?? 0),
      literal: Math.max(counts.literal, literal),
      exact: counts.exact && whole,
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
  for (const { ids } of parts) for (const id of ids) posting.rough.add(id);
}
