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
  /** Held while it is spoken: Chromium forgets one that nobody holds, and its end is never told. */
  let speaking = null;

  button.hidden = false;
  button.addEventListener('click', () => (reading ? stop() : start()));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && reading) stop();
  });
  addEventListener('pagehide', () => voice.cancel());

  function start() {
    const voices = voice.getVoices();
    if (voices.length > 0 && !voices.some(({ lang }) => /^(zh|cmn|yue)/i.test(lang))) {
      say('这台设备没有中文语音，不能朗读');
      return;
    }
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
    // Anew for each sentence: the script may have been switched since, which puts other text under the old ranges.
    queue = sentences();
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
      if (error === 'canceled' || error === 'interrupted') return;
      stop();
      say('浏览器没有读出来，请稍后再试');
    };
    speaking = utterance;
    voice.speak(speaking);
  }

  /** Sentences with the text nodes they stand in: {words, block, range}. */
  function sentences() {
    const found = [];
    for (const block of text.querySelectorAll('.block')) {
      if (block.querySelector('table')) continue;
      // What belongs to a block inside this one is read in its turn.
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement.closest('.aid, .passage-menu') || node.parentElement.closest('.block') !== block
          ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
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

  /** Has passage.js say what happened. */
  function say(words) {
    document.dispatchEvent(new CustomEvent('gongbao:say', { detail: words }));
  }

  function unmark() {
    highlights?.delete('aloud');
    marked?.classList.remove('here');
    marked = null;
  }
})();
