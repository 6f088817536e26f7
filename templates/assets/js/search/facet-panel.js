/**
 * The lists beside an answer on the search page, by which it is narrowed: facets with counts, under the names that the pages
 * use (see `Vocabulary`). Loaded when the hits are shown already.
 */
import { element } from './dom.js';
import { ON_DEMAND } from './search-wording.js';

/** Facets in the order in which they are offered. */
const FACETS = {
  region: '地区',
  level: '层级',
  year: '年份',
  kind: '文种',
  unit: '单位',
  type: '位置',
  report: '文件',
};

const VALUES = {
  level: { national: '国家', province: '省级', city: '市级', county: '县级', township: '乡镇' },
  kind: {
    workReport: '工作报告',
    plan: '规划',
    taskBreakdown: '任务分解',
    opinion: '意见',
    notice: '通知',
    regulation: '法规规章',
    partyReport: '党代会报告',
    record: '会议记录',
    other: '其他',
  },
  type: {
    title: '文件标题',
    subtitle: '副标题',
    heading: '标题',
    paragraph: '段落',
    listItem: '条目',
    article: '条文',
    task: '任务',
    goal: '目标',
    table: '表格',
    row: '表格行',
    box: '专栏',
    figure: '图',
    note: '注释',
    dateline: '题注',
    speaker: '报告人',
    issuer: '发文机关',
    documentNumber: '文号',
    addressee: '称谓',
    signature: '落款',
    date: '日期',
  },
};

/**
 * The name a reader knows a value by; a value without one is shown as it is.
 * @param {string} facet
 * @param {string} value
 * @param {string} [label]
 */
export function nameOf(facet, value, label = value) {
  const names = VALUES[facet] ?? {};
  return Object.hasOwn(names, value) ? names[value] : label;
}

const SHOWN = 8;

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
