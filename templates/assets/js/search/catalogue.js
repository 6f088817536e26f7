/**
 * What the manifest tells of the reports: which passages are whose, and their region, level, year and kind. Counts hits by
 * these and by what the block shards tell of passages.
 */
import { ascending, decode, lastAtMost } from './numbers.js';

const REPORT_FACETS = ['region', 'level', 'year', 'kind'];
/** Values named for one facet; a reader does not look through more. */
const NAMED = 60;

export class Catalogue {
  #manifest;
  #load;
  /** First passage of each report. */
  #firsts;
  /** @type {Record<string, {values: string[], of: number[]}>} */
  #facts;

  /**
   * @param {any} manifest
   * @param {(name: string) => Promise<any>} load
   */
  constructor(manifest, load) {
    this.#manifest = manifest;
    this.#load = load;
    const counts = decode(manifest.reports.passages);
    this.#firsts = ascending([0, ...counts.slice(0, -1)]);
    this.#facts = Object.fromEntries(
      REPORT_FACETS.map((name) => {
        const [values, of] = manifest.reports[name];
        return [name, { values, of: decode(of) }];
      }),
    );
  }

  reportOf(id) {
    return lastAtMost(this.#firsts, id);
  }

  /**
   * A test of passages for filters; values of one name are alternatives, names all have to hold.
   * @param {Record<string, string[]>} filters
   * @param {(text: string) => Promise<string>} fold
   * @returns {Promise<((id: number) => boolean) | undefined>} undefined without filters
   */
  async test(filters, fold) {
    const tests = [];
    for (const [name, typed] of Object.entries(filters)) {
      if (typed.length === 0) continue;
      const wanted = await Promise.all(typed.map(fold));
      const fact = this.#facts[name];
      if (fact) {
        const ordinals = await matching(fact.values, wanted, fold);
        tests.push((id) => ordinals.has(fact.of[this.reportOf(id)]));
      } else if (name === 'report') {
        const ordinals = await matching(await this.#reportIds(), wanted, fold);
        tests.push((id) => ordinals.has(this.reportOf(id)));
      } else {
        const { blockTest } = await import('./blocks.js');
        tests.push(await blockTest(this.#manifest, this.#load, name, (values) => matching(values, wanted, fold)));
      }
    }
    return tests.length === 0 ? undefined : (id) => tests.every((test) => test(id));
  }

  async #reportIds() {
    const { chunk } = this.#manifest.reports;
    const chunks = Math.ceil(this.#firsts.length / chunk);
    const shards = await Promise.all(Array.from({ length: chunks }, (_, i) => this.#load(`report-${i}`)));
    return shards.flat().map(([id]) => id);
  }

  /**
   * Hits by value for each facet, most first.
   * @param {number[]} ids
   * @returns {Promise<Record<string, {value: string, label: string, count: number}[]>>}
   */
  async count(ids) {
    const perReport = new Map();
    for (const id of ids) {
      const report = this.reportOf(id);
      perReport.set(report, (perReport.get(report) ?? 0) + 1);
    }
    const facets = {};
    for (const [name, { values, of }] of Object.entries(this.#facts)) {
      const counts = new Map();
      for (const [report, count] of perReport) {
        counts.set(values[of[report]], (counts.get(values[of[report]]) ?? 0) + count);
      }
      facets[name] = sorted(counts);
    }
    facets.report = await this.#countReports(perReport);
    return facets;
  }

  /** Reports by name, where the manifest brings the names along: a long list is no list to choose from. */
  async #countReports(perReport) {
    if (!this.#manifest.inline['report-0'] || this.#firsts.length > this.#manifest.reports.chunk) return [];
    const names = await this.#load('report-0');
    return [...perReport]
      .map(([report, count]) => ({ value: names[report][0], label: names[report][1], count }))
      .sort((a, b) => b.count - a.count);
  }
}

/** @param {Map<string, number>} counts */
export function sorted(counts) {
  return [...counts]
    .filter(([value]) => value !== '')
    .map(([value, count]) => ({ value, label: value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, NAMED);
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
