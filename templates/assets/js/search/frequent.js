/**
 * Reads the rest of divided postings (section 6 of the shard format, "Frequent keys"), as far as a query may cost. Loaded
 * only where the corpus is so large that postings are divided.
 */
import { occurrencesOf } from './dictionary.js';
import { ascending, decode, intersection, lastAtMost, taker } from './numbers.js';

/** Post shards read for one query at most; beyond that counts are lower bounds. */
const MOST_SHARDS = 4;
/** So many candidates for each hit wanted are enough not to look for more: some do not hold the query, and the order may change. */
const ENOUGH = 2;

/**
 * Completes postings when those at hand give too few candidates: wholly where that is cheap, else for the passages that the
 * rarest complete posting leaves possible, shorter ones first.
 * @param {import('./dictionary.js').Posting[]} postings
 * @param {import('./dictionary.js').Posting[]} required those that every literal hit has
 * @param {number} wanted hits
 * @param {((id: number) => boolean) | undefined} test filters
 * @param {(name: string) => Promise<any>} load
 * @returns {Promise<boolean>} whether all postings are complete now
 */
export async function readMore(postings, required, wanted, test, load) {
  const divided = postings.filter(({ more }) => more && !more.done);
  const possible = intersection(required.map(({ ids }) => ids));
  if ((test ? possible.filter(test) : possible).length >= ENOUGH * wanted) return divided.length === 0;
  const whole = divided.map((posting) => ({ posting, shards: posting.more.firsts.map((_, i) => i) }));
  if (cost(whole) <= MOST_SHARDS) {
    await Promise.all(whole.map((each) => read(each, load)));
    divided.forEach(({ more }) => (more.done = true));
    return true;
  }
  const [rarest] = required.filter(({ more }) => !more || more.done).sort((a, b) => a.ids.length - b.ids.length);
  const needed = rarest ? divided.map((posting) => ({ posting, shards: shardsOf(posting.more.firsts, rarest.ids) })) : whole;
  needed.sort((a, b) => a.posting.more.total - b.posting.more.total);
  const chosen = [];
  for (const each of needed) if (cost([...chosen, each]) <= MOST_SHARDS) chosen.push(each);
  await Promise.all(chosen.map((each) => read(each, load)));
  return false;
}

/** Shards still to be read. */
function cost(list) {
  return list.reduce((n, { posting, shards }) => n + shards.filter((i) => !posting.more.read?.has(i)).length, 0);
}

function shardsOf(firsts, ids) {
  return [...new Set(ids.map((id) => lastAtMost(firsts, id)))].filter((i) => i >= 0);
}

async function read({ posting, shards }, load) {
  const read = (posting.more.read ??= new Set());
  const fresh = shards.filter((i) => !read.has(i));
  const parts = await Promise.all(fresh.map(async (i) => columnsOfPost(await load(`post-${posting.more.shard + i}`), posting.more.place)));
  // Another query may have read the same shard while this one waited.
  const added = parts.filter((_, k) => !read.has(fresh[k]));
  fresh.forEach((i) => read.add(i));
  merge(posting, added);
}

/**
 * Postings of one key from a post shard.
 * @returns {Pick<import('./dictionary.js').Posting, 'ids' | 'scores' | 'occurs'>}
 */
function columnsOfPost({ ids, scores, occurs }, place) {
  const numbers = decode(ids[place]);
  return {
    ids: ascending(numbers),
    scores: scores[place] ? decode(scores[place]) : undefined,
    occurs: occurs[place] ? occurrencesOf(numbers.length, taker(occurs[place])) : undefined,
  };
}

/** Puts further postings in order of passage. */
function merge(posting, parts) {
  const all = [posting, ...parts].flatMap(({ ids, scores, occurs, tiers }) =>
    ids.map((id, i) => ({ id, score: scores?.[i], occurs: occurs?.[i], tier: tiers?.[i] })),
  );
  all.sort((a, b) => a.id - b.id);
  posting.ids = all.map(({ id }) => id);
  if (posting.tiers) posting.tiers = all.map(({ tier }) => tier);
  if (posting.scores) posting.scores = all.map(({ score }) => score ?? 0);
  if (posting.occurs) posting.occurs = all.map(({ occurs }) => occurs);
}
