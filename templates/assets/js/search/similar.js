/**
 * "Did you mean": headings, units, places and quoted terms that differ from a query in one character, or sound alike.
 * Asked only when nothing contains the query.
 */
import { decode } from './numbers.js';
import { entriesFrom } from './suggest.js';

const MOST = 3;

/**
 * @param {string} query
 * @param {{load: (name: string) => Promise<any>, searcher: {fold: (text: string) => Promise<string>}}} index
 * @returns {Promise<string[]>} as displayed, nearest first
 */
export async function similar(query, { load, searcher }) {
  const folded = await searcher.fold(query);
  if ([...folded].length < 2) return [];
  const [first, ...rest] = folded;
  const sound = await pinyinOf(folded, load);
  // The slip is in the first character or after it: entries are found by what follows, by what precedes, or by sound.
  const tail = `~${rest.join('')}`;
  const entries = await Promise.all([
    entriesFrom(tail.slice(0, 3), `${tail.slice(0, 3)}\uffff`, load),
    entriesFrom(first, `${first}\uffff`, load),
    sound ? entriesFrom(sound, `${sound}\uffff`, load) : [],
  ]);
  const found = new Map();
  for (const [key, text, , places] of entries.flat()) {
    const shown = await searcher.fold(text);
    const distance = key === sound ? 0.5 : key.startsWith('~') || key === shown ? editDistance(folded, shown) : Infinity;
    if (shown === folded || distance > 1) continue;
    const known = found.get(text);
    if (!known || known.distance > distance) found.set(text, { text, distance, places });
  }
  return [...found.values()]
    .sort((a, b) => a.distance - b.distance || b.places - a.places)
    .slice(0, MOST)
    .map(({ text }) => text);
}

/** The query's pinyin without tones, undefined when a character has none. */
async function pinyinOf(folded, load) {
  const { syllables, chars, codes } = await load('pinyin');
  const numbers = decode(codes);
  const syllableOf = new Map([...chars].map((character, i) => [character, syllables[numbers[i]]]));
  const spoken = [...folded].map((character) => (/[a-z0-9]/.test(character) ? character : syllableOf.get(character)));
  return spoken.includes(undefined) ? undefined : spoken.join('');
}

/** Whether two texts differ by at most one character added, left out, changed, or by two neighbours exchanged: 0, 1 or 2. */
export function editDistance(a, b) {
  const [left, right] = [[...a], [...b]];
  if (Math.abs(left.length - right.length) > 1) return 2;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const [x, y] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  if (x.length <= 1 && y.length <= 1) return Math.max(x.length, y.length);
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0] ? 1 : 2;
}
