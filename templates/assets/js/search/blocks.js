/** Filters by what the block shards tell of passages: type of block, units. Loaded only when such a filter is used. */
import { ascending, decode } from './numbers.js';

/**
 * @param {any} manifest
 * @param {(name: string) => Promise<any>} load
 * @param {string} name `type` or `unit`; any other name holds for no passage
 * @param {(values: string[]) => Promise<Set<number>>} choose indexes of the values asked for
 * @returns {Promise<(id: number) => boolean>}
 */
export async function blockTest(manifest, load, name, choose) {
  const firsts = ascending(decode(manifest.block));
  const shards = await Promise.all(firsts.map((_, i) => load(`block-${i}`)));
  const passages = new Set();
  if (name === 'type') {
    const types = await choose(manifest.types);
    shards.forEach((shard, i) => addTypes(decode(shard.types ?? ''), firsts[i], types, passages));
  } else if (name === 'unit') {
    const units = await choose(await unitNames(manifest, load));
    shards.forEach((shard, i) => addUnits(decode(shard.units ?? ''), firsts[i], units, passages));
  }
  return (id) => passages.has(id);
}

async function unitNames({ units, unitChunk }, load) {
  const shards = Array.from({ length: Math.ceil(units / unitChunk) }, (_, i) => load(`unit-${i}`));
  return (await Promise.all(shards)).flat();
}

/** Runs: type, number of passages. */
function addTypes(runs, first, types, passages) {
  let id = first;
  for (let i = 0; i < runs.length; i += 2) {
    const end = id + runs[i + 1];
    for (; id < end; id++) if (types.has(runs[i])) passages.add(id);
  }
}

/** Passage (ascending), number of units, units (ascending). */
function addUnits(numbers, first, units, passages) {
  let id = first;
  for (let at = 0; at < numbers.length; ) {
    id += numbers[at];
    const count = numbers[at + 1];
    const own = ascending(numbers.slice(at + 2, at + 2 + count));
    if (own.some((unit) => units.has(unit))) passages.add(id);
    at += 2 + count;
  }
}
