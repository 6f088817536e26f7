/**
 * What a reader can do with a passage: copy its link, copy it, or the words selected in it, as a quotation with its source,
 * look for the like in all reports, report an error in it; and see a corrected or doubtful reading beside the text. Quotations are in the source's own script,
 * whatever script is shown. A classic script, so that it also runs from file://.
 */
(() => {
  'use strict';

  const text = document.querySelector('article.text');
  if (!text) return;
  const contact = document.querySelector('a[data-contact]')?.getAttribute('href') ?? '';
  const status = element('p', { className: 'toast', role: 'status' });
  document.body.append(status);
  /** Most characters looked for elsewhere: of more, hardly another passage has all words. */
  const SEARCHED = 24;
  let menu = null;
  let note = null;
  /** What was selected when a pointer went down; the click that opens the menu may end the selection. @type {Range|null} */
  let selected = null;

  document.addEventListener('pointerdown', () => { selected = selection(); }, true);
  document.addEventListener('keydown', () => { selected = selection(); }, true);
  document.addEventListener('click', (event) => {
    const anchor = event.target.closest?.('a.anchor');
    const remark = event.target.closest?.('a.remark');
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (anchor && plain) {
      event.preventDefault();
      if (isHere(anchor)) history.replaceState(history.state, '', anchor.hash);
      openMenu(anchor);
    } else if (remark && plain && isHere(remark)) {
      event.preventDefault();
      openNote(remark);
    } else {
      if (menu && !menu.contains(event.target)) closeMenu();
      if (note && !note.contains(event.target)) closeNote();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    closeMenu(true);
    closeNote(true);
  });
  document.addEventListener('gongbao:copy', ({ detail }) => copy(detail.words, detail.done));
  document.addEventListener('gongbao:say', ({ detail }) => say(detail));
  document.getElementById('print')?.addEventListener('click', () => print());

  function openMenu(anchor) {
    const again = menu?.opener === anchor;
    closeMenu(again);
    if (again) return;
    const block = document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
    menu = element('div', { className: 'passage-menu', role: 'group' });
    menu.setAttribute('aria-label', '对本段的操作');
    menu.opener = anchor;
    const link = isHere(anchor) ? pageAddress() + anchor.hash : anchor.href;
    const range = selected && block.contains(selected.commonAncestorContainer) ? selected : null;
    menu.append(
      button('复制链接', () => copy(link, '已复制本段链接')),
      button(range ? '复制选中的引文' : '复制引文', () => copy(quotation(block, range, link), '已复制引文和出处')),
    );
    const search = searchAddress(block, range);
    if (search) menu.append(element('a', { className: 'button', href: search, textContent: range ? '搜索选中的文字' : '找相近的段落' }));
    const report = reportAddress(block, link);
    if (report) menu.append(element('a', { className: 'button', href: report, textContent: '报告错误' }));
    anchor.after(menu);
    anchor.setAttribute('aria-expanded', 'true');
    menu.firstChild.focus({ preventScroll: true });
  }

  function closeMenu(focus = false) {
    if (!menu) return;
    menu.opener.removeAttribute('aria-expanded');
    if (focus) menu.opener.focus();
    menu.remove();
    menu = null;
  }

  /** Shows what the source prints right after the marked words. */
  function openNote(remark) {
    const again = note?.opener === remark;
    closeNote(again);
    if (again) return;
    const entry = document.getElementById(remark.hash.slice(1));
    note = element('span', { className: 'remark-note aid', role: 'note', tabIndex: -1 });
    note.opener = remark;
    note.lang = 'zh-Hans';
    for (const node of entry.childNodes) {
      if (node.nodeName !== 'A') note.append(node.cloneNode(true));
    }
    remark.after(note);
    note.focus({ preventScroll: true });
  }

  function closeNote(focus = false) {
    if (!note) return;
    if (focus) note.opener.focus();
    note.remove();
    note = null;
  }

  function selection() {
    const chosen = getSelection();
    return chosen.rangeCount > 0 && !chosen.isCollapsed ? chosen.getRangeAt(0).cloneRange() : null;
  }

  /** The address of this page that others can open; a page read from a folder knows where it is published. */
  function pageAddress() {
    const published = document.querySelector('link[rel="canonical"]')?.href;
    return location.protocol === 'file:' && published ? published : location.href.split('#')[0];
  }

  /** Whether a link leads within the page: a report's page may show the text of its other pages, which keeps their addresses. */
  function isHere(link) {
    return link.href.split('#')[0] === location.href.split('#')[0];
  }

  /** The words of a block as the source prints them, or those in a range, without the aids that stand in it. */
  function wordsOf(block, range = null) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let words = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('.aid, .passage-menu') || (range && !range.intersectsNode(node))) continue;
      // The scripts differ in characters, not in length, so that places in one are places in the other.
      const text = globalThis.gongbaoSource?.(node) ?? node.data;
      words += text.slice(range?.startContainer === node ? range.startOffset : 0,
        range?.endContainer === node ? range.endOffset : text.length);
    }
    return words.replace(/\s*\n\s*/g, '\n').trim();
  }

  function quotation(block, range, link) {
    const run = block.closest('.run-in');
    const words = run && !range ? [...run.children].map(part => wordsOf(part)).join('') : wordsOf(block, range);
    return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”\n——${text.dataset.source}，${link}`;
  }

  /**
   * A search for the words in the range, or for the longest clause of the block. Search finds passages that contain it,
   * and then those that hold its words: what other years and regions promise in the same matter.
   */
  function searchAddress(block, range) {
    const form = document.querySelector('form.search-field');
    if (!form || location.protocol === 'file:') return '';
    const words = range ? wordsOf(block, range).replace(/\s+/g, ' ') : wordsOf(block).split(/[，。；：！？,;:!?\n]/).map(clause => clause.trim())
      .reduce((best, clause) => (lengthIn(clause) > lengthIn(best) ? clause : best), '');
    return words === '' ? '' : `${form.action}#q=${encodeURIComponent([...words].slice(0, SEARCHED).join(''))}`;
  }

  /** How much a clause says: a longer one more, up to what is searched for. */
  function lengthIn(clause) {
    return Math.min(clause.length, SEARCHED);
  }

  /** The contact with the passage's address filled in: subject and body of a mail, or a parameter of a web address. */
  function reportAddress(block, link) {
    const words = wordsOf(block).slice(0, 60);
    if (contact.startsWith('mailto:')) {
      const mark = contact.includes('?') ? '&' : '?';
      const subject = encodeURIComponent(`文字有误：${text.dataset.title}`);
      const body = encodeURIComponent(`${link}\n\n原文：${words}\n\n应为：\n`);
      return `${contact}${mark}subject=${subject}&body=${body}`;
    }
    if (!/^https?:/.test(contact)) return '';
    const address = new URL(contact);
    address.searchParams.set('title', `文字有误：${text.dataset.title}`);
    address.searchParams.set('body', `${link}\n\n${words}`);
    return address.href;
  }

  async function copy(words, done) {
    try {
      await navigator.clipboard.writeText(words);
      say(done);
    } catch {
      say(copyOldWay(words) ? done : '浏览器不允许复制，请手动选择文字复制');
    }
    closeMenu(true);
  }

  /** The clipboard interface is missing on plain http and in old browsers. */
  function copyOldWay(words) {
    const field = element('textarea', { value: words, className: 'visually-hidden' });
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }

  function say(words) {
    status.textContent = '';
    requestAnimationFrame(() => { status.textContent = words; });
    clearTimeout(status.timer);
    status.timer = setTimeout(() => { status.textContent = ''; }, 4000);
  }

  function button(words, act) {
    const node = element('button', { type: 'button', textContent: words });
    node.addEventListener('click', act);
    return node;
  }

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }
})();
