/**
 * The words and the state of the search page: what it says, and the fragment of its address (`#q=土地承包&region=湖北`), which no
 * browser sends to the host.
 *
 * @typedef {object} SearchState
 * @property {string} text as typed
 * @property {Record<string, string[]>} filters chosen from the lists, by filter name
 */

/** Filters, in the order in which the address has them. */
const FILTERS = ['region', 'level', 'year', 'kind', 'unit', 'type', 'report'];

/** Facets whose counts cost a table of all passages: counted when a reader opens them. */
export const ON_DEMAND = ['unit', 'type'];

export const empty = () => '请输入要找的字词。空格表示同时包含，引号内的文字按原样查找。';
export const waiting = () => '正在查找……';
export const more = () => '再显示一些';
export const retry = () => '再试一次';
export const similar = () => '您要找的是不是：';

/**
 * @param {{total: number, literal: number, exact: boolean}} answer
 * @param {boolean} hasWords whether anything but filters was asked for
 */
export function found({ total, literal, exact }, hasWords) {
  if (total === 0) return '没有找到。可以换一个说法、减少字词或去掉筛选，也可以从下面的目录查找。';
  if (!hasWords) return `共有 ${total} 段符合所选条件。`;
  const least = exact ? '' : '至少';
  const other = total - literal;
  if (literal === 0 && !exact) return `已找到 ${other} 段包含其中的词或相同意思的说法，还没有查完。`;
  if (literal === 0) return `没有原样包含这些文字的段落；有 ${other} 段包含其中的词或相同意思的说法。`;
  return `找到${least} ${literal} 段原样包含这些文字${other > 0 ? `，另有 ${other} 段包含其中的词或相同意思的说法` : ''}。`;
}

/**
 * @param {'literal' | 'parts'} group
 * @param {boolean} hasWords
 */
export function groupTitle(group, hasWords) {
  if (!hasWords) return '符合条件';
  return group === 'literal' ? '原样包含' : '包含其中的词或相同意思的说法';
}

/**
 * @param {Error & {path?: string}} error
 * @param {boolean} online
 */
export function failed(error, online) {
  if (!online) return '现在没有网络连接，检索所需的文件取不到。连上网络后请再试一次，已打开的页面仍可阅读。';
  if (error.name === 'FormatError') return '网站刚刚更新过，请刷新本页后再查找。';
  if (error.name === 'ShardError') return '检索所需的一个文件没有取到。为免漏掉内容，这次不显示结果，请再试一次。';
  return '检索没有完成，请再试一次，或从下面的目录查找。';
}

/**
 * @param {string} hash with or without its #
 * @returns {SearchState}
 */
export function readState(hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  /** @type {SearchState} */
  const state = { text: fields.get('q') ?? '', filters: {} };
  for (const name of FILTERS) {
    const values = fields.getAll(name).filter(Boolean);
    if (values.length > 0) state.filters[name] = [...new Set(values)].sort();
  }
  return state;
}

/**
 * @param {SearchState} state
 * @returns {string} fragment with its #, or the empty string when there is nothing to keep
 */
export function writeState({ text, filters }) {
  const fields = new URLSearchParams();
  if (text.trim()) fields.set('q', text.trim());
  for (const name of FILTERS) {
    for (const value of filters[name] ?? []) fields.append(name, value);
  }
  const written = fields.toString();
  return written && `#${written}`;
}

/**
 * The state with one filter value taken in, or out when it was in.
 * @param {SearchState} state
 * @param {string} name
 * @param {string} value
 * @returns {SearchState}
 */
export function toggleFilter({ text, filters }, name, value) {
  const values = filters[name] ?? [];
  const changed = values.includes(value) ? values.filter((other) => other !== value) : [...values, value].sort();
  const { [name]: _, ...others } = filters;
  return { text, filters: changed.length > 0 ? { ...others, [name]: changed } : others };
}
