/**
 * Shows the text in both scripts at once: side by side where there is room, otherwise paragraph after paragraph. Asked for by the
 * setting `script: 'both'` of display.js.
 *
 * A classic script, so that it also runs from file://. Each child of the text is followed by a copy in the other script, made with
 * the page's own table (script-switch.js). A copy is an aid: it has no addresses, links or headings of its own, and is not quoted
 * or read aloud.
 */
(() => {
  'use strict';

  const OTHER = { 'zh-Hans': 'hant', 'zh-Hant': 'hans' };
  /** What makes an element a place to go to, or a control. */
  const ADDRESSES = ['id', 'href', 'tabindex', 'role', 'aria-label', 'aria-labelledby', 'data-title', 'data-source'];
  const status = document.querySelector('[data-script-status]');

  document.addEventListener('gongbao:display', show);
  document.addEventListener('DOMContentLoaded', show);

  async function show() {
    const offered = document.querySelector('[data-display][value="both"]') !== null;
    if (document.documentElement.dataset.script !== 'both' || !offered) {
      document.querySelectorAll('.parallel').forEach(copy => copy.remove());
      return;
    }
    if (status) status.textContent = '';
    try {
      await Promise.all([...document.querySelectorAll('article.text')].map(accompany));
    } catch {
      if (status) status.textContent = '没有载入，只显示原文。请检查网络，再选一次。';
    }
  }

  /** @param {HTMLElement} text */
  async function accompany(text) {
    await null; // The page is put back into its own script by then.
    const script = OTHER[text.lang];
    await globalThis.gongbaoConverter(text, script);
    // Meanwhile the reader may have chosen otherwise, or asked twice.
    if (document.documentElement.dataset.script !== 'both' || text.querySelector('.parallel')) return;
    for (const child of [...text.children]) {
      if (child.textContent.trim() === '') continue;
      const copy = copyOf(child);
      copy.lang = text.lang;
      child.after(copy);
      globalThis.gongbaoConvert(copy, script);
    }
  }

  function copyOf(child) {
    const copy = child.cloneNode(true);
    copy.querySelectorAll('.aid, .anchor, .passage-menu').forEach(aid => aid.remove());
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      ADDRESSES.forEach(name => element.removeAttribute(name));
      element.classList.remove('block');
      if (/^H[1-6]$/.test(element.tagName)) element.setAttribute('role', 'presentation');
    }
    copy.classList.add('parallel', 'aid');
    return copy;
  }
})();
