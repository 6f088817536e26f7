/**
 * Shows how the hits spread over regions, years, kinds …, each value a button that narrows the search to it.
 */
import { element } from './element.js';
import { nameOf } from './value-names.js';

const NAMES = {
  region: '地区',
  level: '层级',
  year: '年份',
  kind: '文种',
  unit: '单位',
  type: '位置',
  report: '文件',
};
const SHOWN = 8;

/**
 * @param {Record<string, {value: string, label: string, count: number}[]>} facets by filter name, most hits first
 * @param {Record<string, string[]>} chosen
 * @param {boolean} exact whether the counts are complete
 * @param {(name: string, value: string) => void} toggle
 * @returns {DocumentFragment}
 */
export function facetPanel(facets, chosen, exact, toggle) {
  const panel = document.createDocumentFragment();
  for (const [name, title] of Object.entries(NAMES)) {
    const active = chosen[name] ?? [];
    const values = withChosen(facets[name] ?? [], active);
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
