/** Reads the phrases of a large corpus (section 6 of the shard format): terms next to each other, with the passages that rank first for them. */
import { ascending, taker } from './numbers.js';

/**
 * @typedef {object} Phrase
 * @property {string[]} terms different ones, in order
 * @property {number} total passages that have it
 * @property {Map<number, {rank: number, frequencies: Map<string, number>}>} best for each of the best of them the rank of its field length,
 *     and how often it has each term
 */

/** A phrase has no more terms. */
const LONGEST = 4;

/**
 * The phrase in a query that is one text; another text may have the same terms in another order.
 * @param {import('./gongbao-search.js').Plan} plan
 * @param {import('./dictionary.js').Dictionary} dictionary
 * @param {{lengths: number[]}} manifest
 */
export function phraseIn({ parts, quoted, excluded, allTerms }, dictionary, { lengths }) {
  const one = parts.length === 1 && quoted.length + excluded.length === 0 && allTerms.join('') === parts[0];
  return one ? rarestPhrase(allTerms, (key) => dictionary.raw(key), lengths.length) : undefined;
}

/**
 * The phrase in a text that fewest passages have: most of these have all of the text.
 * @param {string[]} terms into which the text is cut, all different
 * @param {(key: string) => any} shardOf dict shard in which a key would be, undefined unless it is loaded
 * @param {number} ranks of field lengths
 * @returns {Phrase | undefined} all of the text, if that is a phrase
 */
export function rarestPhrase(terms, shardOf, ranks) {
  const phrase = (run) => phraseOf(shardOf(run.join('')), run, ranks) ?? [];
  const runs = terms.flatMap((_, from) => [2, 3, LONGEST].map((length) => terms.slice(from, from + length)).filter((run, i) => run.length === i + 2));
  const found = [terms, ...runs].flatMap(phrase);
  return found.reduce((best, other) => (best.terms.length < terms.length && other.total < best.total ? other : best), found[0]);
}

function phraseOf(shard, terms, ranks) {
  const text = terms.join('');
  const lines = shard?.phrases?.split('\n') ?? [];
  const take = taker(shard?.best ?? '');
  for (const [i, head] of [...(shard?.heads ?? '')].entries()) {
    for (const tail of lines[i]?.split('\t').slice(1) ?? []) {
      const [total, sizes] = take(2);
      const own = sizes % 8;
      const ids = ascending(take((sizes - own) / 8));
      const best = ids.map((id) => {
        const [symbol] = take(1);
        const frequencies = symbol < ranks ? [] : take(own);
        return [id, { rank: symbol % ranks, frequencies: new Map(terms.map((term, k) => [term, frequencies[k] ?? 1])) }];
      });
      // The same text cut otherwise is another phrase.
      if (head + tail === text) return own === terms.length ? { terms, total, best: new Map(best) } : undefined;
    }
  }
  return undefined;
}
