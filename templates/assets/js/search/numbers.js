/** Numbers as the index writes them (section 3 of the shard format), and what is done with ascending lists of them. */

/**
 * The non-negative integers of a stream, as section 3 of the shard format specifies: digit d is the character U+0023 + d without
 * the backslash; digits from 60 on say that the number goes on, each further one counting 31 times more.
 * @param {string} stream
 * @param {number} [finals] digits below it end a number; 80 in a dense stream
 * @returns {number[]}
 */
export function decode(stream, finals = 60) {
  const numbers = [];
  let value = 0;
  let unit = 1;
  for (let i = 0; i < stream.length; i++) {
    const code = stream.charCodeAt(i);
    const digit = code - (code > 92 ? 36 : 35);
    value += digit * unit;
    if (digit < finals) {
      numbers.push(value);
      value = 0;
      unit = 1;
    } else {
      unit *= 91 - finals;
    }
  }
  return numbers;
}

/** A number of either sign from one that is not negative: even ones are twice it, odd ones -2n - 1. */
export function signed(number) {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}

/**
 * Numbers of an ascending list, of which the stream holds the differences.
 * @param {number[]} differences
 */
export function ascending(differences) {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}

/**
 * Index of the last element that is at most the key; -1 when all are greater.
 * @template {number | string} T
 * @param {ArrayLike<T>} sorted
 * @param {T} key
 */
export function lastAtMost(sorted, key) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Hands out the numbers of a stream in turn, so many at a time.
 * @param {string} stream
 * @returns {(n: number) => number[]}
 */
export function taker(stream) {
  const numbers = decode(stream);
  let at = 0;
  return (n) => numbers.slice(at, (at += n));
}

/**
 * Numbers that stand in all the lists.
 * @param {number[][]} lists ascending
 * @returns {number[]} ascending
 */
export function intersection(lists) {
  if (lists.length === 0) return [];
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  const at = others.map(() => 0);
  return shortest.filter((id) =>
    others.every((list, i) => {
      at[i] = gallop(list, at[i], id);
      return list[at[i]] === id;
    }),
  );
}

/** First index from `from` on whose number is at least `id`. */
export function gallop(list, from, id) {
  let step = 1;
  let low = from;
  while (low + step < list.length && list[low + step] < id) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, list.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Numbers of any of the lists.
 * @param {number[][]} lists
 * @returns {number[]} ascending
 */
export function union(lists) {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
