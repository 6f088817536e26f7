/**
 * The query language. Spaces mean and; "…" is looked up exactly; -word leaves out; `region:湖北` and the other known names
 * filter. Everything else is text: no query is an error.
 *
 * @typedef {object} Query
 * @property {string[]} parts what a passage has to contain, as typed
 * @property {string[]} quoted the same, from between quotation marks
 * @property {string[]} excluded what it must not contain
 * @property {Record<string, string[]>} filters values by filter name; values of one name are alternatives
 * @property {string} text the parts and quoted ones in the order typed
 */

/** Filters, by the name typed before the colon. */
export const FILTERS = ['report', 'region', 'level', 'year', 'kind', 'type', 'unit'];

const SPACE = /[\p{Z}\t-\r\x1c-\x1f]+/uy;
const ITEM = /[^\p{Z}\t-\r\x1c-\x1f]+/uy;
const FILTER = new RegExp(`^(${FILTERS.join('|')}):`);

/**
 * @param {string} input
 * @param {{literal?: boolean}} [options] `literal` turns all operators off
 * @returns {Query}
 */
export function parseQuery(input, { literal = false } = {}) {
  /** @type {Query} */
  const query = { parts: [], quoted: [], excluded: [], filters: {}, text: '' };
  if (literal) {
    query.parts.push(input);
    query.text = input;
    return query;
  }
  const kept = [];
  for (let at = 0; at < input.length; ) {
    at += matchAt(SPACE, input, at).length;
    const item = matchAt(ITEM, input, at);
    if (item === '') break;
    const { list, text, end } = readItem(input, at, item, query.filters);
    at = end;
    if (list) query[list].push(text);
    if (list && list !== 'excluded') kept.push(text);
  }
  query.text = kept.join(' ');
  return query;
}

function matchAt(pattern, input, at) {
  pattern.lastIndex = at;
  return pattern.exec(input)?.[0] ?? '';
}

/** Which list the item at `at` belongs to, none for a filter, and where reading goes on. */
function readItem(input, at, item, filters) {
  // A minus before a digit is a number: -5.2%.
  const excludes = /^-[^0-9０-９]/.test(item);
  const start = at + (excludes ? 1 : 0);
  const end = at + item.length;
  const phrase = phraseAt(input, start);
  if (phrase) return { list: excludes ? 'excluded' : 'quoted', ...phrase };
  const filter = excludes ? null : FILTER.exec(item);
  if (filter) {
    const from = at + filter[0].length;
    const value = phraseAt(input, from) ?? { text: input.slice(from, end), end };
    if (value.text.trim()) {
      (filters[filter[1]] ??= []).push(value.text);
      return { end: value.end };
    }
  }
  return { list: excludes ? 'excluded' : 'parts', text: input.slice(start, end), end };
}

/** The phrase between quotation marks at `at`; a mark that is never closed is text. */
function phraseAt(input, at) {
  const close = input[at] === '"' ? input.indexOf('"', at + 1) : -1;
  return close < 0 ? undefined : { text: input.slice(at + 1, close), end: close + 1 };
}
