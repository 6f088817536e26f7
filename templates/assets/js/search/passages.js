/** Reads passages and chooses what of them is shown. */
import { characterMap, fold, scriptOf } from './fold.js';
import { ascending, decode, lastAtMost } from './numbers.js';

/** @typedef {import('./fold.js').Folded} Folded */

/**
 * Reads the text shards (section 8 of the shard format): what a passage says, where it stands and under which headings.
 *
 * @typedef {object} Passage
 * @property {number} id
 * @property {string} text as displayed
 * @property {Folded} folded
 * @property {{block: string, address: string}[]} places the first is its own, others repeat its text
 * @property {{offset: number, block: string, address: string}[]} parts further blocks inside it: the paragraph after its heading
 * @property {{id: string, title: string}} report
 * @property {string[]} facts region, level, year and kind of the report, in large corpora
 * @property {string[]} headings from the outermost down
 * @property {number | undefined} rank of its field length and prominence, in large corpora
 * @property {'zh-Hans' | 'zh-Hant'} lang the script it is written in, with its headings
 */
export class Passages {
  #tiers;
  /** @type {number[]} index of the tier, by rank of the passages */
  #tierOfRank;
  #load;
  #reports;
  /** Reads a text as it is written. @type {(text: string) => string} */
  shown = (text) => text;
  /** @type {Map<number, any>} shard by number, with its character map */
  #shards = new Map();
  /** @type {Map<number, Passage>} */
  #passages = new Map();

  /**
   * @param {any} manifest
   * @param {(name: string) => Promise<any>} load
   */
  constructor({ text, inline, lengths, prominent = '' }, load) {
    let before = 0;
    this.#tiers = text.map(([upTo, unit, stream, best = 0, weight = 0]) => {
      if (unit === 0) return { upTo: Infinity, best, numberOf: alike(decode(stream)) };
      const firsts = ascending(decode(stream)).map((first) => first * unit);
      const offset = before;
      before += firsts.length;
      return { upTo: upTo || Infinity, best, weight, end: before, numberOf: (id) => (id >= firsts[0] ? offset + lastAtMost(firsts, id) : -1) };
    });
    const bests = decode(prominent);
    this.#tierOfRank = lengths.map((length, rank) => this.#tiers.findIndex(({ upTo, best }) => best === (bests[rank] ?? 0) && length <= upTo));
    this.#load = load;
    this.#reports = inline['report-0'];
  }

  /** Index of the tier in which passages of a rank stand. */
  tierOf(rank) {
    return this.#tierOfRank[rank];
  }

  /** Numbers of the shards in which a passage may stand: one if its tier is known. */
  #numbersOf(id, tier) {
    const tiers = tier === undefined ? this.#tiers : [this.#tiers[tier]];
    return tiers.map(({ numberOf }) => numberOf(id)).filter((number) => number >= 0);
  }

  /**
   * How many shards would be loaded with those that hold the passages, and how many kilobytes these have; 0 but in a large corpus.
   * @param {number[]} [ids]
   * @param {(id: number) => number | undefined} [tierOf] so far as known
   */
  sizeWith(ids = [], tierOf) {
    const numbers = new Set([...this.#shards.keys(), ...ids.flatMap((id) => this.#numbersOf(id, tierOf(id)))]);
    const weightOf = (number) => this.#tiers.find(({ end }) => number < end)?.weight ?? 0;
    return { shards: numbers.size, kilobytes: [...numbers].reduce((sum, number) => sum + weightOf(number), 0) };
  }

  /**
   * Loads the shards that hold the passages.
   * @param {number[]} ids
   * @param {(id: number) => number | undefined} tierOf so far as known
   */
  async load(ids, tierOf) {
    const numbers = new Set(ids.flatMap((id) => this.#numbersOf(id, tierOf(id))));
    await Promise.all(
      [...numbers].map(async (number) => {
        if (this.#shards.has(number)) return;
        const shard = await this.#load(`text-${number}`);
        const ids = shard.ids && ascending(decode(shard.ids));
        const lengths = shard.lengths && decode(shard.lengths);
        const [page, heading, blocks] = [decode(shard.page), decode(shard.heading), shard.blocks.split('\n')];
        this.#shards.set(number, { ...shard, ids, lengths, page, heading, blocks, map: characterMap(this.shown(shard.fold ?? '')) });
      }),
    );
  }

  /**
   * @param {number} id
   * @param {number} [tier] so far as known
   * @returns {Passage} whose shard has to be loaded
   */
  get(id, tier) {
    let passage = this.#passages.get(id);
    if (!passage) {
      for (const number of this.#numbersOf(id, tier)) {
        const shard = this.#shards.get(number);
        const index = shard?.ids ? shard.ids.indexOf(id - shard.first) : id - shard?.first;
        if (shard && index >= 0 && index < shard.texts.length) passage = read(shard, id, index, this.#reports, this.shown);
      }
      this.#passages.set(id, passage);
    }
    return passage;
  }
}

/** A reader of the shard of each passage, where those stand together that are alike: 0 begins a new shard, others count back. */
function alike(numbers) {
  let begun = 0;
  const shards = numbers.map((number) => (number === 0 ? begun++ : begun - number));
  return (id) => shards[id];
}

function read(shard, id, index, reports, shown) {
  const text = shown(shard.texts[index]);
  const own = (rows = []) => rows.filter(([of]) => of === index);
  const [, key, name, ...others] = shard.reports.filter(([from]) => from <= index).at(-1);
  const [reportId, title, ...facts] = name ? [key, shown(name), ...others] : reports[key];
  const place = (page, block) => ({ block, address: `reports/${reportId}/${shard.pages[page]}#${block}` });
  const page = shard.page[index];
  const headings = [];
  for (let at = shard.heading[index] - 1; at >= 0; at = shard.headings[at][0]) headings.unshift(shown(shard.headings[at][1]));
  return {
    id,
    text,
    folded: fold(text, shard.map, true),
    places: [place(page, shard.blocks[index]), ...own(shard.places).map(([, page, block]) => place(page, block))],
    parts: own(shard.parts).map(([, offset, block]) => ({ offset, ...place(page, block) })),
    report: { id: reportId, title },
    facts,
    headings,
    rank: shard.lengths?.[index],
    lang: scriptOf([...headings, text].join(''), shard.map),
  };
}

/**
 * Every place where a folded text stands in another, as ranges of UTF-16 units.
 * @param {string} text
 * @param {string} word not empty
 * @returns {[number, number][]}
 */
export function occurrences(text, word) {
  const found = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push([at, at + word.length]);
  return found;
}

/**
 * Turns a ranked passage into a hit: excerpt, marks, address.
 * @param {Passage} passage
 * @param {import('./candidates.js').Entry} entry
 * @param {import('./gongbao-search.js').Plan} plan
 * @returns {import('./gongbao-search.js').Hit}
 */
export function hitOf(passage, { group, score }, { parts, quoted, equivalents, terms }) {
  const words = [...parts, ...quoted];
  if (group === 1) words.push(...equivalents.flat(), ...terms);
  const { text, starts, ends } = passage.folded;
  const matched = new Set();
  const matches = words.flatMap((word, part) =>
    occurrences(text, word).map(([from, to]) => {
      matched.add(word);
      return { start: starts[from], end: ends[to - 1], part };
    }),
  );
  const [own, ...also] = passage.places;
  const firstMatch = matches.length > 0 ? Math.min(...matches.map(({ start }) => start)) : 0;
  const inside = passage.parts.filter(({ offset }) => offset <= firstMatch).at(-1);
  return {
    passage: passage.id,
    block: (inside ?? own).block,
    address: (inside ?? own).address,
    group: group === 0 ? 'literal' : 'parts',
    report: passage.report,
    headings: passage.headings,
    lang: passage.lang,
    score,
    matched: [...matched],
    also,
    ...excerptOf(passage.text, matches),
  };
}

/**
 * @typedef {object} Match
 * @property {number} start first UTF-16 unit in the text
 * @property {number} end exclusive
 * @property {number} part which part of the query it matches
 *
 * @typedef {object} Excerpt
 * @property {string} excerpt a stretch of the text, unchanged
 * @property {[number, number][]} ranges matches within it, ascending, apart from each other
 * @property {boolean} cutBefore whether text was left out before it
 * @property {boolean} cutAfter whether text was left out after it
 */
const LENGTH = 96;
/** What is shown before the first match when no sentence begins near it. */
const LEAD = 16;
const SENTENCE_END = /[。！？；!?;\n\t]/;

/**
 * Chooses the stretch of a text that shows its matches best.
 * @param {string} text
 * @param {Match[]} matches in any order
 * @param {number} [length] UTF-16 units, about
 * @returns {Excerpt}
 */
export function excerptOf(text, matches, length = LENGTH) {
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  let start = 0;
  let end = text.length;
  if (end > length) {
    start = whole(text, bestStart(text, sorted, length));
    end = Math.min(text.length, start + length);
    for (const match of sorted) {
      // A match is never cut in two, unless it alone is longer than an excerpt.
      if (match.start < end && match.end > end) end = Math.min(match.end, start + 2 * length);
    }
    end = whole(text, end);
  }
  return {
    excerpt: text.slice(start, end),
    ranges: merge(sorted, start, end),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** Start of the window with most different parts, then most matches, then the earliest. */
function bestStart(text, matches, length) {
  let best = 0;
  let bestValue = -1;
  for (let i = 0; i < matches.length; i++) {
    const start = lead(text, matches[i].start, length);
    const parts = new Set();
    let count = 0;
    for (let j = i; j < matches.length && matches[j].start < start + length; j++) {
      if (matches[j].end > start + length) continue;
      parts.add(matches[j].part);
      count++;
    }
    const value = parts.size * 1000 + count;
    if (value > bestValue) {
      bestValue = value;
      best = start;
    }
  }
  return best;
}

/** Where to begin so that the match is read in its sentence, or with a few characters before it. */
function lead(text, matchStart, length) {
  const earliest = Math.max(0, matchStart - Math.floor(length / 3));
  for (let i = matchStart; i > earliest; i--) {
    if (SENTENCE_END.test(text[i - 1])) return i;
  }
  return earliest === 0 ? 0 : matchStart - LEAD;
}

/** Moves an offset out of the middle of a surrogate pair. */
function whole(text, offset) {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** Matches within the window, shifted to it, overlapping ones joined. */
function merge(matches, start, end) {
  const ranges = [];
  for (const match of matches) {
    const from = Math.max(match.start, start) - start;
    const to = Math.min(match.end, end) - start;
    if (from >= to) continue;
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}
