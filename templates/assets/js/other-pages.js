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
    if (hant !== undefined) Object.assign(taken.dataset, { hant, hans });
    return document.adoptNode(taken);
  });
}

/**
 * Returns what turns text of one of the elements into a script, after fetching the files of all their pages.
 *
 * @param {HTMLElement[]} elements
 * @param {'hant'|'hans'} script
 * @returns {Promise<function(HTMLElement, string): string>} rejects when a file does not come
 */
export async function converterFor(elements, script) {
  const converters = new Map(await Promise.all([...new Set(elements)].map(
    async element => [element, await globalThis.gongbaoConverter(element, script)])));
  return (element, text) => converters.get(element)(text);
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
