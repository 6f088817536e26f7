/** What the search field of every page and the search page share: typing, walking, making elements, words left for arrival. */

export const ARRIVAL = 'gongbao.arrival';

/**
 * Typing with an input method in mind: nothing is looked up while characters are being composed, and the Enter that ends
 * a composition submits nothing.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {{change: (text: string) => void, submit: (text: string) => void}} listener
 */
export function onTyping(form, input, { change, submit }) {
  let composing = false;
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => {
    composing = false;
    change(input.value);
  });
  input.addEventListener('input', (event) => {
    if (!composing && !event.isComposing) change(input.value);
  });
  input.addEventListener('keydown', (event) => {
    // Safari ends the composition before this Enter, and gives it away only by its key code.
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!composing) submit(input.value);
  });
}

/**
 * Lets the arrow keys walk from the field through a list of links and back; Escape returns to the field.
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {() => void} escape what Escape in the field does
 */
export function walkWithArrows(input, list, escape) {
  const move = (event, step) => {
    const stops = [input, ...list.querySelectorAll('a[href], button[data-walk]')];
    const at = stops.indexOf(/** @type {any} */ (document.activeElement));
    if (at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  };
  const onKey = (event) => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') move(event, 1);
    else if (event.key === 'ArrowUp') move(event, -1);
    else if (event.key === 'Escape') {
      if (event.target === input) escape();
      else input.focus();
    }
  };
  input.addEventListener('keydown', onKey);
  list.addEventListener('keydown', onKey);
}

/**
 * Makes an element. Text is always set as text, never parsed as HTML.
 * @param {string} name
 * @param {Record<string, string | boolean>} [attributes] `true` sets an empty attribute, `false` none
 * @param {...(Node | string)} children
 * @returns {any}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/**
 * Remembers what to mark on the page about to be opened, in this tab or a new one.
 * @param {string} href
 * @param {string[]} words as the source writes them
 */
export function leaveWords(href, words) {
  try {
    localStorage.setItem(ARRIVAL, JSON.stringify({ href, words }));
  } catch {
    // Storage may be forbidden; the passage is found without its words marked.
  }
}
