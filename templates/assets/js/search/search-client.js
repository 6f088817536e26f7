/**
 * The search as a page uses it: in a worker where the browser can, else in the page itself.
 */

const METHODS = ['search', 'suggest', 'similar'];

/**
 * @param {string} base address of the index folder, ending in /
 * @returns {import('./gongbao-search.js').Search}
 */
export function connect(base) {
  let backend = start(base).catch(() => inPage(base));
  const call = async (method, query, options = {}) => (await backend)(method, query, options);
  return Object.fromEntries(METHODS.map((method) => [method, (query, options) => call(method, query, options)]));
}

async function inPage(base) {
  const { openSearch } = await import('./gongbao-search.js');
  const search = openSearch(base);
  return (method, query, options) => search[method](query, options);
}

/** Starts the worker; rejects when the browser has no module workers or refuses this one. */
function start(base) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./search-worker.js', import.meta.url), { type: 'module' });
    const waiting = new Map();
    let lastId = 0;
    worker.addEventListener('error', reject);
    worker.addEventListener('message', ({ data: { id, value, error } }) => {
      const { resolve: done, reject: fail } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (error) fail?.(Object.assign(new Error(error.message), error));
      else done?.(value);
    });
    const send = (method, args, signal) =>
      new Promise((done, fail) => {
        signal?.throwIfAborted();
        const id = ++lastId;
        waiting.set(id, { resolve: done, reject: fail });
        signal?.addEventListener('abort', () => {
          worker.postMessage({ abort: id });
          waiting.delete(id);
          fail(signal.reason);
        });
        worker.postMessage({ id, method, args });
      });
    const call = (method, query, { signal, ...options }) => send(method, [query, options], signal);
    send('open', [base]).then(() => resolve(call), reject);
  });
}
