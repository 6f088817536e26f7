/**
 * Scores as Lucene 9.12's BM25Similarity does, to the last bit: every step that Java takes in `float` is rounded with
 * `Math.fround`, in the same order (k1 = 1.2, b = 0.75, no (k1 + 1) factor).
 */

const float = Math.fround;
const K1 = float(1.2);
const B = float(0.75);

/**
 * Inverse document frequency, a float.
 * @param {number} docFreq passages that contain the term
 * @param {number} docCount passages that have the field
 */
export function idf(docFreq, docCount) {
  return float(Math.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5)));
}

/**
 * Inverse normalisation of a field length, a float.
 * @param {number} length tokens of the field, as decoded from its norm
 * @param {number} sumTotalTermFreq tokens of the field in all passages
 * @param {number} docCount passages that have the field
 */
export function inverseNorm(length, sumTotalTermFreq, docCount) {
  const averageLength = float(sumTotalTermFreq / docCount);
  const relative = float(float(B * float(length)) / averageLength);
  return float(1 / float(K1 * float(float(1 - B) + relative)));
}

/**
 * Score of one clause for one passage, a float.
 * @param {number} weight boost times idf, a float
 * @param {number} freq how often the term stands in the field
 * @param {number} inverse see {@link inverseNorm}
 */
export function score(weight, freq, inverse) {
  return float(weight - float(weight / float(1 + float(freq * inverse))));
}
