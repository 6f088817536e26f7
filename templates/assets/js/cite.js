/**
 * Copies a citation of the report, in the source's own script, and fills in the day of citing that GB/T 7714 asks for. A classic
 * script, so that it also runs from file://; passage.js copies and says so.
 */
(() => {
  'use strict';

  const panel = document.querySelector('.cite');
  if (!panel) return;
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(n => String(n).padStart(2, '0')).join('-');
  for (const citation of panel.querySelectorAll('.cite-text')) {
    citation.textContent = citation.textContent.replace('[引用日期]', `[${day}]`);
  }

  panel.addEventListener('click', ({ target }) => {
    const citation = target.closest('button')?.parentElement.previousElementSibling;
    if (!citation) return;
    const words = globalThis.gongbaoSource?.(citation) ?? citation.textContent;
    document.dispatchEvent(new CustomEvent('gongbao:copy', { detail: { words, done: '已复制引文' } }));
  });
})();
