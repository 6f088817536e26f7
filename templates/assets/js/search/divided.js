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
const ALLOWANCE_OF_HIT = 21;
/** An answer may cost as much as one with so many hits. */
const FEWEST_HITS = 5;

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
  const found = await look(searcher, plan, options, manifest, load);
  const { ids, exact } = found.counts;
  const texts = ids.flatMap((id) => searcher.passages.get(id) ?? []);
  const toCountAll = manifest.reports.passages || options.test || options.counted || (exact && texts.length < ids.length);
  // A first hit tells whether there are any, also who wants none.
  const shown = { ...found, found: found.found.slice(0, options.wanted) };
  return toCountAll ? shown : { ...shown, counted: countFacts(texts) };
}

/**
 * @param {{dictionary: import('./dictionary.js').Dictionary, passages: import('./passages.js').Passages,
 *     planOf: (query: any) => Promise<import('./gongbao-search.js').Plan>}} searcher
 * @param {import('./gongbao-search.js').Plan} plan with its terms loaded
 * @param {Options} options
 * @param {any} manifest
 * @param {(name: string) => Promise<any>} load
 * @returns {Promise<Found>}
 */
async function look(searcher, plan, options, manifest, load) {
  const { dictionary, passages } = searcher;
  const { offset, test, signal, thorough, little } = options;
  const wanted = Math.max(1, options.wanted);
  passages.shown ??= alphabetOf(manifest.alphabet);
  const reading = new Reading(dictionary, plan, load, manifest, passages);
  const phrase = phraseIn(plan, dictionary, manifest);
  // All that would be shown is known then, and the rest scores less.
  const enough = phrase?.terms.length === plan.allTerms.length && !test && wanted <= phrase.best.size;
  const evidenceNow = () => new PromisingEvidence(manifest, plan, test, reading, phrase, enough);
  const answer = async (evidence, limits) => {
    signal?.throwIfAborted();
    const candidates = new Candidates(evidence);
    const found = await candidates.first(wanted, offset, passages, signal, limits);
    return { found, counts: evidence.countsWith?.(candidates.count()) ?? candidates.count() };
  };

  if (wanted <= MOST_BY_PROMISE && plan.parts.length + plan.quoted.length > 0) {
    let evidence = evidenceNow();
    if (enough && !evidence.whole) return answer(evidence);
    const before = passages.sizeWith().kilobytes;
    const literalOf = ({ found }) => found.filter(({ group }) => group === 0).length;
    const byPromise = async (allowance, fruitless = false) => {
      const allows = (weight) => weight - before + reading.spent <= allowance;
      const more = async (read) => (await read()) && ((evidence = evidenceNow()), true);
      const gram = () => more(() => reading.gram());
      const isAllowed = () => allows(passages.sizeWith().kilobytes + reading.costOfFurther);
      const further = async () => isAllowed() && more(() => reading.further());
      const furtherTerms = async () => isAllowed() && more(() => reading.furtherTerms());
      if (evidence.full < ENOUGH * wanted) await gram();
      if (evidence.likely < ENOUGH * wanted) await gram();
      if (!evidence.whole && evidence.likely < ENOUGH * wanted) await further();
      // Where none of the first texts held the query, postings of its terms rule out most others.
      if (evidence.whole && fruitless) await furtherTerms();
      const settle = (texts) => answer(evidence, { texts: passages.sizeWith().shards + texts, allows });
      let best = await settle(wanted);
      const readOn = async (read) => {
        signal?.throwIfAborted();
        if (await read()) best = await settle(Math.max(1, wanted - literalOf(best)));
      };
      const fewLiteral = () => literalOf(best) < wanted;
      // Where some candidates proved right, texts of others find more for less than further postings.
      if (fewLiteral() && literalOf(best) > 0) best = await settle(2 * (wanted - literalOf(best)));
      // What the texts lacked tells which gram to ask. While no passages have all of them, to read texts is to guess.
      const decide = async () => {
        let read = false;
        while (await gram()) {
          read = true;
          if (evidence.full >= wanted) return true;
        }
        return (!evidence.whole && (await further())) || read;
      };
      if (fewLiteral()) await readOn(decide);
      if (fewLiteral() && !evidence.whole) await readOn(further);
      if (allowance === Infinity) {
        if (best.found.length < wanted) await readOn(furtherTerms);
      } else if (fewLiteral()) {
        best = await settle(Infinity);
        if (literalOf(best) === 0) best = await withNames(best);
      }
      return best;
    };
    /** The same with what has another name of what is looked for. */
    const withNames = async (best) => {
      const { parts, quoted, excluded, equivalents } = plan;
      const names = parts.length === 1 && quoted.length === 0 ? equivalents[0] : [];
      const found = new Map(best.found.map((entry) => [entry.id, entry]));
      for (const name of names) {
        const asNamed = { ...(await searcher.planOf({ parts: [name], quoted, excluded: [], text: name })), equivalents: [[]], excluded };
        for (const { id } of (await look(searcher, asNamed, { wanted, offset: 0, test, signal, little: true }, manifest, load)).found) {
          const entry = evidence.settle(id, passages.get(id));
          if (entry) found.set(id, entry);
        }
      }
      if (names.length === 0) return best;
      const ids = [...new Set([...best.counts.ids, ...found.keys()])];
      const named = [...found.values()].sort(order).slice(0, wanted);
      // What stands before the first that is shown was not read, and may have moved behind it.
      await passages.load(named.slice(offset).map(({ id }) => id), (id) => passages.tierOf(evidence.rankOf(id)));
      const literal = Math.max(best.counts.literal, literalOf({ found: named }));
      return { found: named, counts: { ...best.counts, ids, literal, total: Math.max(best.counts.total, ids.length) } };
    };
    // Few pass a filter: what is spared on the way to them would be missed.
    const isSparing = little || !(test || thorough);
    if (isSparing) {
      const best = await byPromise(ALLOWANCE_OF_HIT * Math.max(FEWEST_HITS, wanted));
      if (best.found.length > 0 || little) return best;
    }
    const best = await byPromise(Infinity, isSparing);
    // Fewer hits than wanted look like all that there are: then they have to be.
    const few = (thorough ? literalOf(best) : best.found.length) < wanted && !best.counts.exact;
    if (!few && (test || literalOf(best) > 0 || evidence.whole)) return best;
  }
  signal?.throwIfAborted();
  const [{ PostingEvidence }] = await Promise.all([import('./complete.js'), reading.everything()]);
  return answer(new PostingEvidence(manifest, plan, test, dictionary));
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
