/**
 * Carries the words of a search to the page that a result opens, within the browser, and marks them there.
 */

const KEY = 'gongbao.arrival';

/**
 * Remembers what to mark on the page about to be opened, in this tab or a new one.
 * @param {string} href
 * @param {string[]} words as the source writes them
 */
export function leaveWords(href, words) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ href, words }));
  } catch {
    // Storage may be forbidden; the passage is found without its words marked.
  }
}

/** Words left for this address, taken once and then kept with the history entry, so that reload and back mark them again. */
export function takeWords() {
  try {
    const { href, words } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (href === location.href) {
      localStorage.removeItem(KEY);
      history.replaceState({ ...history.state, words }, '');
    }
  } catch {
    return [];
  }
  const words = history.state?.words;
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string' && word !== '') : [];
}

/**
 * Marks every occurrence of the words in an element, also those that run over several text nodes.
 * @param {Element} element
 * @param {string[]} words
 */
export function markWords(element, words) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = '';
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const ranges = occurrences(text, words);
  for (const { node, start } of nodes.reverse()) {
    for (const range of [...ranges].reverse()) {
      const from = Math.max(range.start - start, 0);
      const to = Math.min(range.end - start, node.data.length);
      if (from < to) wrap(node, from, to);
    }
  }
}

/** Non-overlapping occurrences, longer words first, sorted by start. */
function occurrences(text, words) {
  const ranges = [];
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (!ranges.some((other) => at < other.end && other.start < end)) ranges.push({ start: at, end });
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

function wrap(node, from, to) {
  const middle = node.splitText(from);
  middle.splitText(to - from);
  const mark = document.createElement('mark');
  middle.replaceWith(mark);
  mark.append(middle);
}
