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
