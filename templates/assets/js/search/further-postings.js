/** Reads the rest of divided postings (section 6 of the shard format, "Frequent keys"). */
import { ascending, decode } from './numbers.js';
import { isWhole } from './reading.js';

/** @typedef {import('./dictionary.js').Posting} Posting */

/** Digits below it end a number in a dense stream. */
const DENSE = 80;
/** Passages whose field lengths share a shard. */
const LENGTH_CHUNK = 2 ** 18;

export class FurtherPostings {
  #load;
  #lengths;
  /** How many shards of field lengths there are. */
  #chunks;
  #tiers;
  /** @type {number[]} for each tier its most frequent rank */
  #typicalRanks;
  /** @type {Promise<number[]> | undefined} of all passages */
  #ranks;

  /**
   * @param {(name: string) => Promise<any>} load
   * @param {{lengths: number[], passages: number, text: any[]}} manifest
   * @param {import('./passages.js').Passages} passages
   */
  constructor(load, { lengths, passages: count, text }, passages) {
    this.#load = load;
    this.#lengths = lengths;
    this.#chunks = Math.ceil(count / LENGTH_CHUNK);
    this.#tiers = text.length;
    // Ranks are in order of frequency.
    this.#typicalRanks = Array.from({ length: this.#tiers }, (_, tier) => lengths.findIndex((_, rank) => passages.tierOf(rank) === tier));
  }

  /**
   * Reads the post shards of some postings, and the rest shards too if asked for.
   * @param {Posting[]} postings
   * @param {boolean} all
   * @returns {Promise<number>} how many postings there were of which more was read
   */
  async read(postings, all) {
    const left = ({ more }) => (all ? 0 : more.unread.filter(([name]) => name.startsWith('rest')).length);
    const open = [...new Set(postings)].filter((posting) => !isWhole(posting) && posting.more.unread.length > left(posting));
    await Promise.all(open.map((posting) => readOn(posting, left(posting), (name, place) => this.#postingsOf(name, place))));
    return open.length;
  }

  /** Postings of one key from a post or rest shard. Ranks are rough in the former: the usual ones of the tier. */
  async #postingsOf(name, place) {
    const rough = name.startsWith('post');
    const [shard, trueRanks] = await Promise.all([this.#load(name), rough ? undefined : this.#allRanks()]);
    const ids = ascending(decode(shard.ids[place], DENSE));
    const symbols = decode(shard.scores[place]);
    const ranks = ids.map((id, i) => (rough ? this.#typicalRanks[symbols[i] % this.#tiers] : trueRanks[id]));
    const scores = symbols.map((symbol, i) => {
      const frequency = rough ? Math.floor(symbol / this.#tiers) : symbol;
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

  /** Puts the true field lengths where those of some postings are rough. */
  async refine(postings) {
    const rough = postings.filter((posting) => posting.rough);
    if (rough.length === 0) return;
    const ranks = await this.#allRanks();
    const n = this.#lengths.length;
    for (const posting of rough) {
      posting.ids.forEach((id, i) => {
        const symbol = posting.scores?.[i];
        if (symbol > 0 && posting.rough?.has(id)) posting.scores[i] = symbol - ((symbol - 1) % n) + ranks[id];
      });
      posting.rough = undefined;
    }
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
