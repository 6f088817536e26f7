/** Turns a ranked passage into a hit: excerpt, marks, address. */
import { excerptOf } from './excerpt.js';
import { occurrences } from './literal.js';

/**
 * @param {import('./passages.js').Passage} passage
 * @param {import('./candidates.js').Entry} entry
 * @param {import('./searcher.js').Plan} plan
 * @returns {import('./gongbao-search.js').Hit}
 */
export function hitOf(passage, { group, score }, { parts, quoted, equivalents, terms }) {
  const words = [...parts, ...quoted];
  if (group === 1) words.push(...equivalents.flat(), ...terms);
  const { text, starts, ends } = passage.folded;
  const matched = new Set();
  const matches = words.flatMap((word, part) =>
    occurrences(text, word).map(([from, to]) => {
      matched.add(word);
      return { start: starts[from], end: ends[to - 1], part };
    }),
  );
  const [own, ...also] = passage.places;
  const firstMatch = Math.min(...matches.map(({ start }) => start));
  const inside = passage.parts.filter(({ offset }) => offset <= firstMatch).at(-1);
  return {
    passage: passage.id,
    block: (inside ?? own).block,
    address: (inside ?? own).address,
    group: group === 0 ? 'literal' : 'parts',
    report: passage.report,
    headings: passage.headings,
    lang: passage.lang,
    score,
    matched: [...matched],
    also,
    ...excerptOf(passage.text, matches),
  };
}
