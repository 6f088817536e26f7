/**
 * Reads the page aloud with the browser's own voice and marks the sentence being read. Starts at the first paragraph in
 * view. A classic script, so that it also runs from file://.
 */
(() => {
  'use strict';

  const button = document.getElementById('aloud');
  const text = document.querySelector('article.text');
  if (!button || !text || !('speechSynthesis' in window)) return;

  const voice = window.speechSynthesis;
  const highlights = typeof Highlight === 'undefined' ? null : CSS.highlights;
  let queue = [];
  let at = 0;
  let reading = false;
  let marked = null;

  button.hidden = false;
  button.addEventListener('click', () => (reading ? stop() : start()));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && reading) stop();
  });
  addEventListener('pagehide', () => voice.cancel());

  function start() {
    queue = sentences();
    if (queue.length === 0) return;
    at = Math.max(0, queue.findIndex(({ block }) => block.getBoundingClientRect().bottom > 0));
    reading = true;
    button.textContent = '停止朗读';
    button.setAttribute('aria-pressed', 'true');
    voice.cancel();
    next();
  }

  function stop() {
    reading = false;
    voice.cancel();
    unmark();
    button.textContent = '朗读本页';
    button.removeAttribute('aria-pressed');
  }

  function next() {
    if (!reading) return;
    if (at >= queue.length) {
      stop();
      return;
    }
    const sentence = queue[at];
    at += 1;
    const utterance = new SpeechSynthesisUtterance(sentence.words);
    utterance.lang = text.lang === 'zh-Hant' ? 'zh-TW' : 'zh-CN';
    utterance.onstart = () => mark(sentence);
    utterance.onend = next;
    utterance.onerror = ({ error }) => {
      if (error !== 'canceled' && error !== 'interrupted') stop();
    };
    voice.speak(utterance);
  }

  /** Sentences with the text nodes they stand in: {words, block, range}. */
  function sentences() {
    const found = [];
    for (const block of text.querySelectorAll('.block')) {
      if (block.querySelector('.block') || block.querySelector('table')) continue;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement.closest('.aid') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
      const pieces = [];
      let words = '';
      while (walker.nextNode()) {
        pieces.push({ node: walker.currentNode, start: words.length });
        words += walker.currentNode.data;
      }
      for (const match of words.matchAll(/[^。！？；!?;]+[。！？；!?;”’）)]*|[。！？；!?;]+/g)) {
        if (match[0].trim() === '') continue;
        found.push({ words: match[0], block, range: rangeOf(pieces, match.index, match.index + match[0].length) });
      }
    }
    return found;
  }

  function rangeOf(pieces, start, end) {
    const range = new Range();
    const first = pieces.findLast((piece) => piece.start <= start);
    const last = pieces.findLast((piece) => piece.start < end);
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  }

  function mark({ block, range }) {
    unmark();
    if (highlights) highlights.set('aloud', new Highlight(range));
    else block.classList.add('here');
    marked = block;
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) block.scrollIntoView({ block: 'center' });
  }

  function unmark() {
    highlights?.delete('aloud');
    marked?.classList.remove('here');
    marked = null;
  }
})();
