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
 * @property {AbortSignal} [signal]
 *
 * @typedef {object} Answer
 * @property {number} total passages of both groups; a lower bound unless `exact`
 * @property {number} literal passages that contain the query as typed; a lower bound unless `exact`
 * @property {boolean} exact whether the counts are complete
 * @property {Record<string, {value: string, label: string, count: number}[]>} facets
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
 * @property {number} score a float, as Lucene's
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
import { Searcher } from './searcher.js';
import { ShardError, ShardStore } from './shard-store.js';
// Named here so that a browser asks for all modules at once, instead of finding one behind the other.
import './bm25.js';
import './candidates.js';
import './catalogue.js';
import './dictionary.js';
import './equivalents.js';
import './excerpt.js';
import './fold-table.js';
import './fold.js';
import './hit.js';
import './lexicon.js';
import './literal.js';
import './numbers.js';
import './passages.js';
import './query.js';
import './ranking.js';
import './segmenter.js';
import './title.js';

const FORMAT = 1;

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
  const store = new ShardStore(folder, fetch, pause);
  const manifest = await store.get('manifest.json', { cache: 'no-cache' });
  if (manifest.format !== FORMAT) throw new FormatError(manifest.format);
  const load = async (name) => manifest.inline[name] ?? store.get(`${manifest.generation}/${name}.json`);
  return { manifest, load, searcher: new Searcher(manifest, load) };
}
