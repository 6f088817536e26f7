/**
 * Fetches the files of the index, each once; tries again when the network fails, and says so when it stays failed.
 */

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

export class ShardStore {
  #base;
  #fetch;
  #pause;
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();

  /**
   * @param {string} base address of the index folder, ending in /
   * @param {typeof fetch} fetch
   * @param {(ms: number) => Promise<void>} [pause]
   */
  constructor(base, fetch, pause = (ms) => new Promise((done) => setTimeout(done, ms))) {
    this.#base = base;
    this.#fetch = fetch;
    this.#pause = pause;
  }

  /**
   * Content of a JSON file. A transfer once begun is never aborted: the next query most often needs the same file.
   * @param {string} path relative to the index folder
   * @param {RequestInit} [init]
   * @returns {Promise<any>}
   * @throws {ShardError} when all tries failed; the next call tries anew
   */
  get(path, init) {
    let file = this.#files.get(path);
    if (!file) {
      file = this.#load(path, init);
      this.#files.set(path, file);
      file.catch(() => this.#files.delete(path));
    }
    return file;
  }

  async #load(path, init) {
    for (let attempt = 0; ; attempt++) {
      let status;
      try {
        const response = await this.#fetch(this.#base + path, init);
        ({ status } = response);
        if (!response.ok) throw new Error(`HTTP ${status}`);
        return await response.json();
      } catch (error) {
        // A file that is not there will not be there in a second either.
        if (status === 404 || attempt === PAUSES_MS.length) throw new ShardError(path, error, status);
        await this.#pause(PAUSES_MS[attempt]);
      }
    }
  }
}
