/**
 * The task board: filters and sorts the tasks of the board, those on its other pages included.
 *
 * A short board holds its tasks. A divided one holds the addresses of the pages that do (`.board-pages`); they are read, and
 * their tasks shown here, when a reader asks for something. State lives in the address fragment (`#lead=市发改委&text=就业`),
 * so that it can be sent to others and back works. The fragment of a single task (`#c2-t3`) has no `=`: it is left to the
 * browser, and on a divided board leads to the page that has the task.
 */
import { converterFor, onFilter, takeFrom } from './other-pages.js';
import { fold, matches, order, readState, writeState } from './task-filter.js';

/** @typedef {import('./task-filter.js').Task} Task */
/** @typedef {import('./task-filter.js').State} State */
/** @typedef {{task: Task, text: string, item: HTMLElement, part: HTMLElement}} Row a task with the text it is found by */

const form = document.querySelector('.task-filter');
const status = document.querySelector('.task-count');
const holder = document.querySelector('.task-parts');
const overview = document.querySelector('.board-overview');
const pages = [...document.querySelectorAll('.board-pages a')];
const sorted = document.createElement('ul');
sorted.className = 'tasks';

/** All tasks of the board; on a divided one empty until they are read. @type {Row[]} */
let rows = rowsOf([...document.querySelectorAll('.task-part')]);
/** @type {Promise<void>|null} */
let reading = null;
let bothScripts = false;

/** @param {HTMLElement[]} parts @returns {Row[]} */
function rowsOf(parts) {
  return parts.flatMap(part => [...part.querySelectorAll('.tasks > li')].map(item => ({
    item,
    part,
    task: { part: part.dataset.part, lead: numbers(item.dataset.lead), responsible: numbers(item.dataset.responsible) },
    text: fold(item.querySelector('p').textContent + ' ' + (item.querySelector('dl')?.textContent ?? '')),
  })));
}

/** @param {string|undefined} list numbers joined by spaces @returns {string[]} */
function numbers(list) {
  return list ? list.split(' ') : [];
}

/** Reads the tasks of a divided board from the pages that hold them; its addresses fit here, the pages lie side by side. */
function read() {
  reading ??= Promise.all(pages.map(partsOf)).then(parts => {
    holder.append(...parts.flat());
    rows = rowsOf(parts.flat());
  }).catch(error => {
    reading = null;
    throw error;
  });
  return reading;
}

/** Reads the whole board, and says so when it cannot be read. @returns {Promise<boolean>} whether it is here */
async function readAll() {
  if (rows.length > 0) return true;
  status.textContent = '正在读取整张清单……';
  try {
    await read();
    return true;
  } catch {
    status.textContent = '整张清单没有读到。请检查网络，再试一次；下面的各页可以照常阅读。';
    return false;
  }
}

/** @param {HTMLAnchorElement} link @returns {Promise<HTMLElement[]>} */
async function partsOf({ href }) {
  const parts = await takeFrom(href, '.task-part');
  for (const part of parts) {
    const { hant, hans } = part.dataset;
    // In a sorted list the tasks leave their part, but not its page's files of the other script.
    if (hant !== undefined) part.querySelectorAll('.tasks > li').forEach(item => Object.assign(item.dataset, { hant, hans }));
    part.dataset.page = href;
  }
  return parts;
}

/**
 * Adds the text in the other script to what each task is found by: 就业 finds 就業, and the other way round.
 *
 * @returns {Promise<boolean>} whether that could be done; if not, the next search tries again
 */
async function findInBothScripts() {
  bothScripts = true;
  try {
    const convert = await converterFor(rows.map(row => row.part), holder.dataset.source === 'zh-Hant' ? 'hans' : 'hant');
    for (const row of rows) row.text += ' ' + convert(row.part, row.text);
    return true;
  } catch {
    bothScripts = false;
    return false;
  }
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

/** Shows what the form asks for, after reading what is lacking. */
async function show() {
  if (overview && isAsked() && !(await readAll())) return;
  if (overview) {
    overview.hidden = isAsked();
    holder.hidden = !overview.hidden;
  }
  if (rows.length === 0) return;
  narrow(stateOfForm());
  if (stateOfForm().text !== '' && !bothScripts) {
    const found = await findInBothScripts();
    narrow(stateOfForm());
    if (!found) status.textContent += '。简繁对照没有载入，只按所输字形查找';
  }
}

function isAsked() {
  return writeState(stateOfForm()) !== '';
}

/** @param {State} state */
function narrow(state) {
  let shown = 0;
  for (const { item, task, text } of rows) {
    const hidden = !matches(task, text, state);
    if (item.hidden !== hidden) item.hidden = hidden;
    shown += hidden ? 0 : 1;
  }
  arrange(state.sort);
  for (const part of new Set(rows.map(row => row.part))) {
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
      rows.forEach(row => row.part.querySelector('.tasks').append(row.item));
    }
    return;
  }
  order(rows.map(row => row.task), sort).forEach(at => sorted.append(rows[at].item));
  holder.append(sorted);
}

/** Goes to the page that has a task, when the address names one that is not here. */
async function goToTask() {
  const id = location.hash.slice(1);
  if (!overview || id === '' || id.includes('=') || document.getElementById(id) || !(await readAll())) return;
  const row = rows.find(candidate => candidate.item.id === id);
  if (row) location.replace(row.part.dataset.page + location.hash);
  else show();
}

if (form && (rows.length > 1 || overview)) {
  readAddress();
  show();
  goToTask();
  onFilter(form, {
    changed: () => {
      show();
      writeAddress();
    },
    moved: () => {
      readAddress();
      show();
      goToTask();
    },
  });
}
