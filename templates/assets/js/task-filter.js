/**
 * What the task board shows for a state: pure functions, no page.
 *
 * @typedef {object} Task
 * @property {string} part number of the part it stands in
 * @property {string[]} lead numbers of its lead units; units are numbered by the number of their tasks
 * @property {string[]} responsible numbers of its responsible units
 *
 * @typedef {object} State
 * @property {string} lead number (in the address: name) of the lead unit, or ''
 * @property {string} responsible the same of a responsible unit
 * @property {string} part the same of a part
 * @property {string} text words that must all occur, separated by spaces
 * @property {string} sort '' (as printed), 'lead' or 'units'
 */

const NAMES = ['lead', 'responsible', 'part', 'text', 'sort'];

/**
 * Returns whether a task is shown.
 *
 * @param {Task} task
 * @param {string} text what the words are looked for in, folded
 * @param {State} state
 */
export function matches(task, text, state) {
  return (state.lead === '' || task.lead.includes(state.lead))
    && (state.responsible === '' || task.responsible.includes(state.responsible))
    && (state.part === '' || task.part === state.part)
    && fold(state.text).split(/\s+/).every(word => text.includes(word));
}

/** Returns text in half width and lower case; the script is left as it is. */
export function fold(text) {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Returns the places of the tasks in the order of a sort; tasks that are equal in it stay as printed.
 *
 * @param {Task[]} tasks
 * @param {string} sort
 * @returns {number[]}
 */
export function order(tasks, sort) {
  const key = sort === 'lead' ? task => (task.lead.length ? Number(task.lead[0]) : Infinity)
    : task => -task.lead.length - task.responsible.length;
  return tasks.map((task, at) => ({ at, key: key(task) }))
    .sort((a, b) => (a.key === b.key ? a.at - b.at : a.key < b.key ? -1 : 1))
    .map(entry => entry.at);
}

/**
 * Returns the state in an address fragment; a fragment without `=` is an anchor and gives the empty state.
 *
 * @param {string} hash with or without #
 * @returns {State}
 */
export function readState(hash) {
  const state = Object.fromEntries(NAMES.map(name => [name, '']));
  for (const entry of hash.replace(/^#/, '').split('&')) {
    const [name, value] = entry.split('=', 2);
    if (value !== undefined && NAMES.includes(name)) {
      state[name] = decoded(value);
    }
  }
  return /** @type {State} */ (state);
}

/** Returns a value as text; one that somebody cut short in the middle stays as it is. */
function decoded(value) {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

/**
 * Returns the fragment of a state, with #, or '' when nothing is chosen.
 *
 * @param {State} state
 */
export function writeState(state) {
  const given = NAMES.filter(name => state[name]).map(name => name + '=' + encodeURIComponent(state[name]));
  return given.length ? '#' + given.join('&') : '';
}
