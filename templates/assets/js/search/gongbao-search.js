/**
 * Searches a Gongbao site from a page, a worker or Node, with nothing but its static files.
 *
 *     import { openSearch } from 'https://example.org/search/gongbao-search.js';
 *     const search = openSearch('https://example.org/search/');
 *     const { total, hits } = await search.search('土地承包 region:湖北');
 *
 * @typedef {object} SearchOptions
 * @property {Record<string, string[]>} [filters] values by filter name, besides those in the query
 * @property {number} [limit] hits to return, 10 unless told
 * @property {number} [offset] hits to pass over
 * @property {boolean} [literal] look the query up as it stands, without operators
 * @property {string[]} [facets] further facets to count, `type` and `unit`: they cost a table of all passages, which the others
 *     do not
 * @property {AbortSignal} [signal]
 *
 * @typedef {object} Answer
 * @property {number} total passages of both groups; a lower bound unless `exact`
 * @property {number} literal passages that contain the query as typed; a lower bound unless `exact`
 * @property {boolean} exact whether the counts are complete
 * @property {Record<string, {value: string, label: string, count: number}[]>} facets by name, most hits first; those of the
 *     reports always, others when asked for
 * @property {Hit[]} hits the literal ones first, then those that contain its parts or an equivalent
 *
 * @typedef {object} Hit
 * @property {'literal' | 'parts'} group
 * @property {number} passage number of the passage in this generation of the index
 * @property {string} block id of the block
 * @property {string} address relative to the site's root
 * @property {{block: string, address: string}[]} also other places with the same text
 * @property {{id: string, title: string}} report
 * @property {string[]} headings from the outermost down
 * @property {'zh-Hans' | 'zh-Hant'} lang the script of its text and headings
 * @property {number} score a float, as Lucene's; less where postings of a very frequent word were left unread, which `exact` tells
 * @property {string[]} matched what of the query was found, folded
 * @property {string} excerpt
 * @property {[number, number][]} ranges matches within the excerpt, UTF-16 units, end exclusive
 * @property {boolean} cutBefore
 * @property {boolean} cutAfter
 *
 * @typedef {object} Search
 * @property {(query: string, options?: SearchOptions) => Promise<Answer>} search
 * @property {(prefix: string, options?: {signal?: AbortSignal}) => Promise<{text: string, kind: string, places: number}[]>} suggest
 * @property {(query: string, options?: {signal?: AbortSignal}) => Promise<string[]>} similar
 */
import { Candidates, PostingEvidence, coverOf } from './candidates.js';
import { Dictionary } from './dictionary.js';
import { characterMap, equivalentsOf, fold, isWordCharacter, keyOf, needsLongMap } from './fold.js';
import { ascending, decode, lastAtMost, signed } from './numbers.js';
import { Passages, hitOf } from './passages.js';
import { mostFirst } from './ranking.js';
import { lexiconOf, segment } from './segmenter.js';
import { ShardError, shardFiles } from './shard-files.js';

const FORMAT = 7;
/** How many distinct terms of a query are scored, as in the reference. */
const MOST_TERMS = 64;
const REPORT_FACETS = ['region', 'level', 'year', 'kind'];

/** The index is of another kind than this client reads, as after an update of the site. */
export class FormatError extends Error {
  constructor(format) {
    super(`search index of format ${format}, expected ${FORMAT}`);
    this.name = 'FormatError';
  }
}

/**
 * Opens the index of a site; the first call loads the manifest.
 * @param {string} base address of the site's search folder
 * @param {{fetch?: typeof fetch, pause?: (ms: number) => Promise<void>}} [environment] for Node and tests
 * @returns {Search}
 */
export function openSearch(base, environment = {}) {
  const folder = `${base}`.replace(/\/?$/, '/');
  let opened;
  const open = () => {
    opened ??= openIndex(folder, environment).catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  /** A missing shard means that the site was published anew: the manifest is read afresh, once. */
  const ask = async (question, signal) => {
    const index = open();
    try {
      return await question(await index);
    } catch (error) {
      if (!(error instanceof ShardError && error.status === 404)) throw error;
      if (opened === index) opened = undefined;
      signal?.throwIfAborted();
      return question(await open());
    }
  };
  return {
    search: (query, options = {}) => ask(({ searcher }) => searcher.search(query, options), options.signal),
    suggest: (prefix, { signal } = {}) =>
      ask(async (index) => (await import('./suggest.js')).suggest(prefix, index), signal),
    similar: (query, { signal } = {}) =>
      ask(async (index) => (await import('./similar.js')).similar(query, index), signal),
  };
}

async function openIndex(folder, { fetch = globalThis.fetch.bind(globalThis), pause }) {
  const get = shardFiles(folder, fetch, pause);
  const manifest = await get('manifest.json', { cache: 'no-cache' });
  if (manifest.format !== FORMAT) throw new FormatError(manifest.format);
  const load = async (name) => manifest.inline[name] ?? get(`${manifest.generation}/${name}.json`);
  return { manifest, load, searcher: new Searcher(manifest, load) };
}

/**
 * A query as the index understands it; all texts folded.
 *
 * @typedef {object} Plan
 * @property {string[]} parts unquoted
 * @property {string[]} quoted
 * @property {string[]} excluded
 * @property {string[][]} equivalents for each unquoted part
 * @property {string} key by which titles are compared
 * @property {string[]} terms of the unquoted parts, distinct
 * @property {string[]} allTerms the same, then those that only the quoted parts have
 */

/**
 * Answers queries from one generation of the index: loads what a query needs, ranks, checks against the texts what the
 * grams alone do not prove.
 */
class Searcher {
  #manifest;
  #load;
  #map;

  /**
   * @param {any} manifest
   * @param {(name: string) => Promise<any>} load reads a shard
   */
  constructor(manifest, load) {
    this.#manifest = manifest;
    this.#load = load;
    this.#map = characterMap(manifest.fold.pairs);
    this.dictionary = new Dictionary(manifest, load);
    this.passages = new Passages(manifest, load);
    this.catalogue = new Catalogue(manifest);
  }

  /**
   * Folds a query, fetching the long character map when it needs it.
   * @param {string} text
   */
  async fold(text) {
    if (needsLongMap(text, this.#map, this.#manifest.fold.known)) {
      characterMap((await this.#load('fold')).pairs, this.#map);
    }
    return fold(text, this.#map).text;
  }

  /**
   * @param {string} input
   * @param {import('./gongbao-search.js').SearchOptions} options
   * @returns {Promise<import('./gongbao-search.js').Answer>}
   */
  async search(input, { filters = {}, limit = 10, offset = 0, literal = false, facets = [], signal } = {}) {
    const query = await understand(input, literal);
    const test = await this.#test(query.filters, filters);
    const plan = await this.#plan(query);
    const wanted = offset + limit;
    const { counts, found } = await this.#find(plan, { wanted, offset, test, signal });
    const { total, literal: inFull, exact, ids } = counts;
    const further = facets.length > 0 ? await (await import('./filters.js')).count(facets, ids, this.#manifest, this.#load) : {};
    return {
      total,
      literal: inFull,
      exact,
      facets: { ...this.catalogue.count(ids), ...further },
      hits: found.slice(offset).map((entry) => hitOf(this.passages.get(entry.id), entry, plan)),
    };
  }

  /** The candidates, and the best of them in order. */
  async #find(plan, { wanted, offset, test, signal }) {
    if (this.#manifest.gram) {
      const { find } = await import('./divided.js');
      return find(this, plan, { wanted, offset, test, signal }, this.#manifest, this.#load);
    }
    const candidates = new Candidates(new PostingEvidence(this.#manifest, plan, test, this.dictionary));
    signal?.throwIfAborted();
    const found = await candidates.first(wanted, offset, this.passages, signal);
    return { found, counts: candidates.count() };
  }

  /** A test for the filters in the query and those chosen beside it; all have to hold. Undefined without filters. */
  async #test(...filters) {
    const used = filters.flatMap((each) => Object.entries(each)).filter(([, values]) => values.length > 0);
    if (used.length === 0) return undefined;
    const { testOf } = await import('./filters.js');
    return testOf(used, this.#manifest, this.#load, this.catalogue, (value) => this.fold(value));
  }

  /** @returns {Promise<Plan>} */
  async #plan({ parts, quoted, excluded, text }) {
    const folded = async (texts) => (await Promise.all(texts.map((each) => this.fold(each)))).filter(Boolean);
    const plan = {
      parts: await folded(parts),
      quoted: await folded(quoted),
      excluded: await folded(excluded),
      key: keyOf(await this.fold(text)),
    };
    plan.equivalents = plan.parts.map((part) => equivalentsOf(part, this.#manifest.synonyms));
    await this.#loadKeys(plan);
    const terms = this.#terms(plan.parts);
    const allTerms = distinct([...terms, ...this.#terms(plan.quoted)]);
    await this.dictionary.load(allTerms);
    return { ...plan, terms, allTerms };
  }

  /**
   * Loads all that the texts may need in one go: their grams, which bring the lexicon along, Latin words, numbers. The last
   * character's row is left: the gram that ends in it tells what is needed, if the corpus has that gram.
   */
  async #loadKeys({ parts, quoted, excluded, equivalents }) {
    const keys = [];
    const wholeHeads = [];
    const lasts = [];
    // In a large corpus what is excluded or equivalent is looked for in the texts of candidates first.
    const others = this.#manifest.gram ? [] : [...excluded, ...equivalents.flat()];
    for (const text of [...parts, ...quoted, ...others]) {
      const { grams, alone } = coverOf(text);
      keys.push(...grams);
      wholeHeads.push(...alone);
    }
    for (const text of [...parts, ...quoted]) {
      const [last, before] = [...text].reverse();
      if (last > '\u2e80' && before && isWordCharacter(before)) lasts.push([before + last, last]);
      else keys.push(last);
      keys.push(...(text.match(/[a-z]+|[0-9]+/g) ?? []));
    }
    await this.dictionary.load(keys, wholeHeads);
    await this.dictionary.load(lasts.filter(([gram]) => !this.dictionary.posting(gram)).map(([, last]) => last));
  }

  /** Distinct terms of some texts, each segmented by itself. */
  #terms(texts) {
    const lexicon = lexiconOf(this.dictionary, this.#manifest.markers[0]);
    return distinct(texts.flatMap((text) => segment(text, lexicon).map(({ term }) => term)));
  }
}

function distinct(terms) {
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

/** Takes a query apart; what can only be text needs no parser. */
async function understand(input, literal) {
  if (literal) return { parts: [input], quoted: [], excluded: [], filters: {}, text: input };
  if (/[":-]/.test(input)) return (await import('./query.js')).parseQuery(input);
  return { parts: input.split(/[\p{Z}\t-\r\x1c-\x1f]+/u).filter(Boolean), quoted: [], excluded: [], filters: {}, text: input };
}

/** What the manifest tells of the reports: which passages are whose, and their region, level, year and kind. */
class Catalogue {
  #names;
  /** First passage of each report. */
  #firsts;
  /** @type {Record<string, {values: string[], of: number[]}>} */
  facts;

  /** @param {any} manifest */
  constructor({ reports, inline }) {
    const counts = ascending(decode(reports.passages).map(signed));
    this.#firsts = ascending([0, ...counts.slice(0, -1)]);
    // Reports are named where the manifest brings all names along: a long list is no list to choose from.
    this.#names = counts.length > reports.chunk ? undefined : inline['report-0'];
    this.facts = Object.fromEntries(
      REPORT_FACETS.map((name) => {
        const [values, of] = reports[name];
        return [name, { values, of: decode(of) }];
      }),
    );
  }

  reportOf(id) {
    return lastAtMost(this.#firsts, id);
  }

  /**
   * Hits by value for each facet, most first.
   * @param {number[]} ids
   * @returns {Record<string, {value: string, label: string, count: number}[]>}
   */
  count(ids) {
    const perReport = new Map();
    for (const id of ids) {
      const report = this.reportOf(id);
      perReport.set(report, (perReport.get(report) ?? 0) + 1);
    }
    const facets = {};
    for (const [name, { values, of }] of Object.entries(this.facts)) {
      const counts = new Map();
      for (const [report, count] of perReport) {
        counts.set(values[of[report]], (counts.get(values[of[report]]) ?? 0) + count);
      }
      facets[name] = mostFirst(counts);
    }
    facets.report = this.#names ? mostFirst(perReport, (report) => this.#names[report]) : [];
    return facets;
  }
}
