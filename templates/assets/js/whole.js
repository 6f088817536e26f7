/**
 * Shows all parts of a report on its own page when a reader asks for it, to read or search with the browser, or to print as one
 * document. Each paragraph keeps the permanent address of the page it belongs to.
 */
import { takeFrom } from './other-pages.js';

const opener = document.getElementById('whole');
const contents = document.querySelector('.contents');
const own = document.querySelector('article.text');
const layout = document.querySelector('.report-layout');
const status = document.getElementById('whole-status');

/** Returns the addresses of the pages that hold the parts, in reading order. @returns {string[]} */
function pages() {
  const links = [...contents.querySelectorAll(':scope > ol > li > a')];
  return [...new Set(links.map(link => link.href.split('#')[0]))].filter(page => page !== location.href.split('#')[0]);
}

/** Reads a part as it will stand here. @param {string} page @returns {Promise<HTMLElement>} */
async function partOf(page) {
  const [part] = await takeFrom(page, 'article.text');
  // The parts lie side by side: all addresses fit here but those within a page. Marks of corrections lead to that page's notes.
  part.querySelectorAll('a[href^="#"]').forEach(link => { link.href = page + link.getAttribute('href'); });
  part.querySelectorAll('[id^="remarked-"]').forEach(mark => mark.removeAttribute('id'));
  part.classList.add('whole-part');
  part.dataset.page = page;
  return part;
}

async function open() {
  opener.disabled = true;
  status.textContent = '正在取各部分……';
  try {
    const parts = await Promise.all(pages().map(partOf));
    own.after(...parts);
    leadWithinThePage(parts);
    document.dispatchEvent(new CustomEvent('gongbao:display')); // The text is shown in the script chosen, or in both.
    layout.classList.add('below-whole');
    opener.textContent = '打印全文';
    opener.removeEventListener('click', open);
    opener.addEventListener('click', () => print());
    status.textContent = `全文已在本页，共 ${parts.length} 个部分。`;
    own.scrollIntoView({ block: 'start' });
  } catch {
    status.textContent = '有的部分没有取到。请检查网络，再试一次；目录中的各部分可以照常阅读。';
  }
  opener.disabled = false;
}

/** Lets the contents lead to the parts where they stand now. @param {HTMLElement[]} parts */
function leadWithinThePage(parts) {
  for (const link of contents.querySelectorAll('a[href]')) {
    const [page, id] = link.href.split('#');
    const part = parts.find(each => each.dataset.page === page);
    const target = id ? document.getElementById(decodeURIComponent(id)) : part?.querySelector('[id]');
    if (part && target) link.href = '#' + encodeURIComponent(target.id);
  }
}

if (opener && contents && own && layout) opener.addEventListener('click', open);
