/** What the search page says. */

export const empty = () => '请输入要找的字词。空格表示同时包含，引号内的文字按原样查找。';
export const waiting = () => '正在查找……';
export const more = () => '再显示一些';
export const retry = () => '再试一次';
export const similar = () => '您要找的是不是：';

/** @param {{total: number, literal: number, exact: boolean}} answer */
export function found({ total, literal, exact }) {
  if (total === 0) return '没有找到。可以换一个说法、减少字词或去掉筛选，也可以从下面的目录查找。';
  const least = exact ? '' : '至少';
  const other = total - literal;
  if (literal === 0) return `没有原样包含这些文字的段落；${least}有 ${other} 段包含其中的词或相同意思的说法。`;
  return `找到${least} ${literal} 段原样包含这些文字${other > 0 ? `，另有 ${other} 段包含其中的词或相同意思的说法` : ''}。`;
}

/**
 * @param {'literal' | 'parts'} group
 * @param {{total: number, literal: number, exact: boolean}} answer
 */
export function groupTitle(group, { total, literal, exact }) {
  const count = group === 'literal' ? literal : total - literal;
  const title = group === 'literal' ? '原样包含' : '包含其中的词或相同意思的说法';
  return `${title}（${exact ? '' : '至少 '}${count} 段）`;
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
