/**
 * Runs the search off the page's thread, so that typing is never held up.
 * In: `{id, method, args}` or `{abort: id}`; out: `{id, value}` or `{id, error: {name, message, path}}`.
 */
import { openSearch } from './gongbao-search.js';

const running = new Map();
let search;

self.addEventListener('message', async ({ data }) => {
  if (data.abort !== undefined) return running.get(data.abort)?.abort();
  const { id, method, args } = data;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    if (method === 'open') {
      search = openSearch(args[0]);
      self.postMessage({ id });
    } else {
      const [query, options] = args;
      self.postMessage({ id, value: await search[method](query, { ...options, signal: controller.signal }) });
    }
  } catch ({ name, message, path }) {
    self.postMessage({ id, error: { name, message, path } });
  } finally {
    running.delete(id);
  }
});
