/** Filters, and facets of single passages. Loaded only when a query has a filter or asks for such a facet. */
import { ascending, decode, lastAtMost } from './numbers.js';
import { mostFirst } from './ranking.js';

/**
 * A test of passages for filters; values of one name are alternatives, names all have to hold.
 * @param {[string, string[]][]} filters name and values as typed
 * @param {any} manifest
 * @param {(name: string) => Promise<any>} load
 * @param {import('./complete.js').Catalogue} catalogue
 * @param {(text: string) => Promise<string>} fold
 * @returns {Promise<(id: number) => boolean>}
 */
export async function testOf(filters, manifest, load, catalogue, fold) {
  const tests = await Promise.all(
    filters.map(async ([name, typed]) => {
      const wanted = await Promise.all(typed.map(fold));
      const choose = (values) => matching(values, wanted, fold);
      const fact = catalogue.facts[name];
      if (fact) {
        const values = [...new Set(fact)];
        const chosen = new Set([...(await choose(values))].map((index) => values[index]));
        return (id) => chosen.has(fact[catalogue.reportOf(id)]);
      }
      if (name === 'report') {
        const ordinals = await choose(await reportIds(catalogue.firsts.length, manifest.reports.chunk, load));
        return (id) => ordinals.has(catalogue.reportOf(id));
      }
      const valuesOf = await tableOf(name, manifest, load);
      const values = await choose(await namesOf(name, manifest, load));
      return (id) => valuesOf(id).some((value) => values.has(value));
    }),
  );
  return (id) => tests.every((test) => test(id));
}

/**
 * Hits by value for facets of single passages, most first.
 * @param {string[]} names `type`, `unit`
 * @param {number[]} ids
 * @param {any} manifest
 * @param {(name: string) => Promise<any>} load
 */
export async function count(names, ids, manifest, load) {
  const counted = await Promise.all(
    names.filter((name) => ['type', 'unit'].includes(name)).map(async (name) => {
      const [valuesOf, labels] = await Promise.all([tableOf(name, manifest, load), namesOf(name, manifest, load)]);
      return [name, mostFirst(ids.flatMap(valuesOf), (value) => [labels[value], labels[value]])];
    }),
  );
  return Object.fromEntries(counted);
}

async function reportIds(count, chunk, load) {
  const chunks = Math.ceil(count / chunk);
  return (await Promise.all(Array.from({ length: chunks }, (_, i) => load(`report-${i}`)))).flat().map(([id]) => id);
}

/** Values by code: types, or units; a facet of another name has none. */
async function namesOf(name, { types, units, unitChunk }, load) {
  if (name === 'type') return types;
  if (name !== 'unit') return [];
  const shards = Array.from({ length: Math.ceil(units / unitChunk) }, (_, i) => load(`unit-${i}`));
  return (await Promise.all(shards)).flat();
}

/** Codes of a passage's values (block shards, section 8 of the format). */
async function tableOf(name, manifest, load) {
  const firsts = ascending(decode(manifest.block));
  const shards = await Promise.all(firsts.map((_, i) => load(`block-${i}`)));
  if (name === 'type') {
    const runs = shards.map(({ types = '' }) => runsOf(decode(types)));
    return (id) => {
      const shard = lastAtMost(firsts, id);
      const { ends, codes } = runs[shard];
      return [codes[lastAtMost(ends, id - firsts[shard]) + 1]];
    };
  }
  const units = new Map();
  if (name === 'unit') shards.forEach((shard, i) => addUnits(decode(shard.units ?? ''), firsts[i], units));
  return (id) => units.get(id) ?? [];
}

/** Runs: type, number of passages. */
function runsOf(numbers) {
  const codes = numbers.filter((_, i) => i % 2 === 0);
  return { codes, ends: ascending(numbers.filter((_, i) => i % 2 === 1)) };
}

/** Passage (ascending), number of units, units (ascending). */
function addUnits(numbers, first, units) {
  let id = first;
  for (let at = 0; at < numbers.length; ) {
    id += numbers[at];
    const count = numbers[at + 1];
    units.set(id, ascending(numbers.slice(at + 2, at + 2 + count)));
    at += 2 + count;
  }
}

/**
 * Indexes of the values meant by a filter: those that equal a wanted one, else those that contain it (湖北 for 湖北省).
 * @param {string[]} values
 * @param {string[]} wanted folded
 * @param {(text: string) => Promise<string>} fold
 */
async function matching(values, wanted, fold) {
  const indexes = new Set();
  const folded = await Promise.all(values.map(fold));
  for (const word of wanted) {
    const equal = folded.indexOf(word);
    if (equal >= 0) indexes.add(equal);
    else folded.forEach((value, i) => value !== '' && value.includes(word) && indexes.add(i));
  }
  return indexes;
}
