/**
 * What is done to texts: folding, other ways to write a query, reading passages, choosing excerpts. In one module for the same
 * reason as the dictionary.
 */
import { ascending, decode, lastAtMost } from './dictionary.js';

/**
 * Folds text as the index does (section 2 of the shard format), one code point at a time: markup and invisible characters
 * out, half width, lower case, simplified, white space only between Latin words.
 *
 * @typedef {object} Folded
 * @property {string} text
 * @property {number[]} starts for each UTF-16 unit of it, where the displayed character begins
 * @property {number[]} ends and where that ends, exclusive
 */
const MARKUP = /[_^]\{[^{}]{0,31}\}/g;
const SPACE = /[\p{Z}\t-\r\u0085]/u;
const INVISIBLE = /[\p{Cf}\p{Cc}\uFE00-\uFE0F]/u;
const ASCII_WORD = /[a-z0-9]/;

/**
 * @param {string} shown
 * @param {Map<string, string>} simplified by traditional or variant character
 * @param {boolean} [cells] whether tabs stand between table cells, which no match crosses
 * @returns {Folded}
 */
export function fold(shown, simplified, cells = false) {
  const skipped = markupOf(shown);
  /** @type {Folded} */
  const folded = { text: '', starts: [], ends: [] };
  let space = -1;
  for (let at = 0; at < shown.length; ) {
    const character = String.fromCodePoint(shown.codePointAt(at));
    const end = at + character.length;
    const han = character >= '\u4e00' && character <= '\u9fff';
    if (!han && SPACE.test(character) && !(cells && character === '\t')) {
      if (space < 0) space = at;
    } else if (!skipped.has(at) && (han || character === '\t' || !INVISIBLE.test(character))) {
      const one = foldOne(character, simplified);
      if (space >= 0 && ASCII_WORD.test(one) && ASCII_WORD.test(folded.text.at(-1) ?? '')) append(folded, ' ', space, at);
      append(folded, one, at, end);
      space = -1;
    }
    at = end;
  }
  return folded;
}

/** Offsets of the signs of markup: _{ and } of _{2.5}. */
function markupOf(shown) {
  const offsets = new Set();
  for (const { index, 0: all } of shown.matchAll(MARKUP)) {
    offsets.add(index).add(index + 1).add(index + all.length - 1);
  }
  return offsets;
}

function foldOne(character, simplified) {
  const code = character.codePointAt(0);
  let one = character;
  if (code >= 0xff01 && code <= 0xff5e) one = String.fromCharCode(code - 0xfee0);
  else if (code === 0xffe5) one = '¥';
  if (code < 0x2e80 || code > 0xffff || one !== character) {
    const lower = one.toLowerCase();
    if (lower.length === one.length) one = lower;
  }
  return simplified.get(one) ?? one;
}

function append(folded, text, start, end) {
  folded.text += text;
  for (let i = 0; i < text.length; i++) {
    folded.starts.push(start);
    folded.ends.push(end);
  }
}

/**
 * A character map from its written form: two code points for each entry.
 * @param {string} pairs
 * @param {Map<string, string>} [map] to add to
 */
export function characterMap(pairs, map = new Map()) {
  const characters = [...pairs];
  for (let i = 0; i + 1 < characters.length; i += 2) map.set(characters[i], characters[i + 1]);
  return map;
}

/**
 * Tells traditional from simplified text by the share of its Han characters that simplifying changes: a third of a
 * traditional text, while a simplified one has at most a stray 瞭 or 乾.
 * @param {string} shown
 * @param {Map<string, string>} simplified
 * @returns {'zh-Hans' | 'zh-Hant'}
 */
export function scriptOf(shown, simplified) {
  const han = shown.match(/\p{Script=Han}/gu) ?? [];
  const changed = han.filter((character) => simplified.has(character)).length;
  return changed * 10 > han.length ? 'zh-Hant' : 'zh-Hans';
}

/** @param {string} character one code point of folded text */
export function isWordCharacter(character) {
  return /[\p{L}\p{N}]/u.test(character) || character.codePointAt(0) >= 0x20000;
}

/**
 * Folded text without marks at either end, by which titles are compared.
 * @param {string} folded
 */
export function keyOf(folded) {
  const characters = [...folded];
  let start = 0;
  let end = characters.length;
  while (start < end && !isWordCharacter(characters[start])) start++;
  while (end > start && !isWordCharacter(characters[end - 1])) end--;
  return characters.slice(start, end).join('');
}

/** The 6,763 Han characters of GB 2312, rows 16 to 87, none of which but those in the manifest is folded. */
let simplified;

function gb2312() {
  if (!simplified && typeof TextDecoder === 'function') {
    const bytes = new Uint8Array(72 * 94 * 2);
    for (let i = 0; i < 72 * 94; i++) {
      bytes[2 * i] = 0xb0 + Math.floor(i / 94);
      bytes[2 * i + 1] = 0xa1 + (i % 94);
    }
    simplified = new Set(new TextDecoder('gb18030').decode(bytes));
  }
  return simplified ?? new Set();
}

/**
 * Tells whether a query may hold traditional characters that the manifest's short map lacks; only then the long map is
 * fetched.
 * @param {string} query as typed
 * @param {Map<string, string>} map the manifest's
 * @param {string} known Han characters of the folded corpus outside GB 2312
 */
export function needsLongMap(query, map, known) {
  for (const character of query) {
    if (!/\p{Script=Han}/u.test(character) || map.has(character) || known.includes(character)) continue;
    if (!gb2312().has(character)) return true;
  }
  return false;
}

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_YEAR = /[〇零一二三四五六七八九]{4}年/g;
const YEAR = /[0-9]+年/g;
const MOST_EQUIVALENTS = 8;

/**
 * Other ways to write a part of a query: synonyms of the portal's settings, and years in the other digits.
 * @param {string} part folded
 * @param {string[][]} synonyms groups of folded expressions
 * @returns {string[]} folded, distinct, without the part itself
 */
export function equivalentsOf(part, synonyms) {
  const found = new Set();
  for (const group of synonyms) {
    for (const member of group.filter((member) => member && part.includes(member))) {
      for (const other of group) found.add(part.replaceAll(member, other));
    }
  }
  found.add(part.replace(HAN_YEAR, (year) => year.replace(/[^年]/g, (digit) => Math.max(0, HAN_DIGITS.indexOf(digit)))));
  found.add(part.replace(YEAR, (year) => (year.length === 5 ? year.replace(/\d/g, (digit) => HAN_DIGITS[digit]) : year)));
  found.delete(part);
  found.delete('');
  return [...found].slice(0, MOST_EQUIVALENTS);
}

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
 * @property {string[]} headings from the outermost down
 * @property {'zh-Hans' | 'zh-Hant'} lang the script it is written in, with its headings
 */
export class Passages {
  #tiers;
  #load;
  #reports;
  #alphabet;
  /** @type {Map<number, any>} shard by number, with its character map */
  #shards = new Map();
  /** @type {Map<number, Passage>} */
  #passages = new Map();

  /**
   * @param {any} manifest
   * @param {(name: string) => Promise<any>} load
   */
  constructor({ text, alphabet, inline }, load) {
    let before = 0;
    this.#tiers = text.map(([upTo, stream]) => {
      const firsts = ascending(decode(stream));
      before += firsts.length;
      return { upTo: upTo || Infinity, firsts, offset: before - firsts.length };
    });
    this.#alphabet = alphabetOf(alphabet);
    this.#load = load;
    this.#reports = inline['report-0'];
  }

  /** How many shards are loaded. */
  get size() {
    return this.#shards.size;
  }

  /** Numbers of the shards in which a passage may stand: one if its length is known. */
  #numbersOf(id, length) {
    const tiers = length === undefined ? this.#tiers : [this.#tiers.find(({ upTo }) => length <= upTo)];
    return tiers.map(({ firsts, offset }) => offset + lastAtMost(firsts, id)).filter((number, i) => number >= tiers[i].offset);
  }

  /**
   * Loads the shards that hold the passages.
   * @param {number[]} ids
   * @param {(id: number) => number | undefined} lengthOf field lengths, so far as known
   */
  async load(ids, lengthOf) {
    const numbers = new Set(ids.flatMap((id) => this.#numbersOf(id, lengthOf(id))));
    await Promise.all(
      [...numbers].map(async (number) => {
        if (this.#shards.has(number)) return;
        const shard = await this.#load(`text-${number}`);
        const ids = shard.ids && ascending(decode(shard.ids));
        this.#shards.set(number, { ...shard, ids, map: characterMap(shard.fold ?? ''), alphabet: this.#alphabet });
      }),
    );
  }

  /** @returns {Passage} whose shard has to be loaded */
  get(id) {
    let passage = this.#passages.get(id);
    if (!passage) {
      for (const number of this.#numbersOf(id)) {
        const shard = this.#shards.get(number);
        const index = shard?.ids ? shard.ids.indexOf(id - shard.first) : id - shard?.first;
        if (shard?.passages[index]) passage = read(shard, id, index, this.#reports);
      }
      this.#passages.set(id, passage);
    }
    return passage;
  }
}

/**
 * How texts are written (section 8 of the format): frequent characters change places with those that take fewer bytes.
 * @param {string} letters most frequent first
 * @returns {Map<string, string>} the character shown, by the one written
 */
function alphabetOf(letters) {
  const codes = [];
  for (let code = 0x20; codes.length < letters.length; code++) {
    if (code !== 0x22 && code !== 0x5c && (code < 0x7f || code > 0x9f)) codes.push(String.fromCharCode(code));
  }
  const displaced = codes.filter((code) => !letters.includes(code));
  const free = [...letters].filter((letter) => !codes.includes(letter));
  return new Map([...codes.map((code, i) => [code, letters[i]]), ...free.map((letter, i) => [letter, displaced[i]])]);
}

function read(shard, id, index, reports) {
  const shown = (text) => (shard.alphabet.size > 0 ? text.replace(/[^]/g, (unit) => shard.alphabet.get(unit) ?? unit) : text);
  const [page, block, heading, written, parts = [], others = []] = shard.passages[index];
  const text = shown(written);
  const place = ([page, block]) => ({ block, address: `${shard.pages[page]}#${block}` });
  const [, ordinal, ...own] = shard.reports.filter(([from]) => from <= index).at(-1);
  const [reportId, title] = own.length > 0 ? own : reports[ordinal];
  const headings = [];
  for (let at = heading; at >= 0; at = shard.headings[at][0]) headings.unshift(shown(shard.headings[at][3]));
  return {
    id,
    text,
    folded: fold(text, shard.map, true),
    places: [[page, block], ...others].map(place),
    parts: parts.map(([offset, block]) => ({ offset, ...place([page, block]) })),
    report: { id: reportId, title },
    headings,
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
 * @param {import('./ranking.js').Entry} entry
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
