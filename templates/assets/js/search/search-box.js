/**
 * Brings the search field of a page to life: `/` focuses it, suggestions appear as one types, Enter opens the search page.
 * The field has no name, so that a form sent without this script carries no word to the host.
 */
import { onTyping } from './dom.js';

const form = document.querySelector('form[role="search"]:not([data-results])');

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || isField(target)) return;
  const input = document.querySelector('form[role="search"][data-results] input') ?? form?.querySelector('input');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});

if (form) enhance(form);

function isField(target) {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function enhance(form) {
  const input = form.querySelector('input');
  let panel;
  const open = async () => {
    try {
      const { SuggestionPanel } = await import('./suggestion-panel.js');
      panel ??= new SuggestionPanel(form, input, new URL('search/', form.action));
      // What stands in the field now: letters typed while the panel was on its way may come out of here before the first ones.
      panel.show(input.value);
    } catch {
      // Suggestions are an aid: without them Enter still opens the search page, which says what is wrong.
    }
  };
  const go = (text) => {
    panel?.close();
    location.assign(`${form.action.split(/[?#]/)[0]}#${new URLSearchParams({ q: text.trim() })}`);
  };
  onTyping(form, input, { change: open, submit: go });
  // What was typed before this script came counts as well.
  if (input.value && document.activeElement === input) open();
}
