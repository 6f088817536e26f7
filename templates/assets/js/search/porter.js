/**
 * Stems a Latin word as Lucene's PorterStemFilter does (M. F. Porter, "An algorithm for suffix stripping", 1980, with the
 * departures of his own later code: words of one or two letters stay, -abli becomes -able through -bli, -logi loses its i).
 */

const CONSONANT = '[^aeiou]';
const VOWEL = '[aeiouy]';
const CONSONANTS = `${CONSONANT}[^aeiouy]*`;
const VOWELS = `${VOWEL}[aeiou]*`;
/** Measure above 0, equal to 1, above 1: how many vowel-consonant pairs a stem has. */
const ABOVE_0 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const EXACTLY_1 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}(${VOWELS})?$`);
const ABOVE_1 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(${CONSONANTS})?${VOWEL}`);
const SHORT = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`);

const STEP_2 = {
  ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', bli: 'ble', alli: 'al', entli: 'ent', eli: 'e',
  ousli: 'ous', ization: 'ize', ation: 'ate', ator: 'ate', alism: 'al', iveness: 'ive', fulness: 'ful', ousness: 'ous',
  aliti: 'al', iviti: 'ive', biliti: 'ble', logi: 'log',
};
const STEP_3 = { icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' };
const STEP_4 =
  /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$|^(.+?[st])(ion)$/;

/** @param {string} word lower-case letters a to z */
export function stem(word) {
  if (word.length < 3) return word;
  // A y at the beginning is a consonant; Y keeps it from being taken for a vowel.
  let w = word[0] === 'y' ? `Y${word.slice(1)}` : word;
  w = w.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1');
  w = pastAndGerund(w);
  const y = /^(.+)y$/.exec(w);
  if (y && HAS_VOWEL.test(y[1])) w = `${y[1]}i`;
  w = suffix(w, /^(.+?)(ational|tional|enci|anci|izer|bli|alli|entli|eli|ousli|ization|ation|ator|alism|iveness|fulness|ousness|aliti|iviti|biliti|logi)$/, STEP_2);
  w = suffix(w, /^(.+?)(icate|ative|alize|iciti|ical|ful|ness)$/, STEP_3);
  const four = STEP_4.exec(w);
  if (four && ABOVE_1.test(four[1] ?? four[3])) w = four[1] ?? four[3];
  w = finalE(w);
  return w.toLowerCase();
}

function pastAndGerund(w) {
  const eed = /^(.+?)eed$/.exec(w);
  if (eed) return ABOVE_0.test(eed[1]) ? w.slice(0, -1) : w;
  const cut = /^(.+?)(ed|ing)$/.exec(w);
  if (!cut || !HAS_VOWEL.test(cut[1])) return w;
  const rest = cut[1];
  if (/(at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
  return SHORT.test(rest) ? `${rest}e` : rest;
}

function suffix(w, pattern, replacements) {
  const found = pattern.exec(w);
  return found && ABOVE_0.test(found[1]) ? found[1] + replacements[found[2]] : w;
}

function finalE(w) {
  const e = /^(.+?)e$/.exec(w);
  if (e && (ABOVE_1.test(e[1]) || (EXACTLY_1.test(e[1]) && !SHORT.test(e[1])))) w = e[1];
  return /ll$/.test(w) && ABOVE_1.test(w) ? w.slice(0, -1) : w;
}
