/**
 * What the search page shows, as kept in the fragment of its address (`#q=土地承包&region=湖北`), which no browser sends to
 * the host.
 *
 * @typedef {object} SearchState
 * @property {string} text as typed
 * @property {Record<string, string[]>} filters chosen from the lists, by filter name
 */
import { FILTERS } from './query.js';

/**
 * @param {string} hash with or without its #
 * @returns {SearchState}
 */
export function readState(hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  /** @type {SearchState} */
  const state = { text: fields.get('q') ?? '', filters: {} };
  for (const name of FILTERS) {
    const values = fields.getAll(name).filter(Boolean);
    if (values.length > 0) state.filters[name] = [...new Set(values)].sort();
  }
  return state;
}

/**
 * @param {SearchState} state
 * @returns {string} fragment with its #, or the empty string when there is nothing to keep
 */
export function writeState({ text, filters }) {
  const fields = new URLSearchParams();
  if (text.trim()) fields.set('q', text.trim());
  for (const name of FILTERS) {
    for (const value of filters[name] ?? []) fields.append(name, value);
  }
  const written = fields.toString();
  return written && `#${written}`;
}

/**
 * The state with one filter value taken in, or out when it was in.
 * @param {SearchState} state
 * @param {string} name
 * @param {string} value
 * @returns {SearchState}
 */
export function toggleFilter({ text, filters }, name, value) {
  const values = filters[name] ?? [];
  const changed = values.includes(value) ? values.filter((other) => other !== value) : [...values, value].sort();
  const { [name]: _, ...others } = filters;
  return { text, filters: changed.length > 0 ? { ...others, [name]: changed } : others };
}
