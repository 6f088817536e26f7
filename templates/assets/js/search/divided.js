/**
 * Searches a corpus so large that postings are divided (section 6 of the shard format). What promises most is read first, candidates
 * are settled from their texts, and more is read only while too few are found: totals are lower bounds then.
 */
import { Candidates, order } from './candidates.js';
import { decode } from './numbers.js';
import { phraseIn } from './phrases.js';
import { PromisingEvidence } from './promising-evidence.js';
import { mostFirst } from './ranking.js';
import { Reading } from './reading.js';

/** Who asks for more hits than these gets an answer from all postings. */
const MOST_BY_PROMISE = 40;
/** So many candidates for each hit wanted are enough to look at their texts: some do not hold the query, and the order changes. */
const ENOUGH = 2;
/** Kilobytes of grams, postings and texts that each hit wanted may cost; compressed they are two thirds. */
const ALLOWANCE_OF_HIT = 20;
/** An answer may cost as much as one with so many hits. */
const FEWEST_HITS = 5;
/** Queries of which it is remembered what was read for them. */
const REMEMBERED = 50;

/**
 * @typedef {object} Options
 * @property {number} wanted hits, with those that are passed over
 * @property {number} offset hits that are passed over
 * @property {(id: number) => boolean} [test] filters
 * @property {AbortSignal} [signal]
 * @property {boolean} [thorough] so much is read that as many hits as wanted contain the query, if there are so many
 * @property {boolean} [little] no more is read than is allowed, whatever is found; else it is where nothing was found
 * @property {boolean} [counted] whether the facets of all passages are asked for
 *
 * @typedef {{found: import('./candidates.js').Entry[], counts: import('./candidates.js').Counts}} Found
 */

/**
 * Finds hits, and counts the facets of reports by what the texts of some tell of theirs, unless all have to be counted.
 * @param {Parameters<typeof look>[0]} searcher
 * @param {import('./gongbao-search.js').Plan} plan
 * @param {Options} options
 * @param {any} manifest
 * @param {(name: string) => Promise<any>} load
 * @returns {Promise<Found & {counted?: Record<string, {value: string, label: string, count: number}[]>}>}
 */
export async function find(searcher, plan, options, manifest, load) {
  const used = usedBy(searcher, plan, options);
  // Who asks the same meanwhile would choose the same to read.
  const looked = used.turn.then(() => look(searcher, plan, options, manifest, load, used));
  used.turn = looked.catch(() => {});
  const found = await looked;
  const { ids, exact } = found.counts;
  const texts = ids.flatMap((id) => searcher.passages.get(id) ?? []);
  const toCountAll = manifest.reports.passages || options.test || options.counted || (exact && texts.length < ids.length);
  // A first hit tells whether there are any, also who wants none.
  const shown = { ...found, found: found.found.slice(0, options.wanted) };
  return toCountAll ? shown : { ...shown, counted: countFacts(texts) };
}

/**
 * @param {{dictionary: import('./dictionary.js').Dictionary, passages: import('./passages.js').Passages,
 *     planOf: (query: any) => Promise<import('./gongbao-search.js').Plan>, alphabet?: (text: string) => string,
 *     used?: Map<string, import('./reading.js').Used>}} searcher what is known of a large collection alone is kept with it
 * @param {import('./gongbao-search.js').Plan} plan with its terms loaded
 * @param {Options} options
 * @param {any} manifest
 * @param {(name: string) => Promise<any>} load
 * @param {import('./reading.js').Used} used is kept up to date
 * @returns {Promise<Found>}
 */
async function look(searcher, plan, options, manifest, load, used) {
  const { offset, test, signal, thorough, little } = options;
  searcher.alphabet ??= alphabetOf(manifest.alphabet);
  searcher.passages.shown = searcher.alphabet;
  const wanted = Math.max(1, options.wanted);
  const looking = new Looking(searcher, plan, { ...options, wanted }, manifest, load, used);
  if (wanted <= MOST_BY_PROMISE && plan.parts.length + plan.quoted.length > 0) {
    looking.weigh();
    if (looking.isSettledByPhrase) return looking.answer();
    // Few pass a filter: what is spared on the way to them would be missed.
    const isSparing = little || !(test || thorough);
    if (isSparing) {
      const best = await looking.byPromise(ALLOWANCE_OF_HIT * Math.max(FEWEST_HITS, wanted));
      const { exact, total } = best.counts;
      // What is said to be all has to be shown.
      const isShort = exact && best.found.length < Math.min(wanted, total);
      if ((best.found.length > offset && !isShort) || little) return best;
    }
    const best = await looking.byPromise(Infinity, isSparing);
    // Fewer hits than wanted look like all that there are: then they have to be.
    const few = (thorough ? literalOf(best) : best.found.length) < wanted && !best.counts.exact;
    if (!few && (test || literalOf(best) > 0 || looking.isWhole)) return best;
  }
  signal?.throwIfAborted();
  return looking.complete();
}

/**
 * What was read for a query so far: it has one allowance, however often it is asked. What passes a filter is looked for without one.
 * @returns {import('./reading.js').Used}
 */
function usedBy(searcher, { parts, quoted, excluded }, { wanted, offset, test }) {
  const none = () => ({ grams: 0, kilobytes: 0, hits: new Map(), turn: Promise.resolve() });
  if (test) return none();
  searcher.used ??= new Map();
  const key = JSON.stringify([parts, quoted, excluded, Math.max(1, wanted), offset]);
  const used = searcher.used.get(key) ?? none();
  searcher.used.delete(key);
  searcher.used.set(key, used);
  if (searcher.used.size > REMEMBERED) searcher.used.delete(searcher.used.keys().next().value);
  return used;
}

/** How many of the hits contain the query. */
function literalOf({ found }) {
  return found.filter(({ group }) => group === 0).length;
}

/** The way to the answer of one query: what was read for it, and what that tells so far. */
class Looking {
  #searcher;
  #plan;
  #options;
  #manifest;
  #load;
  #reading;
  #phrase;
  /** Whether all that would be shown is known from the phrase, and the rest scores less. */
  #enough;
  /** @type {PromisingEvidence} */
  #evidence;
  /** @type {import('./reading.js').Used} */
  #used;
  /** Kilobytes of texts that were loaded before, and are not yet counted as used. */
  #before;
  /** Kilobytes of grams, postings and texts that may be used. */
  #allowance = Infinity;

  /** Takes what {@link look} takes, and at least one hit wanted. */
  constructor(searcher, plan, options, manifest, load, used) {
    this.#searcher = searcher;
    this.#plan = plan;
    this.#options = options;
    this.#manifest = manifest;
    this.#load = load;
    this.#used = used;
    this.#reading = new Reading(searcher.dictionary, plan, load, manifest, searcher.passages, this.#used);
    this.#phrase = phraseIn(plan, searcher.dictionary, manifest);
    this.#enough = this.#phrase?.terms.length === plan.allTerms.length && !options.test && options.wanted <= this.#phrase.best.size;
    this.#before = searcher.passages.sizeWith().kilobytes;
  }

  /** Weighs what is known now. */
  weigh() {
    this.#evidence = new PromisingEvidence(this.#manifest, this.#plan, this.#options.test, this.#reading, this.#phrase, this.#enough);
  }

  /** Whether the best passages of a phrase are the answer. */
  get isSettledByPhrase() {
    return this.#enough && !this.#evidence.whole;
  }

  /** Whether it is known which passages may contain the query. */
  get isWhole() {
    return this.#evidence.whole;
  }

  /** @returns {Promise<Found>} the best hits by what is known now */
  async answer(evidence = this.#evidence, limits = undefined) {
    const { offset, signal, wanted } = this.#options;
    signal?.throwIfAborted();
    const candidates = new Candidates(evidence);
    const best = await candidates.first(wanted, offset, this.#searcher.passages, signal, limits);
    // What has the terms is sure to be a hit before its field length is known.
    const shown = best.slice(offset).map((entry) => (entry.group === 1 ? this.#settled(entry, evidence) : entry));
    const found = [...best.slice(0, offset), ...shown.sort(order)];
    this.#remember(found);
    return { found, counts: evidence.countsWith?.(candidates.count()) ?? candidates.count() };
  }

  #settled(entry, evidence) {
    const passage = this.#searcher.passages.get(entry.id);
    return (passage && evidence.settle(entry.id, passage)) ?? entry;
  }

  /** Notes what was read and found: what was shown once is not lost when the query is asked again, however much more is known then. */
  #remember(found) {
    for (const { id } of found) {
      const passage = this.#searcher.passages.get(id);
      if (passage) this.#used.hits.set(id, passage);
    }
    const { kilobytes } = this.#searcher.passages.sizeWith();
    this.#used.kilobytes += kilobytes - this.#before;
    this.#before = kilobytes;
  }

  /** @returns {Promise<Found>} from all postings of the query */
  async complete() {
    const [{ PostingEvidence }] = await Promise.all([import('./complete.js'), this.#reading.everything()]);
    return this.answer(new PostingEvidence(this.#manifest, this.#plan, this.#options.test, this.#searcher.dictionary));
  }

  /** Whether texts may be loaded until they have so many kilobytes. What is at hand costs nothing. */
  #allows(kilobytes) {
    return kilobytes === this.#before || kilobytes - this.#before + this.#used.kilobytes <= this.#allowance;
  }

  /** Settles the best candidates from up to so many texts more. */
  #settle(texts) {
    const { shards } = this.#searcher.passages.sizeWith();
    return this.answer(this.#evidence, { texts: shards + texts, allows: (kilobytes) => this.#allows(kilobytes) });
  }

  async #more(read) {
    const any = await read;
    if (any) this.weigh();
    return any;
  }

  #gram() {
    return this.#more(this.#reading.gram());
  }

  get #mayReadOn() {
    return this.#allows(this.#searcher.passages.sizeWith().kilobytes + this.#reading.costOfFurther);
  }

  async #further() {
    return this.#mayReadOn && this.#more(this.#reading.further());
  }

  async #furtherTerms() {
    return this.#mayReadOn && this.#more(this.#reading.furtherTerms());
  }

  /** Reads grams until enough passages have all of them, else further postings: while none have, to read texts is to guess. */
  async #decide() {
    let read = false;
    while (await this.#gram()) {
      read = true;
      if (this.#evidence.full >= this.#options.wanted) return true;
    }
    return (!this.#evidence.whole && (await this.#further())) || read;
  }

  /**
   * @param {number} allowance kilobytes of grams, postings and texts that may be used
   * @param {boolean} [fruitless] whether less than that showed nothing
   * @returns {Promise<Found>}
   */
  async byPromise(allowance, fruitless = false) {
    const { wanted, signal } = this.#options;
    this.#allowance = allowance;
    if (this.#evidence.full < ENOUGH * wanted) await this.#gram();
    if (this.#evidence.likely < ENOUGH * wanted) await this.#gram();
    if (!this.#evidence.whole && this.#evidence.likely < ENOUGH * wanted) await this.#further();
    // Where none of the first texts held the query, postings of its terms rule out most others.
    if (this.#evidence.whole && fruitless) await this.#furtherTerms();
    let best = await this.#settle(wanted);
    const readOn = async (read) => {
      signal?.throwIfAborted();
      if (await read()) best = await this.#settle(Math.max(1, wanted - literalOf(best)));
    };
    const fewLiteral = () => literalOf(best) < wanted;
    // Where some candidates proved right, texts of others find more for less than further postings.
    if (fewLiteral() && literalOf(best) > 0) best = await this.#settle(2 * (wanted - literalOf(best)));
    // What the texts lacked tells which gram to ask.
    if (fewLiteral()) await readOn(() => this.#decide());
    if (fewLiteral() && !this.#evidence.whole) await readOn(() => this.#further());
    if (allowance === Infinity) {
      if (best.found.length < wanted) await readOn(() => this.#furtherTerms());
    } else if (fewLiteral()) {
      best = await this.#settle(Infinity);
      if (literalOf(best) === 0) best = await this.#withNames(best);
    }
    return best;
  }

  /** The same with what has another name of what is looked for. */
  async #withNames(best) {
    const { parts, quoted, excluded, equivalents } = this.#plan;
    const { passages } = this.#searcher;
    const { wanted, offset, test, signal } = this.#options;
    const names = parts.length === 1 && quoted.length === 0 ? equivalents[0] : [];
    if (names.length === 0) return best;
    const found = new Map(best.found.map((entry) => [entry.id, entry]));
    for (const name of names) {
      const asNamed = { ...(await this.#searcher.planOf({ parts: [name], quoted, excluded: [], text: name })), equivalents: [[]], excluded };
      const options = { wanted, offset: 0, test, signal, little: true };
      const used = usedBy(this.#searcher, asNamed, options);
      for (const { id } of (await look(this.#searcher, asNamed, options, this.#manifest, this.#load, used)).found) {
        const entry = this.#evidence.settle(id, passages.get(id));
        if (entry) found.set(id, entry);
      }
    }
    const ids = [...new Set([...best.counts.ids, ...found.keys()])];
    const named = [...found.values()].sort(order).slice(0, wanted);
    // What stands before the first that is shown was not read, and may have moved behind it.
    await passages.load(named.slice(offset).map(({ id }) => id), (id) => passages.tierOf(this.#evidence.rankOf(id)));
    this.#remember(named);
    const literal = Math.max(best.counts.literal, literalOf({ found: named }));
    return { found: named, counts: { ...best.counts, ids, literal, total: Math.max(best.counts.total, ids.length) } };
  }
}

/**
 * Hits by value for the facets of reports, by what texts tell of theirs.
 * @param {import('./passages.js').Passage[]} texts
 */
function countFacts(texts) {
  const facets = ['region', 'level', 'year', 'kind'].map((name, i) => [name, mostFirst(texts.map(({ facts }) => facts[i]))]);
  return { ...Object.fromEntries(facets), report: [] };
}

/**
 * Reads texts as a large corpus writes them (section 8 of the shard format): frequent characters change places with those that take fewer bytes.
 * @param {string} stream letters in blocks of 93, then 256, each ascending
 * @returns {(text: string) => string} the text shown, by the one written
 */
function alphabetOf(stream) {
  const letters = [];
  let unit = 0;
  decode(stream).forEach((difference, i) => {
    unit = (i - 93) % 256 === 0 ? difference : unit + difference;
    letters.push(String.fromCharCode(unit));
  });
  const codes = [];
  for (let code = 0x20; codes.length < letters.length; code++) {
    if (code !== 0x22 && code !== 0x5c && (code < 0x7f || code > 0x9f)) codes.push(String.fromCharCode(code));
  }
  const displaced = codes.filter((code) => !letters.includes(code));
  const free = letters.filter((letter) => !codes.includes(letter));
  /** The character shown, by the code of the one written. */
  const shown = [];
  const meant = [...letters, ...displaced];
  [...codes, ...free].forEach((code, i) => (shown[code.charCodeAt(0)] = meant[i]));
  return (text) => {
    let read = '';
    for (let i = 0; i < text.length; i++) read += shown[text.charCodeAt(i)] ?? text[i];
    return read;
  };
}
