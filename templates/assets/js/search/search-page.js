/**
 * The search page: owns its elements and events, keeps the address bar and the results in step with the field.
 */
import { connect } from './search-client.js';
import { element, leaveWords, onTyping, walkWithArrows } from './dom.js';
import { resultList } from './search-view.js';
import * as wording from './search-wording.js';
import { ON_DEMAND, readState, toggleFilter, writeState } from './search-wording.js';

const PAUSE_MS = 150;
/** Hits shown at first; each costs a piece of text, and most readers need no more. */
const FIRST = 5;
const MORE = 10;
/** What a first look found too dear is looked at when the reader has stopped typing for so long. */
const FURTHER_MS = 900;

class SearchPage {
  #root;
  #form;
  #input;
  #site;
  #search;
  #state = readState(location.hash);
  /** Whether the newest history entry is a query still being typed. */
  #draft = false;
  #timer;
  #running = new AbortController();
  /** Facets that the reader opened, to be counted along. */
  #opened = new Set();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#form = root.querySelector('form');
    this.#input = root.querySelector('input');
    this.#site = new URL('.', document.baseURI);
    this.#search = connect(new URL('search/', this.#site).href);
    this.#listen();
    this.#input.value = this.#state.text;
    this.#part('offer').hidden = this.#state.text !== '';
    if (matchMedia('(hover: hover)').matches) this.#input.focus();
    this.#run();
  }

  #part(name) {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }

  #listen() {
    onTyping(this.#form, this.#input, {
      change: (text) => {
        this.#go({ ...this.#state, text }, true);
        this.#running.abort();
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#run(), PAUSE_MS);
      },
      submit: (text) => {
        this.#go({ ...this.#state, text }, false);
        this.#run();
      },
    });
    walkWithArrows(this.#input, this.#part('answer'), () => {
      this.#input.value = '';
      this.#go({ ...this.#state, text: '' }, false);
      this.#run();
    });
    window.addEventListener('hashchange', () => {
      this.#draft = false;
      this.#state = readState(location.hash);
      this.#input.value = this.#state.text;
      this.#run();
    });
    for (const type of ['click', 'auxclick']) {
      this.#part('answer').addEventListener(type, ({ target }) => {
        const link = target.closest('a[data-words]');
        if (link) leaveWords(link.href, JSON.parse(link.dataset.words));
        this.#draft = false;
      });
    }
  }

  /** Moves to a state: a query being typed replaces itself in the history, a finished one stays. */
  #go(state, draft) {
    const address = writeState(state) || location.pathname + location.search;
    if (writeState(state) !== writeState(this.#state)) {
      history[this.#draft ? 'replaceState' : 'pushState'](null, '', address);
      this.#draft = draft;
    } else {
      this.#draft &&= draft;
    }
    this.#state = state;
  }

  async #run(shown = FIRST, thorough = false) {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const { text, filters } = this.#state;
    const hasQuery = text.trim() !== '' || Object.keys(filters).length > 0;
    this.#part('offer').hidden = hasQuery;
    if (!hasQuery) return this.#show(wording.empty(), []);
    const slow = setTimeout(() => this.#say(wording.waiting()), 400);
    try {
      const answer = await this.#ask(shown, thorough, signal);
      clearTimeout(slow); // before similar words are looked for, which may take longer than the answer
      if (signal.aborted) return;
      await this.#showAnswer(answer, shown, signal, thorough);
      // What is filtered is looked at thoroughly at once.
      const isHasty = !thorough && !answer.exact && answer.literal < shown && Object.keys(filters).length === 0;
      if (!signal.aborted && isHasty) this.#timer = setTimeout(() => this.#lookFurther(shown, signal), FURTHER_MS);
    } catch (error) {
      if (!signal.aborted) this.#showFailure(error);
    } finally {
      clearTimeout(slow);
    }
  }

  #ask(shown, thorough, signal) {
    const { text, filters } = this.#state;
    // A chosen value is never hidden: its filter has read the table of passages in any case.
    const facets = ON_DEMAND.filter((name) => this.#opened.has(name) || filters[name]);
    return this.#search.search(text, { filters, limit: shown, facets, thorough, signal });
  }

  /** Completes an answer, unless the reader walks through its hits already: these must not be taken away, nor for a failure. */
  async #lookFurther(shown, signal) {
    const isWalking = () => ['answer', 'facets'].some((name) => this.#part(name).contains(document.activeElement));
    if (signal.aborted || isWalking()) return;
    const answer = await this.#ask(shown, true, signal).catch(() => undefined);
    if (answer && !signal.aborted && !isWalking()) await this.#showAnswer(answer, shown, signal, true);
  }

  #say(text) {
    const status = this.#part('status');
    if (status.textContent !== text) status.textContent = text;
  }

  #show(status, nodes) {
    this.#say(status);
    this.#part('answer').replaceChildren(...nodes);
    this.#part('facets').replaceChildren();
  }

  async #showAnswer(answer, shown, signal, thorough) {
    const hasWords = /[^\s]/.test(this.#state.text);
    const nodes = [];
    // What the line above says need not be said again, but for who walks from heading to heading.
    const single = answer.literal === 0 || answer.literal === answer.total;
    for (const group of ['literal', 'parts']) {
      const hits = answer.hits.filter((hit) => hit.group === group);
      if (hits.length === 0) continue;
      const list = resultList(hits, (hit) => new URL(hit.address, this.#site).href);
      const heading = element('h2', { class: `search-group-title${single ? ' visually-hidden' : ''}` }, wording.groupTitle(group, hasWords));
      nodes.push(element('section', { class: `search-group search-${group}` }, heading, list));
    }
    if (answer.hits.length < answer.total || !answer.exact) nodes.push(this.#more(shown, answer.hits.length, thorough));
    this.#show(wording.found(answer, hasWords), nodes);
    if (answer.total === 0) this.#part('offer').hidden = false;
    const { facetPanel } = await import('./facet-panel.js');
    if (signal.aborted) return;
    this.#part('facets').replaceChildren(
      facetPanel(answer, this.#state.filters, {
        toggle: (name, value) => {
          this.#go(toggleFilter(this.#state, name, value), false);
          this.#run().then(() => this.#root.querySelector(`[data-filter="${CSS.escape(`${name}:${value}`)}"]`)?.focus());
        },
        open: (name) => {
          this.#opened.add(name);
          this.#run(shown).then(() => this.#root.querySelector(`[data-filter^="${name}:"]`)?.focus());
        },
      }),
    );
    if (hasWords && answer.literal === 0 && (answer.exact || thorough)) await this.#offerSimilar(signal);
  }

  #more(shown, before, thorough) {
    const button = element('button', { type: 'button', class: 'search-more', 'data-walk': true }, wording.more());
    button.addEventListener('click', async () => {
      await this.#run(shown + MORE, thorough);
      const hits = this.#root.querySelectorAll('a.search-hit');
      (hits[before] ?? hits[hits.length - 1])?.focus();
    });
    return button;
  }

  /** "Did you mean", only when nothing contains the query as typed. */
  async #offerSimilar(signal) {
    const similar = await this.#search.similar(this.#state.text, { signal }).catch(() => []);
    if (signal.aborted || similar.length === 0) return;
    const links = similar.map((text) =>
      element('a', { href: writeState({ ...this.#state, text }), class: 'search-similar-link' }, text),
    );
    this.#part('answer').prepend(element('p', { class: 'search-similar' }, wording.similar(), ...links));
  }

  #showFailure(error) {
    const retry = element('button', { type: 'button', class: 'search-retry', 'data-walk': true }, wording.retry());
    retry.addEventListener('click', () => this.#run());
    this.#show(wording.failed(error, navigator.onLine), [retry]);
    this.#part('offer').hidden = false;
  }
}

const root = document.querySelector('[data-search-page]');
if (root) {
  root.querySelector('[data-part="unavailable"]')?.remove();
  new SearchPage(/** @type {HTMLElement} */ (root));
}
