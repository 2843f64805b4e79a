import { isSame } from './leaves.mjs';

/** Counts elements that were sent or read, and says which were lost or refused. */
export class Count {
  #seen = new Set();
  #lost = new Map();
  #refused = new Map();

  lose(operation, direction, path, why) {
    this.#seen.add(`${operation} ${direction} ${path}`);
    this.#lost.set(`${operation} ${direction} ${path}`, why);
  }

  refuse(operation, direction, path, why) {
    this.#seen.add(`${operation} ${direction} ${path}`);
    this.#refused.set(`${operation} ${direction} ${path}`, why);
  }

  /** Every value of `wanted` (path => texts) stands in `found`, in its order. */
  compare(operation, direction, wanted, found, where) {
    for (const [path, texts] of Object.entries(wanted)) {
      this.#seen.add(`${operation} ${direction} ${path}`);
      const there = found[path] ?? [];
      if (there.length !== texts.length || !texts.every((text, i) => isSame(text, there[i])))
        this.lose(operation, direction, path, `${where}: ${JSON.stringify(there)}, not ${JSON.stringify(texts)}`);
    }
  }

  report(client) {
    for (const [what, all] of [['lost', this.#lost], ['refused by the client', this.#refused]])
      for (const [element, why] of all) console.log(`${client}: ${what}: ${element} (${why})`);
    console.log(`${this.#seen.size} elements, ${this.#lost.size} lost, ${this.#refused.size} refused by the client`);
    return this.#lost.size + this.#refused.size === 0;
  }
}
