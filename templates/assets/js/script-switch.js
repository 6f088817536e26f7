/**
 * Shows the page in simplified or traditional script.
 *
 * A classic script, so that it also runs from file://. The setting `script` of display.js ('', 'hans', 'hant') says what is
 * wanted; 'both' is the concern of parallel.js, and leaves the page as it is. What to put for what stands in a file of the
 * page's own (`c2.hant.js`), which calls `gongbaoScript`; it is made when the site is built, knows phrases, and is fetched only
 * when a reader asks for that script. Only the text nodes on the screen change; `gongbaoSource(node)` gives the text as the page
 * has it, for whoever copies or quotes, and `gongbaoConverter(element, script)` converts text for whoever looks for it in both.
 * A file that does not come is asked for again at the next occasion; who waits for it is told. A script that the portal does not
 * offer has no address in `data-hant` or `data-hans`: text asked for in it stays as it is.
 *
 * What a script brings in from another page carries the addresses of that page's files (`data-hant`, `data-hans`) and is
 * converted by them: a file knows the phrases of its own page only.
 *
 * @typedef {object} Variant
 * @property {string} script 'hant' or 'hans'
 * @property {string} from characters that change
 * @property {string} to what each becomes, at the same place
 * @property {string[]} phrases each phrase followed by what it becomes
 */
(() => {
  'use strict';

  /** Elements that do not end a stretch of text; the same list is in PageTexts. */
  const INLINE = new Set(['A', 'ABBR', 'B', 'BDI', 'CITE', 'DEL', 'EM', 'I', 'INS', 'MARK', 'Q', 'S', 'SMALL', 'SPAN',
    'STRONG', 'SUB', 'SUP', 'TIME', 'U', 'WBR']);
  const LEFT = 'script, style, code, pre, textarea, [translate="no"]';
  const ATTRIBUTES = ['title', 'aria-label', 'placeholder', 'alt', 'data-column'];
  const LANGS = { hant: ['zh-Hans', 'zh-Hant'], hans: ['zh-Hant', 'zh-Hans'] };

  const root = document.documentElement;
  const holder = document.querySelector('[data-hant]');
  const status = document.querySelector('[data-script-status]');
  /** Texts as the page has them, by node and by element and attribute. @type {Map<Node, string|Object<string, string>>} */
  const sources = new Map();
  /** Variants by the address of their file; null while a file is on its way. @type {Map<string, Object|null>} */
  const variants = new Map();
  /** Those who wait for a file. @type {{file: string, resolve: function(function(string): string): void, reject: function(Error): void}[]} */
  let waiting = [];
  const title = document.title;
  let shown = '';
  const observer = new MutationObserver(records => {
    for (const record of records) record.addedNodes.forEach(node => convertBelow(node));
  });

  globalThis.gongbaoSource = node => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let at = node.nodeType === Node.TEXT_NODE ? node : walker.nextNode(); at; at = walker.nextNode()) {
      text += sources.get(at) ?? at.data;
    }
    return text;
  };

  /** Puts an element of the page into a script for good. Its file has come already, see `gongbaoConverter`. */
  globalThis.gongbaoConvert = (element, script) => {
    convertBelow(element, script);
    const walker = document.createTreeWalker(element);
    for (let at = element; at; at = walker.nextNode()) sources.delete(at);
  };

  /**
   * Returns what turns text of an element's page into a script: a function from text to text. It comes with its file, and rejects
   * when that does not come.
   */
  globalThis.gongbaoConverter = (element, script) => new Promise((resolve, reject) => {
    const home = homeOf(element);
    if (!home?.dataset[script]) {
      resolve(text => text);
      return;
    }
    const variant = variantFor(home, script);
    if (variant) resolve(text => convert(text, variant));
    else waiting.push({ file: fileOf(home, script), resolve, reject });
  });

  globalThis.gongbaoScript = (/** @type {Variant} */ given) => {
    const to = [...given.to];
    const chars = new Map([...given.from].map((c, at) => [c, to[at]]));
    const phrases = new Map();
    for (let p = 0; p < given.phrases.length; p += 2) {
      const first = given.phrases[p][0];
      if (!phrases.has(first)) phrases.set(first, []);
      phrases.get(first).push([given.phrases[p], given.phrases[p + 1]]);
    }
    phrases.forEach(same => same.sort((a, b) => b[0].length - a[0].length));
    const file = document.currentScript.src;
    const variant = { script: given.script, chars, phrases };
    variants.set(file, variant);
    takeWaiting(file).forEach(({ resolve }) => resolve(text => convert(text, variant)));
    if (shown !== given.script) {
      show();
      return;
    }
    for (const brought of document.querySelectorAll('[data-hant]')) {
      if (fileOf(brought) === file) convertBelow(brought);
    }
  };

  function show() {
    const wanted = LANGS[root.dataset.script] ? root.dataset.script : '';
    if (wanted === shown) return;
    restore();
    if (status) status.textContent = '';
    if (wanted === '' || (wanted === 'hans' && !mayHoldTraditional())) return;
    const variant = variantFor(holder, wanted);
    if (!variant) return;
    shown = wanted;
    convertBelow(root);
    document.title = convert(title, variant);
    observer.observe(document.body, { childList: true, subtree: true });
  }

  /** A page without traditional text has no file for simplified; the search page may show traditional text at any time. */
  function mayHoldTraditional() {
    return 'always' in holder.dataset || document.querySelector('[lang="zh-Hant"]:not([translate="no"])') !== null;
  }

  /** Returns the element that carries the addresses of the files of the page an element comes from. */
  function homeOf(element) {
    return element?.closest('[data-hant]') ?? holder;
  }

  /** Returns the address of the file for what an element holds. */
  function fileOf(home, script = shown) {
    return new URL(home.dataset[script], document.baseURI).href;
  }

  /** Returns the variant for what an element holds, or nothing when its file has to come first. */
  function variantFor(home, script) {
    if (!home.dataset[script]) return null; // not offered
    const file = fileOf(home, script);
    if (!variants.has(file)) {
      variants.set(file, null);
      const element = document.createElement('script');
      element.src = file;
      element.onerror = () => missed(file, element);
      document.head.append(element);
    }
    return variants.get(file);
  }

  /** The page stays as it is, and says why. */
  function missed(file, element) {
    element.remove();
    variants.delete(file);
    takeWaiting(file).forEach(({ reject }) => reject(new Error(`not loaded: ${file}`)));
    if (status && holder && LANGS[root.dataset.script] && file === fileOf(holder, root.dataset.script)) {
      status.textContent = '没有载入，页面仍按原文显示。请检查网络，再选一次。';
    }
  }

  /** Returns those who wait for a file, who then no longer do. */
  function takeWaiting(file) {
    const all = waiting;
    waiting = all.filter(each => each.file !== file);
    return all.filter(each => each.file === file);
  }

  function restore() {
    observer.disconnect();
    sources.forEach((source, node) => {
      if (typeof source === 'string') node.data = source;
      else Object.entries(source).forEach(([name, value]) => node.setAttribute(name, value));
    });
    sources.clear();
    document.title = title;
    shown = '';
  }

  /** Converts what is below a node and in the language that the script is for. Doing so twice changes nothing. */
  function convertBelow(node, script = shown) {
    const [from, to] = LANGS[script];
    const stretch = [];
    const langs = [];
    let variant = null;
    const flush = () => {
      if (variant) convertStretch(stretch, variant);
      stretch.length = 0;
    };
    const walk = (at, lang) => {
      if (at.nodeType === Node.TEXT_NODE) {
        if (lang === from) stretch.push(at);
        return;
      }
      if (at.nodeType !== Node.ELEMENT_NODE || at.matches(LEFT)) return;
      const own = langOf(at) ?? lang;
      const divides = !INLINE.has(at.tagName);
      if (divides) flush();
      const around = variant;
      if ('hant' in at.dataset) variant = variantFor(at, script);
      if (variant) {
        if (own === from) convertAttributes(at, variant);
        if (langOf(at) === from) langs.push(at);
      }
      at.childNodes.forEach(child => walk(child, own));
      if (divides) flush();
      variant = around;
    };
    const parent = node.parentElement;
    variant = variantFor(homeOf(parent), script);
    walk(node, parent ? langOf(parent.closest('[lang]')) : '');
    flush();
    langs.forEach(element => {
      remember(element, 'lang');
      element.setAttribute('lang', to);
    });
  }

  /** Returns the language that the page gives an element, whatever is shown. */
  function langOf(element) {
    return sources.get(element)?.lang ?? element?.getAttribute('lang');
  }

  /** Converts adjoining text nodes as one text, so that a phrase may begin in one and end in the next. */
  function convertStretch(nodes, variant) {
    const given = nodes.map(node => sources.get(node) ?? node.data);
    const converted = convert(given.join(''), variant);
    let at = 0;
    nodes.forEach((node, n) => {
      const text = converted.slice(at, at + given[n].length);
      at += given[n].length;
      if (text !== node.data) {
        sources.set(node, given[n]);
        node.data = text;
      }
    });
  }

  function convertAttributes(element, variant) {
    for (const name of ATTRIBUTES) {
      const value = sources.get(element)?.[name] ?? element.getAttribute(name);
      if (!value) continue;
      const text = convert(value, variant);
      if (text !== element.getAttribute(name)) {
        remember(element, name);
        element.setAttribute(name, text);
      }
    }
  }

  function remember(element, name) {
    const known = sources.get(element) ?? {};
    known[name] ??= element.getAttribute(name);
    sources.set(element, known);
  }

  /** At each place the longest phrase that begins there, else the character; ScriptTable does the same. */
  function convert(text, variant) {
    let out = '';
    let at = 0;
    while (at < text.length) {
      const phrase = variant.phrases.get(text[at])?.find(([from]) => text.startsWith(from, at));
      out += phrase ? phrase[1] : variant.chars.get(text[at]) ?? text[at];
      at += phrase ? phrase[0].length : 1;
    }
    return out;
  }

  if (holder) {
    document.addEventListener('gongbao:display', show);
    addEventListener('pageshow', show);
    show();
  }
})();
