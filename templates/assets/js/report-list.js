/**
 * The list of reports: narrowed by region, level, kind, year and words over all its pages. The other pages of a long list are
 * read when a reader first asks for something. State lives in the address fragment (`#kind=plan&text=武汉`).
 */
import { converterFor, onFilter, takeFrom } from './other-pages.js';
import { fold } from './task-filter.js';

const form = document.querySelector('.report-filter');
const status = document.querySelector('.task-count');
const list = document.querySelector('.report-list');
const pager = document.querySelector('nav.letters');
const links = [...pager?.querySelectorAll('a:not([aria-current])') ?? []];
const here = [...list?.children ?? []];
/** Most entries shown at once: more than anybody reads, fewer than a phone takes long to lay out. */
const MOST = 200;

/** All entries, those of the other pages after they have been read. @type {HTMLElement[]} */
let entries = here;
/** @type {Promise<void>|null} */
let reading = null;
/** What each entry is found by. @type {Map<HTMLElement, string>} */
let texts = new Map();
let bothScripts = false;

/** Reads the other pages; they lie in the same folder, so that their addresses fit here. */
function readAll() {
  reading ??= Promise.all(links.map(link => takeFrom(link.href, '.report-list > li'))).then(others => {
    entries = [...here, ...others.flat()];
  }).catch(error => {
    reading = null;
    throw error;
  });
  return reading;
}

/** Notes what each entry is found by: as printed and, when the files of the other script come, in both: 报告 finds 報告. */
async function noteTexts() {
  if (bothScripts && texts.size === entries.length) return;
  const printed = new Map(entries.map(entry => [entry, globalThis.gongbaoSource?.(entry) ?? entry.textContent]));
  const isTraditional = entry => entry.querySelector('[lang="zh-Hant"]') !== null;
  try {
    const toHans = await converterFor(entries.filter(isTraditional), 'hans');
    const toHant = await converterFor(entries.filter(entry => !isTraditional(entry)), 'hant');
    printed.forEach((text, entry) => printed.set(entry, `${text} ${(isTraditional(entry) ? toHans : toHant)(entry, text)}`));
    bothScripts = true;
  } catch {
    bothScripts = false;
  }
  texts = new Map([...printed].map(([entry, text]) => [entry, fold(text)]));
}

/** @returns {Array<[string, string]>} names and values of the fields that ask for something */
function asked() {
  return [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]).filter(([, value]) => value !== '');
}

async function show() {
  const wanted = asked();
  if (wanted.length > 0) {
    try {
      await readAll();
    } catch {
      setNarrowed(false);
      status.textContent = '其余各页没有读到。请检查网络，再试一次；下面的各页可以照常阅读。';
      return;
    }
    if (wanted.some(([name]) => name === 'text')) await noteTexts();
    if (String(wanted) !== String(asked())) return; // A later wish is being answered.
  }
  const shown = wanted.length === 0 ? here : entries.filter(entry => wanted.every(([name, value]) => fits(entry, name, value)));
  list.replaceChildren(...shown.slice(0, MOST + (wanted.length === 0 ? here.length : 0)));
  setNarrowed(wanted.length > 0);
  const total = status.dataset.total;
  const more = wanted.length > 0 && shown.length > MOST ? `，下面是前 ${MOST} 份` : '';
  const asPrinted = wanted.some(([name]) => name === 'text') && !bothScripts ? '。简繁对照没有载入，只按所输字形查找' : '';
  status.textContent = wanted.length === 0 ? `共 ${total} 份`
    : (shown.length === 0 ? `没有符合条件的文件，共 ${total} 份` : `符合条件的 ${shown.length} 份，共 ${total} 份${more}`) + asPrinted;
}

/** Pages of the whole list would mislead when it is narrowed; their links are put away before anything is painted, see display.js. */
function setNarrowed(narrowed) {
  document.documentElement.classList.toggle('narrowed', narrowed);
  list.dataset.shown = '';
}

/** @param {HTMLElement} entry */
function fits(entry, name, value) {
  if (name !== 'text') return entry.dataset[name] === value;
  return fold(value).split(/\s+/).every(word => texts.get(entry).includes(word));
}

function writeAddress() {
  const state = new URLSearchParams(asked()).toString();
  history.replaceState(null, '', state === '' ? location.pathname + location.search : '#' + state);
}

function readAddress() {
  const state = new URLSearchParams(location.hash.slice(1));
  for (const field of form.elements) {
    if (field.name === '') continue;
    field.value = state.get(field.name) ?? '';
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}

if (form && list) {
  readAddress();
  show();
  onFilter(form, {
    changed: () => {
      writeAddress();
      show();
    },
    moved: () => {
      readAddress();
      show();
    },
  });
}
