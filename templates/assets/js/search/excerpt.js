/**
 * Chooses the stretch of a text that shows its matches best.
 *
 * @typedef {object} Match
 * @property {number} start first UTF-16 unit in the text
 * @property {number} end exclusive
 * @property {number} part which part of the query it matches
 *
 * @typedef {object} Excerpt
 * @property {string} excerpt a stretch of the text, unchanged
 * @property {[number, number][]} ranges matches within it, ascending, apart from each other
 * @property {boolean} cutBefore whether text was left out before it
 * @property {boolean} cutAfter whether text was left out after it
 */

const LENGTH = 96;
/** What is shown before the first match when no sentence begins near it. */
const LEAD = 16;
const SENTENCE_END = /[。！？；!?;\n\t]/;

/**
 * @param {string} text
 * @param {Match[]} matches in any order
 * @param {number} [length] UTF-16 units, about
 * @returns {Excerpt}
 */
export function excerptOf(text, matches, length = LENGTH) {
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  let start = 0;
  let end = text.length;
  if (end > length) {
    start = whole(text, bestStart(text, sorted, length));
    end = Math.min(text.length, start + length);
    for (const match of sorted) {
      // A match is never cut in two, unless it alone is longer than an excerpt.
      if (match.start < end && match.end > end) end = Math.min(match.end, start + 2 * length);
    }
    end = whole(text, end);
  }
  return {
    excerpt: text.slice(start, end),
    ranges: merge(sorted, start, end),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** Start of the window with most different parts, then most matches, then the earliest. */
function bestStart(text, matches, length) {
  let best = 0;
  let bestValue = -1;
  for (let i = 0; i < matches.length; i++) {
    const start = lead(text, matches[i].start, length);
    const parts = new Set();
    let count = 0;
    for (let j = i; j < matches.length && matches[j].start < start + length; j++) {
      if (matches[j].end > start + length) continue;
      parts.add(matches[j].part);
      count++;
    }
    const value = parts.size * 1000 + count;
    if (value > bestValue) {
      bestValue = value;
      best = start;
    }
  }
  return best;
}

/** Where to begin so that the match is read in its sentence, or with a few characters before it. */
function lead(text, matchStart, length) {
  const earliest = Math.max(0, matchStart - Math.floor(length / 3));
  for (let i = matchStart; i > earliest; i--) {
    if (SENTENCE_END.test(text[i - 1])) return i;
  }
  return earliest === 0 ? 0 : matchStart - LEAD;
}

/** Moves an offset out of the middle of a surrogate pair. */
function whole(text, offset) {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** Matches within the window, shifted to it, overlapping ones joined. */
function merge(matches, start, end) {
  const ranges = [];
  for (const match of matches) {
    const from = Math.max(match.start, start) - start;
    const to = Math.min(match.end, end) - start;
    if (from >= to) continue;
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}
