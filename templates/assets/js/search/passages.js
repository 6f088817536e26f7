/**
 * Reads the text shards (section 8 of the shard format): what a passage says, where it stands and under which headings.
 *
 * @typedef {object} Passage
 * @property {number} id
 * @property {string} text as displayed
 * @property {import('./fold.js').Folded} folded
 * @property {{block: string, address: string}[]} places the first is its own, others repeat its text
 * @property {{offset: number, block: string, address: string}[]} parts further blocks inside it: the paragraph after its heading
 * @property {{id: string, title: string}} report
 * @property {string[]} headings from the outermost down
 * @property {'zh-Hans' | 'zh-Hant'} lang the script it is written in, with its headings
 */
import { characterMap, fold, scriptOf } from './fold.js';
import { ascending, decode, lastAtMost } from './numbers.js';

export class Passages {
  #firsts;
  #load;
  /** @type {Map<number, any>} shard by number, with its character map */
  #shards = new Map();
  /** @type {Map<number, Passage>} */
  #passages = new Map();

  /**
   * @param {string} firsts first passage of each shard, ascending list
   * @param {(name: string) => Promise<any>} load
   */
  constructor(firsts, load) {
    this.#firsts = ascending(decode(firsts));
    this.#load = load;
  }

  /**
   * Loads the shards that hold the passages.
   * @param {Iterable<number>} ids
   */
  async load(ids) {
    const numbers = new Set([...ids].map((id) => lastAtMost(this.#firsts, id)));
    await Promise.all(
      [...numbers].map(async (number) => {
        if (this.#shards.has(number)) return;
        const shard = await this.#load(`text-${number}`);
        this.#shards.set(number, { ...shard, map: characterMap(shard.fold ?? '') });
      }),
    );
  }

  /** Whether the shard that holds the passage is loaded. */
  has(id) {
    return this.#shards.has(lastAtMost(this.#firsts, id));
  }

  /** @returns {Passage} whose shard has to be loaded */
  get(id) {
    let passage = this.#passages.get(id);
    if (!passage) {
      passage = read(this.#shards.get(lastAtMost(this.#firsts, id)), id);
      this.#passages.set(id, passage);
    }
    return passage;
  }
}

function read(shard, id) {
  const index = id - shard.first;
  const [page, block, heading, text, parts = [], others = []] = shard.passages[index];
  const place = ([page, block]) => ({ block, address: `${shard.pages[page]}#${block}` });
  const report = shard.reports.filter(([from]) => from <= index).at(-1);
  const headings = [];
  for (let at = heading; at >= 0; at = shard.headings[at][0]) headings.unshift(shard.headings[at][3]);
  return {
    id,
    text,
    folded: fold(text, shard.map, true),
    places: [[page, block], ...others].map(place),
    parts: parts.map(([offset, block]) => ({ offset, ...place([page, block]) })),
    report: { id: report[2], title: report[3] },
    headings,
    lang: scriptOf([...headings, text].join(''), shard.map),
  };
}

