/**
 * The outline of a reading page: shows where in the text the reader is, and becomes a drawer where there is no room for it
 * beside the text. A classic script, so that it also runs from file://.
 */
(() => {
  'use strict';

  const outline = document.getElementById('outline');
  const text = document.querySelector('article.text');
  if (!outline || !text) return;

  const current = outline.querySelector('[aria-current="page"]');
  if (current) keepInView(current);
  followReading();
  connectDrawer();

  /** Marks the line of the heading that the reader passed last. */
  function followReading() {
    const lines = new Map();
    for (const link of outline.querySelectorAll('a[href^="#"]')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) lines.set(heading, link);
    }
    if (lines.size === 0) return;
    const headings = [...lines.keys()];
    let marked = null;
    let waiting = false;

    const update = () => {
      waiting = false;
      const line = innerHeight * 0.3;
      let low = 0;
      let high = headings.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (headings[middle].getBoundingClientRect().top <= line) low = middle + 1;
        else high = middle;
      }
      const link = low === 0 ? null : lines.get(headings[low - 1]);
      if (link === marked) return;
      marked?.removeAttribute('aria-current');
      link?.setAttribute('aria-current', 'location');
      marked = link;
      if (link) keepInView(link);
    };
    addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(update);
    }, { passive: true });
    update();
  }

  /** Scrolls an outline that is longer than the window, and only it, to a line that is out of sight. */
  function keepInView(link) {
    if (outline.scrollHeight <= outline.clientHeight) return;
    const line = link.getBoundingClientRect();
    const frame = outline.getBoundingClientRect();
    const hidden = line.top < frame.top || line.bottom > frame.top + outline.clientHeight;
    if (hidden) outline.scrollTop += line.top - frame.top - outline.clientHeight / 3;
  }

  /** On a narrow screen the button opens the outline over the page; a chosen line or Escape closes it. */
  function connectDrawer() {
    const opener = document.querySelector('.outline-open');
    if (!opener || typeof HTMLDialogElement === 'undefined' || outline.classList.contains('contents')) return;
    const dialog = document.createElement('dialog');
    dialog.className = 'drawer';
    dialog.setAttribute('aria-label', '目录');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'drawer-close';
    close.textContent = '关闭目录';
    close.addEventListener('click', () => dialog.close());
    dialog.append(close);
    const place = document.createElement('div'); // Keeps the outline's room, so that the page behind does not move.
    document.body.append(dialog);

    opener.addEventListener('click', (event) => {
      event.preventDefault();
      place.style.blockSize = `${outline.offsetHeight}px`;
      outline.replaceWith(place);
      dialog.append(outline);
      dialog.showModal();
      outline.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
    });
    dialog.addEventListener('close', () => {
      place.replaceWith(outline);
      opener.focus({ preventScroll: true });
    });
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || target.closest('a')) dialog.close();
    });
  }
})();
