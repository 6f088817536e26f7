/**
 * Shows the page in simplified or traditional script.
 *
 * A classic script, so that it also runs from file://. The setting `script` of display.js ('', 'hans', 'hant') says what is
 * wanted. What to put for what stands in a file of the page's own (`c2.hant.js`), which calls `gongbaoScript`; it is made
 * when the site is built, knows phrases, and is fetched only when a reader asks for that script. Only the text nodes on
 * the screen change; `gongbaoSource(node)` gives the text as the page has it, for whoever copies or quotes.
 *
 * @typedef {object} Variant
 * @property {string} script 'hant' or 'hans'
 * @property {string} from characters that change
 * @property {string} to what each becomes, at the same place
 * @property {string[]} phrases each phrase followed by what it becomes
 */
(() => {
  'use strict';

  /** Elements that do not end a stretch of text; the same list is in ScriptFiles. */
  const INLINE = new Set(['A', 'ABBR', 'B', 'BDI', 'CITE', 'DEL', 'EM', 'I', 'INS', 'MARK', 'Q', 'S', 'SMALL', 'SPAN',
    'STRONG', 'SUB', 'SUP', 'TIME', 'U', 'WBR']);
  const LEFT = 'script, style, code, pre, textarea, [translate="no"]';
  const ATTRIBUTES = ['title', 'aria-label', 'placeholder', 'alt', 'data-column'];
  const LANGS = { hant: ['zh-Hans', 'zh-Hant'], hans: ['zh-Hant', 'zh-Hans'] };

  const root = document.documentElement;
  const holder = document.querySelector('[data-hant]');
  /** Texts as the page has them, by node and by element and attribute. @type {Map<Node, string|Object<string, string>>} */
  const sources = new Map();
  const variants = new Map();
  const title = document.title;
  let shown = '';
  const observer = new MutationObserver(records => {
    for (const record of records) record.addedNodes.forEach(node => convertBelow(node, variants.get(shown)));
  });

  globalThis.gongbaoSource = node => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let at = node.nodeType === Node.TEXT_NODE ? node : walker.nextNode(); at; at = walker.nextNode()) {
      text += sources.get(at) ?? at.data;
    }
    return text;
  };

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
    variants.set(given.script, { script: given.script, chars, phrases });
    show();
  };

  function show() {
    const wanted = LANGS[root.dataset.script] ? root.dataset.script : '';
    if (wanted === shown) return;
    restore();
    if (wanted === '' || (wanted === 'hans' && !mayHoldTraditional())) return;
    const variant = variants.get(wanted);
    if (!variant) {
      fetchVariant(wanted);
      return;
    }
    shown = wanted;
    convertBelow(root, variant);
    document.title = convert(title, variant);
    observer.observe(document.body, { childList: true, subtree: true });
  }

  /** A page without traditional text has no file for simplified; the search page may show traditional text at any time. */
  function mayHoldTraditional() {
    return 'always' in holder.dataset || document.querySelector('[lang="zh-Hant"]:not([translate="no"])') !== null;
  }

  function fetchVariant(script) {
    const element = document.createElement('script');
    element.src = holder.dataset[script];
    variants.set(script, null);
    document.head.append(element);
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

  /** Converts what is below a node and in the language that the variant is for. */
  function convertBelow(node, variant) {
    const [from, to] = LANGS[variant.script];
    const stretch = [];
    const langs = [];
    const flush = () => {
      convertStretch(stretch, variant);
      stretch.length = 0;
    };
    const walk = (at, lang) => {
      if (at.nodeType === Node.TEXT_NODE) {
        if (lang === from) stretch.push(at);
        return;
      }
      if (at.nodeType !== Node.ELEMENT_NODE || at.matches(LEFT)) return;
      const own = at.getAttribute('lang') ?? lang;
      const divides = !INLINE.has(at.tagName);
      if (divides) flush();
      if (own === from) convertAttributes(at, variant);
      if (at.getAttribute('lang') === from) langs.push(at);
      at.childNodes.forEach(child => walk(child, own));
      if (divides) flush();
    };
    walk(node, node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '');
    flush();
    langs.forEach(element => {
      remember(element, 'lang');
      element.setAttribute('lang', to);
    });
  }

  /** Converts adjoining text nodes as one text, so that a phrase may begin in one and end in the next. */
  function convertStretch(nodes, variant) {
    const converted = convert(nodes.map(node => node.data).join(''), variant);
    let at = 0;
    for (const node of nodes) {
      const text = converted.slice(at, at + node.data.length);
      at += node.data.length;
      if (text !== node.data) {
        if (!sources.has(node)) sources.set(node, node.data);
        node.data = text;
      }
    }
  }

  function convertAttributes(element, variant) {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (!value) continue;
      const text = convert(value, variant);
      if (text !== value) {
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
