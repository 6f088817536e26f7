/**
 * The list under a search field: headings, units, places and quoted terms that begin like what was typed, pinyin included.
 */
import { connect } from './search-client.js';
import { element, walkWithArrows } from './dom.js';

const KINDS = { heading: '标题', unit: '单位', place: '地方', term: '词语', report: '文件' };
const PAUSE_MS = 120;

export class SuggestionPanel {
  #list = element('ul', { class: 'search-suggestions', hidden: true, 'aria-label': '输入提示' });
  #search;
  #site;
  #timer;
  #running = new AbortController();

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input
   * @param {URL} base index folder
   */
  constructor(form, input, base) {
    this.#search = connect(base.href);
    this.#site = new URL('../', base);
    form.append(this.#list);
    walkWithArrows(input, this.#list, () => this.close());
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!form.contains(relatedTarget)) this.close();
    });
  }

  /** @param {string} text as typed so far */
  show(text) {
    clearTimeout(this.#timer);
    this.#running.abort();
    if (!text.trim()) return this.close();
    this.#timer = setTimeout(() => this.#load(text.trim()), PAUSE_MS);
  }

  close() {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#list.hidden = true;
  }

  async #load(text) {
    this.#running = new AbortController();
    const { signal } = this.#running;
    try {
      const suggestions = await this.#search.suggest(text, { signal });
      // Under a reader who has walked into the list nothing is exchanged: the focus would be lost with the old entry.
      if (signal.aborted || this.#list.contains(document.activeElement)) return;
      this.#list.replaceChildren(...suggestions.map((suggestion) => this.#item(suggestion)));
      this.#list.hidden = suggestions.length === 0;
    } catch {
      // An aid only: the search itself says aloud what it could not fetch. What was typed since is still to be looked up.
      if (!signal.aborted) this.close();
    }
  }

  #item({ text, kind, address }) {
    const target = address || `search.html#${new URLSearchParams({ q: text })}`;
    return element(
      'li',
      {},
      element(
        'a',
        { href: new URL(target, this.#site).href },
        element('span', { class: 'search-suggestion-text' }, text),
        element('span', { class: 'search-suggestion-kind' }, KINDS[kind] ?? ''),
      ),
    );
  }
}
