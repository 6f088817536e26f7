/**
 * Answers queries from one generation of the index: loads what a query needs, ranks, checks against the texts what the
 * grams alone do not prove.
 */
import { Catalogue } from './catalogue.js';
import { Dictionary } from './dictionary.js';
import { equivalentsOf } from './equivalents.js';
import { characterMap, fold, keyOf } from './fold.js';
import { needsLongMap } from './fold-table.js';
import { hitOf } from './hit.js';
import { lexiconOf } from './lexicon.js';
import { Candidates } from './candidates.js';
import { coverOf } from './literal.js';
import { Passages } from './passages.js';
import { parseQuery } from './query.js';
import { segment } from './segmenter.js';

/** How many distinct terms of a query are scored, as in the reference. */
const MOST_TERMS = 64;

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

export class Searcher {
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
    this.dictionary = new Dictionary(manifest.dict, load);
    this.passages = new Passages(manifest.text, load);
    this.catalogue = new Catalogue(manifest, load);
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
  async search(input, { filters = {}, limit = 10, offset = 0, literal = false, signal } = {}) {
    const query = parseQuery(input, { literal });
    const plan = await this.#plan(query);
    const test = await this.#test(query.filters, filters);
    const candidates = new Candidates(this.#manifest, plan, test);
    const complete = await this.#readMore(plan);
    candidates.read(this.dictionary);
    signal?.throwIfAborted();
    const found = await candidates.first(offset + limit, this.passages, signal);
    const shown = found.slice(offset);
    await this.passages.load(shown.map(({ id }) => id));
    const { total, literal: inFull, exact, ids } = candidates.count();
    return {
      total,
      literal: inFull,
      exact: exact && complete,
      facets: await this.catalogue.count(ids),
      hits: shown.map((entry) => hitOf(this.passages.get(entry.id), entry, plan)),
    };
  }

  /** A test for the filters in the query and those chosen beside it; all have to hold. */
  async #test(typed, chosen) {
    const tests = [await this.catalogue.test(typed, (value) => this.fold(value)), await this.catalogue.test(chosen, (value) => this.fold(value))];
    const real = tests.filter(Boolean);
    return real.length === 0 ? undefined : (id) => real.every((test) => test(id));
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

  /** Reads further postings of frequent keys, where the corpus has any; tells whether all are complete. */
  async #readMore({ parts, quoted, excluded, equivalents, allTerms }) {
    const postingsOf = (texts) =>
      texts.flatMap((text) => {
        const { grams, alone } = coverOf(text);
        return [...grams.map((gram) => this.dictionary.posting(gram)), ...alone.flatMap((head) => this.dictionary.gramsOf(head))];
      });
    const terms = allTerms.map((term) => this.dictionary.posting(term));
    const postings = [...new Set([...postingsOf([...parts, ...quoted, ...excluded, ...equivalents.flat()]), ...terms])].filter(Boolean);
    if (!postings.some(({ more }) => more)) return true;
    const { readMore } = await import('./frequent.js');
    const required = [...parts, ...quoted].flatMap((text) => coverOf(text).grams.map((gram) => this.dictionary.posting(gram)));
    return readMore(postings, required.filter(Boolean), this.#load);
  }

  /** Loads all that the texts may need in one go: their grams, the lexicon rows of their characters, Latin words, numbers. */
  async #loadKeys({ parts, quoted, excluded, equivalents }) {
    const keys = [];
    const wholeHeads = [];
    for (const text of [...parts, ...quoted, ...excluded, ...equivalents.flat()]) {
      const { grams, alone } = coverOf(text);
      keys.push(...grams);
      wholeHeads.push(...alone);
    }
    for (const text of [...parts, ...quoted]) keys.push(...text.replace(/[a-z0-9 ]+/g, ''), ...(text.match(/[a-z]+|[0-9]+/g) ?? []));
    await this.dictionary.load(keys, wholeHeads);
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
