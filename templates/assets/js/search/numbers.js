/**
 * Streams of non-negative integers, as section 3 of the shard format specifies: digit d is the character U+0023 + d without
 * the backslash; digits from 60 on say that the number goes on, each further one counting 31 times more.
 */

/**
 * @param {string} stream
 * @returns {number[]}
 */
export function decode(stream) {
  const numbers = [];
  let value = 0;
  let unit = 1;
  for (let i = 0; i < stream.length; i++) {
    const code = stream.charCodeAt(i);
    const digit = code - (code > 92 ? 36 : 35);
    value += digit * unit;
    if (digit < 60) {
      numbers.push(value);
      value = 0;
      unit = 1;
    } else {
      unit *= 31;
    }
  }
  return numbers;
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
