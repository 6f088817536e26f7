/**
 * What the lists that run over several pages share with the page that shows a report whole: taking elements from other pages
 * of the site, finding them in both scripts, and answering a form as it is filled in.
 */

/**
 * Reads another page and takes elements from it. They carry the addresses of that page's script files, which know its phrases.
 *
 * @param {string} address of a page in the same folder, so that the addresses in it fit here
 * @param {string} selector
 * @returns {Promise<HTMLElement[]>} rejects when the page cannot be read
 */
export async function takeFrom(address, selector) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const { hant, hans } = page.querySelector('fieldset[data-hant]')?.dataset ?? {};
  return [...page.querySelectorAll(selector)].map(taken => {
    if (hant) Object.assign(taken.dataset, { hant, hans });
    return document.adoptNode(taken);
  });
}

/**
 * Returns what turns text of an element into a script, after fetching the files of all their pages.
 *
 * @param {HTMLElement[]} elements
 * @param {'hant'|'hans'} script
 * @returns {Promise<function(HTMLElement, string): string>} rejects when a file does not come
 */
export async function converterFor(elements, script) {
  const homeOf = element => element.closest('[data-hant]') ?? document.querySelector('fieldset[data-hant]');
  const homes = new Map(elements.map(element => [homeOf(element).dataset[script], homeOf(element)]));
  const given = await Promise.all([...homes].map(async ([file, home]) => [file, await globalThis.gongbaoConverter(home, script)]));
  const convert = new Map(given);
  return (element, text) => convert.get(homeOf(element).dataset[script])(text);
}

/**
 * Tells of each change of a form of filters, but not while characters are being composed, and of a new address fragment.
 *
 * @param {HTMLFormElement} form
 * @param {{changed: function(): void, moved: function(): void}} listener
 */
export function onFilter(form, { changed, moved }) {
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', event => {
    if (!event.isComposing) changed();
  });
  form.addEventListener('compositionend', changed);
  form.addEventListener('reset', () => setTimeout(changed)); // The fields are empty only after this event.
  addEventListener('hashchange', moved);
}
