/**
 * Other ways to write a part of a query: synonyms of the portal's settings, and years in the other digits.
 */

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_YEAR = /[〇零一二三四五六七八九]{4}年/g;
const YEAR = /[0-9]+年/g;
const MOST = 8;

/**
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
  return [...found].slice(0, MOST);
}
