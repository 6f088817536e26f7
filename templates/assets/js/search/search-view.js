/** Shows an answer on the search page: hits in two groups apart, each by report and section; facets with counts. */
import { element } from './dom.js';
import { FACETS, nameOf } from './search-wording.js';

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

const SHOWN = 8;
/** Facets whose counts cost a table of all passages: counted when a reader opens them. */
export const ON_DEMAND = ['unit', 'type'];

/**
 * Shows how the hits spread over regions, years, kinds …, each value a button that narrows the search to it.
 * @param {import('./gongbao-search.js').Answer} answer
 * @param {Record<string, string[]>} chosen
 * @param {{toggle: (name: string, value: string) => void, open: (name: string) => void}} listener
 * @returns {DocumentFragment}
 */
export function facetPanel({ facets, total, exact }, chosen, { toggle, open }) {
  const panel = document.createDocumentFragment();
  for (const [name, title] of Object.entries(FACETS)) {
    const active = chosen[name] ?? [];
    const values = withChosen(facets[name] ?? [], active);
    if (!facets[name] && ON_DEMAND.includes(name)) {
      if (total === 0) continue;
      const closed = element('details', { class: 'search-facet', 'data-facet': name }, element('summary', {}, title));
      closed.addEventListener('toggle', () => open(name), { once: true });
      panel.append(closed);
      continue;
    }
    // A single value that nobody chose tells the reader nothing.
    if (values.length < 2 && active.length === 0) continue;
    const buttons = values.map((entry) => button(name, entry, active.includes(entry.value), exact, toggle));
    const first = element('ul', { class: 'search-values' }, ...buttons.slice(0, SHOWN));
    const group = element('section', { class: 'search-facet' }, element('h2', {}, title), first);
    if (buttons.length > SHOWN) {
      const rest = element('ul', { class: 'search-values' }, ...buttons.slice(SHOWN));
      group.append(element('details', {}, element('summary', {}, `其余 ${buttons.length - SHOWN} 项`), rest));
    }
    panel.append(group);
  }
  return panel;
}

/** The values with the chosen ones first, also those that no hit has. */
function withChosen(values, active) {
  const missing = active.filter((value) => !values.some((entry) => entry.value === value));
  return [
    ...missing.map((value) => ({ value, label: value, count: 0 })),
    ...values.filter(({ value }) => active.includes(value)),
    ...values.filter(({ value }) => !active.includes(value)),
  ];
}

function button(name, { value, label, count }, pressed, exact, toggle) {
  const made = element(
    'button',
    { type: 'button', class: 'search-value', 'aria-pressed': String(pressed) },
    element('span', {}, nameOf(name, value, label)),
    element('span', { class: 'search-count' }, exact ? String(count) : `${count}+`),
  );
  made.dataset.filter = `${name}:${value}`;
  made.addEventListener('click', () => toggle(name, value));
  return element('li', {}, made);
}
