/**
 * Tells whether a query may hold traditional characters that the manifest's short map lacks; only then the long map is
 * fetched.
 */

/** The 6,763 Han characters of GB 2312, rows 16 to 87, none of which but those in the manifest is folded. */
let simplified;

function gb2312() {
  if (!simplified && typeof TextDecoder === 'function') {
    const bytes = new Uint8Array(72 * 94 * 2);
    for (let i = 0; i < 72 * 94; i++) {
      bytes[2 * i] = 0xb0 + Math.floor(i / 94);
      bytes[2 * i + 1] = 0xa1 + (i % 94);
    }
    simplified = new Set(new TextDecoder('gb18030').decode(bytes));
  }
  return simplified ?? new Set();
}

/**
 * @param {string} query as typed
 * @param {Map<string, string>} map the manifest's
 * @param {string} known Han characters of the folded corpus outside GB 2312
 */
export function needsLongMap(query, map, known) {
  for (const character of query) {
    if (!/\p{Script=Han}/u.test(character) || map.has(character) || known.includes(character)) continue;
    if (!gb2312().has(character)) return true;
  }
  return false;
}
