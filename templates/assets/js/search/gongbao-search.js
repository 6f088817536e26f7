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
 * @property {string[]} [facets] facets to count that cost a table to read: `type` and `unit` one of all passages; in a large corpus
 *     `region`, `level`, `year` and `kind` one of all reports, without which an answer that is not exact counts them for its hits alone
 * @property {boolean} [thorough] in a large corpus, read on until as many hits as wanted contain the query, or no others do. Else no more is read
 *     than a few hundred kilobytes while there are any hits: what is too dear to look at is not among them, which `exact` tells
 * @property {AbortSignal} [signal]
 *
 * @typedef {object} Answer
 * @property {number} total passages of both groups; a lower bound unless `exact`
 * @property {number} literal passages that contain the query as typed; a lower bound unless `exact`
 * @property {boolean} exact whether the counts are complete
 * @property {Record<string, {value: string, label: string, count: number}[]>} facets by name, most hits first; those of the
 *     reports always, others when asked for
 * @property {Hit[]} hits the literal ones first, then those that contain its parts or an equivalent; not `exact`, they may be fewer than
 *     asked for although there are more
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
import { coverOf } from './candidates.js';
import { Dictionary } from './dictionary.js';
import { characterMap, equivalentsOf, fold, isWordCharacter, keyOf, needsLongMap } from './fold.js';
import { decode } from './numbers.js';
import { Passages, hitOf } from './passages.js';
import { lexiconOf, segment } from './segmenter.js';
import { ShardError, shardFiles } from './shard-files.js';

const FORMAT = 9;
/** How many distinct terms of a query are scored, as in the reference. */
const MOST_TERMS = 64;

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
  manifest.lengths = decode(manifest.lengths);
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
  async search(input, { filters = {}, limit = 10, offset = 0, literal = false, facets = [], thorough = false, signal } = {}) {
    const query = await understand(input, literal);
    const test = await this.#test(query.filters, filters);
    // A small corpus is searched with another module than a large one. It does not wait for the dictionary, nor the modules that it needs for it.
    const [plan, { find }] = await Promise.all([
      this.planOf(query),
      ...(this.#manifest.gram
        ? [import('./divided.js'), import('./promising-evidence.js'), import('./reading.js'), import('./phrases.js')]
        : [import('./complete.js')]),
    ]);
    signal?.throwIfAborted();
    const sought = { wanted: offset + limit, offset, test, signal, thorough, counted: facets.length > 0 };
    const { counts, found, counted } = await find(this, plan, sought, this.#manifest, this.#load);
    const { total, literal: inFull, exact, ids } = counts;
    const ofReports = counted ?? (await this.#catalogue()).count(ids);
    const further = facets.length > 0 ? await (await import('./filters.js')).count(facets, ids, this.#manifest, this.#load) : {};
    return {
      total,
      literal: inFull,
      exact,
      facets: { ...ofReports, ...further },
      hits: found.slice(offset).map((entry) => hitOf(this.passages.get(entry.id), entry, plan)),
    };
  }

  /** A test for the filters in the query and those chosen beside it; all have to hold. Undefined without filters. */
  async #test(...filters) {
    const used = filters.flatMap((each) => Object.entries(each)).filter(([, values]) => values.length > 0);
    if (used.length === 0) return undefined;
    const { testOf } = await import('./filters.js');
    return testOf(used, this.#manifest, this.#load, await this.#catalogue(), (value) => this.fold(value));
  }

  /** The table of reports, which the manifest of a large corpus does not have. */
  async #catalogue() {
    const { reports, inline } = this.#manifest;
    const [{ Catalogue }, table] = await Promise.all([import('./complete.js'), reports.passages ? reports : this.#load('reports')]);
    return new Catalogue(table, inline['report-0']);
  }

  /**
   * Folds and segments what is looked for, and loads its keys.
   * @returns {Promise<Plan>}
   */
  async planOf({ parts, quoted, excluded, text }) {
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
    await this.dictionary.load(allTerms.filter((term) => !this.dictionary.posting(term)));
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
  if (!literal && /[":-]/.test(input)) return (await import('./query.js')).parseQuery(input);
  const parts = literal ? [input] : input.split(/[\p{Z}\t-\r\x1c-\x1f]+/u).filter(Boolean);
  return { parts, quoted: [], excluded: [], filters: {}, text: input };
}
