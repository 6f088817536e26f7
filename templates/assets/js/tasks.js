/**
 * The task board: filters and sorts the list that the page already holds.
 *
 * State lives in the address fragment (`#lead=市发改委&text=就业`), so that it can be sent to others and back works. The
 * fragment of a single task (`#c2-t3`) has no `=` and is left to the browser.
 */
import { fold, matches, order, readState, writeState } from './task-filter.js';

/** @typedef {import('./task-filter.js').Task} Task */
/** @typedef {import('./task-filter.js').State} State */

const form = document.querySelector('.task-filter');
const parts = [...document.querySelectorAll('.task-part')];
const status = document.querySelector('.task-count');
const holder = document.querySelector('.task-parts');

/** @type {{task: Task, item: HTMLElement, list: HTMLElement}[]} */
const rows = parts.flatMap(part => [...part.querySelectorAll('.tasks > li')].map(item => ({
  item,
  list: item.parentElement,
  task: {
    part: part.dataset.part,
    lead: numbers(item.dataset.lead),
    responsible: numbers(item.dataset.responsible),
    text: item.querySelector('p').textContent + ' ' + (item.querySelector('dl')?.textContent ?? ''),
  },
})));
const texts = rows.map(row => fold(row.task.text));
const sorted = document.createElement('ul');

/** @param {string|undefined} list numbers joined by spaces @returns {string[]} */
function numbers(list) {
  return list ? list.split(' ') : [];
}

/** Returns the number of an option by the name shown in the address, or the empty string. */
function numberOf(select, name) {
  return [...select.options].find(option => option.dataset.name === name)?.value ?? '';
}

/** @returns {State} */
function stateOfForm() {
  return {
    lead: form.elements.lead.value, responsible: form.elements.responsible.value, part: form.elements.part.value,
    text: form.elements.text.value.trim(), sort: form.elements.sort.value,
  };
}

function readAddress() {
  const named = readState(location.hash);
  for (const name of ['lead', 'responsible', 'part']) {
    form.elements[name].value = numberOf(form.elements[name], named[name]);
  }
  form.elements.text.value = named.text;
  form.elements.sort.value = named.sort;
  if (form.elements.sort.selectedIndex < 0) {
    form.elements.sort.value = '';
  }
}

function writeAddress() {
  const state = stateOfForm();
  for (const name of ['lead', 'responsible', 'part']) {
    state[name] = form.elements[name].selectedOptions[0]?.dataset.name ?? '';
  }
  history.replaceState(null, '', writeState(state) || location.pathname + location.search);
}

function show() {
  const state = stateOfForm();
  let shown = 0;
  rows.forEach((row, at) => {
    const hidden = !matches(row.task, texts[at], state);
    if (row.item.hidden !== hidden) row.item.hidden = hidden;
    shown += hidden ? 0 : 1;
  });
  arrange(state.sort);
  for (const part of parts) {
    // What is as it should be is not touched: the browser would lay out three hundred tasks again.
    const hidden = state.sort !== '' || !part.querySelector('.tasks > li:not([hidden])');
    if (part.hidden !== hidden) part.hidden = hidden;
  }
  const all = shown === rows.length;
  status.textContent = all ? `共 ${rows.length} 项` : shown === 0 ? `没有符合条件的任务，共 ${rows.length} 项`
    : `显示 ${shown} 项，共 ${rows.length} 项`;
}

/** Puts the items into one sorted list, or back under their headings. */
function arrange(sort) {
  if (sort === '') {
    if (sorted.isConnected) {
      sorted.remove();
      rows.forEach(row => row.list.append(row.item));
    }
    return;
  }
  sorted.className = 'tasks';
  order(rows.map(row => row.task), sort).forEach(at => sorted.append(rows[at].item));
  holder.append(sorted);
}

if (form && rows.length > 1) {
  form.hidden = false;
  readAddress();
  show();
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', event => {
    if (!event.isComposing) {
      show();
      writeAddress();
    }
  });
  form.addEventListener('compositionend', () => {
    show();
    writeAddress();
  });
  form.addEventListener('reset', () => setTimeout(() => {
    show();
    writeAddress();
  }));
  addEventListener('hashchange', () => {
    readAddress();
    show();
  });
}
