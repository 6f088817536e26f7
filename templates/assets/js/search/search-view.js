/** Shows the hits of an answer on the search page, by report and section. */
import { element } from './dom.js';

/** @typedef {import('./gongbao-search.js').Hit} Hit */

/**
 * @param {Hit[]} hits in ranking order
 * @param {(hit: Hit) => string} addressOf
 * @returns {DocumentFragment}
 */
export function resultList(hits, addressOf) {
  const list = document.createDocumentFragment();
  for (const sameReport of grouped(hits, (hit) => hit.report.id)) {
    const items = element('ol', { class: 'search-hits' });
    for (const sameSection of grouped(sameReport, (hit) => hit.headings.join('\n'))) {
      items.append(section(sameSection, addressOf));
    }
    const { report, lang } = sameReport[0];
    list.append(element('section', { class: 'search-report' }, element('h3', { class: 'search-report-title', lang }, report.title), items));
  }
  return list;
}

/** Lists of equal key, in the order in which the keys first appear. */
function grouped(hits, keyOf) {
  const groups = new Map();
  for (const hit of hits) {
    const key = keyOf(hit);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(hit);
  }
  return groups.values();
}

function section(hits, addressOf) {
  const entry = element('li', { class: 'search-section' });
  if (hits[0].headings.length > 0) {
    entry.append(element('p', { class: 'search-headings', lang: hits[0].lang }, hits[0].headings.join(' › ')));
  }
  for (const hit of hits) {
    const link = element('a', { class: 'search-hit', href: addressOf(hit), lang: hit.lang }, ...marked(hit));
    link.dataset.words = JSON.stringify(matchedTexts(hit));
    entry.append(link);
    if (hit.also.length > 0) entry.append(element('p', { class: 'search-also' }, `同样的文字还有 ${hit.also.length} 处`));
  }
  return entry;
}

/** The excerpt as text nodes and marks. */
function marked({ excerpt, ranges, cutBefore, cutAfter }) {
  const nodes = [cutBefore ? '…' : ''];
  let from = 0;
  for (const [start, end] of ranges) {
    nodes.push(excerpt.slice(from, start), element('mark', {}, excerpt.slice(start, end)));
    from = end;
  }
  nodes.push(excerpt.slice(from), cutAfter ? '…' : '');
  return nodes.filter((node) => node !== '');
}

/** What was matched, as the source writes it: the page that is opened marks the same. */
function matchedTexts({ excerpt, ranges }) {
  return [...new Set(ranges.map(([start, end]) => excerpt.slice(start, end)))];
}
