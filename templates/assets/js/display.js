/**
 * Display settings: theme, text size, elder mode, script; and the foot of printed pages. A classic script, so that it also runs
 * from file://, and the first of each page, so that nothing flickers. The choice stays in this browser.
 *
 * The state is an object of strings, {theme: 'dark', size: 'large', elder: 'on'}; each entry becomes a data attribute of
 * the root element, which is what style sheets look at. A form control with data-display sets the entry of its name.
 * Other scripts learn of a change from the event `gongbao:display` on the document.
 */
(() => {
  'use strict';

  const KEY = 'gongbao.display';
  const root = document.documentElement;
  let state = load();

  root.classList.replace('no-js', 'js');
  if (location.protocol === 'file:') root.classList.add('no-server');
  if (/[#&]q=[^&]/.test(location.hash)) root.classList.add('asked'); // The search page leaves room for an answer.
  if (/^#(?!q=)\w+=./.test(location.hash)) root.classList.add('narrowed'); // A list is not shown before it is narrowed.
  apply();
  document.addEventListener('DOMContentLoaded', connect);
  addEventListener('storage', (event) => {
    if (event.key !== KEY) return;
    state = load();
    apply();
    show();
  });

  function load() {
    try {
      const stored = JSON.parse(localStorage.getItem(KEY));
      return stored !== null && typeof stored === 'object' ? stored : {};
    } catch {
      return {}; // Storage may be forbidden or hold something else; the page then looks as it comes.
    }
  }

  function save() {
    try {
      localStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      // The choice then holds for this page only.
    }
  }

  function apply() {
    for (const name of ['theme', 'size', 'elder', 'script']) {
      const value = state[name];
      if (typeof value === 'string' && value !== '') root.dataset[name] = value;
      else delete root.dataset[name];
    }
  }

  function show() {
    for (const control of document.querySelectorAll('[data-display]')) {
      control.checked = control.value === (state[control.name] ?? '');
    }
  }

  function connect() {
    root.classList.add('loaded');
    show();
    document.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !('display' in target.dataset)) return;
      state = { ...state, [target.name]: target.checked ? target.value : '' };
      save();
      apply();
      document.dispatchEvent(new CustomEvent('gongbao:display', { detail: { ...state } }));
    });
    connectPanel(document.querySelector('details.display'));
    document.addEventListener('submit', openSearch);
    addEventListener('beforeprint', writePrintFoot);
  }

  /** The panel closes on Escape and when the reader turns to something else. */
  function connectPanel(panel) {
    if (!panel) return;
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !panel.open) return;
      panel.open = false;
      panel.querySelector('summary').focus();
    });
    document.addEventListener('click', ({ target }) => {
      if (!panel.contains(target)) panel.open = false;
    });
  }

  /** Paper has no address bar: the address and today's date go to the foot of the printed page. */
  function writePrintFoot() {
    const foot = document.getElementById('print-foot');
    if (!foot) return;
    const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' }).format(new Date());
    const state = location.hash.includes('=') ? location.hash : ''; // what was looked for, or what a list is narrowed to
    const address = (document.querySelector('link[rel="canonical"]')?.href ?? location.href.split('#')[0]) + state;
    foot.textContent = `打印于 ${day}　${readable(address)}`; // a long address is broken, the day before it is not
    root.style.setProperty('--print-foot', JSON.stringify(foot.textContent));
  }

  function readable(address) {
    try {
      return decodeURI(address);
    } catch {
      return address; // A stray % sign, typed by hand.
    }
  }

  /** Where modules cannot run (file://, old browsers) the search field still leads to the search page. */
  function openSearch(event) {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute('role') !== 'search') return;
    event.preventDefault();
    const words = form.querySelector('input').value.trim();
    const { report } = form.dataset; // The field on a report's page looks in that report only.
    location.assign(form.action.split('#')[0] + '#' + new URLSearchParams(report ? { q: words, report } : { q: words }));
  }
})();
