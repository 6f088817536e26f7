/** Fetches the files of the index. */

const PAUSES_MS = [300, 1200];

/** A file of the index that could not be had; a search that needs it fails rather than answer with less. */
export class ShardError extends Error {
  /**
   * @param {string} path
   * @param {unknown} cause
   * @param {number} [status] of HTTP, when there was an answer
   */
  constructor(path, cause, status) {
    super(`search file ${path}: ${cause instanceof Error ? cause.message : cause}`);
    this.name = 'ShardError';
    this.path = path;
    this.status = status;
  }
}

/**
 * Reads the files of the index, each once; tries again when the network fails, and says so when it stays failed. A transfer
 * once begun is never aborted: the next query most often needs the same file.
 * @param {string} base address of the index folder, ending in /
 * @param {typeof fetch} fetch
 * @param {(ms: number) => Promise<void>} [pause]
 * @returns {(path: string, init?: RequestInit) => Promise<any>} content of a JSON file; a ShardError when all tries failed, and
 *     the next call tries anew
 */
export function shardFiles(base, fetch, pause = (ms) => new Promise((done) => setTimeout(done, ms))) {
  const files = new Map();
  const load = async (path, init) => {
    for (let attempt = 0; ; attempt++) {
      let status;
      try {
        const response = await fetch(base + path, init);
        ({ status } = response);
        if (!response.ok) throw new Error(`HTTP ${status}`);
        return await response.json();
      } catch (error) {
        // A file that is not there will not be there in a second either.
        if (status === 404 || attempt === PAUSES_MS.length) throw new ShardError(path, error, status);
        await pause(PAUSES_MS[attempt]);
      }
    }
  };
  return (path, init) => {
    let file = files.get(path);
    if (!file) {
      file = load(path, init);
      files.set(path, file);
      file.catch(() => files.delete(path));
    }
    return file;
  };
}
