import { readFileSync } from 'node:fs';
import { leaves } from './leaves.mjs';

const above = path => path.slice(0, path.lastIndexOf('/'));
const last = path => path.slice(path.lastIndexOf('/') + 1);

/** The rows of elements.tsv under the names of one profile. */
export class Table {
  #rows = {}; // operation direction => path => row

  constructor(file, profile) {
    const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n').map(line => line.split('\t'));
    for (const cells of lines) {
      const row = Object.fromEntries(head.map((column, i) => [column, cells[i] ?? '']));
      row.name = row[profile === 'live' ? 'wire' : 'page'];
      if (row.name !== '-') (this.#rows[`${row.operation} ${row.direction}`] ??= {})[row.path] = row;
    }
  }

  operations() {
    return [...new Set(Object.keys(this.#rows).map(key => key.split(' ')[0]))];
  }

  /** By path. */
  rows(operation, direction) {
    return this.#rows[`${operation} ${direction}`] ?? {};
  }

  /** Only what this profile has a name for. */
  known(operation, elements) {
    const rows = this.rows(operation, 'request');
    return Object.fromEntries(Object.entries(elements).filter(([path]) => rows[path] ?? this.#member(rows, path)));
  }

  /** What the client takes: nested objects under the names on the wire, in values of JavaScript. */
  nested(operation, elements) {
    const request = {};
    for (const [path, value] of Object.entries(elements)) {
      const [name, at] = this.#spelled(operation, path, value, typed);
      const levels = name.split('/');
      const group = levels.slice(0, -1).reduce((object, level) => (object[level] ??= {}), request);
      group[levels.at(-1)] = at;
    }
    return request;
  }

  /** The leaves that stand on the wire: name => texts. What is null is none. */
  leaves(operation, elements) {
    const all = {};
    for (const [path, value] of Object.entries(elements)) {
      const [name, at] = this.#spelled(operation, path, value, (row, text) => text);
      for (const [leaf, text] of leaves(at, name)) if (text !== null) (all[leaf] ??= []).push(text);
    }
    return all;
  }

  /** One element under its name; the items of a list and the rows of a group as arrays in their wrapper. */
  #spelled(operation, path, value, as) {
    const rows = this.rows(operation, 'request');
    const row = rows[path];
    if (row && Array.isArray(value)) return [`${row.name}/${item(row)}`, value.map(one => as(row, one))];
    if (row) return [row.name, as(row, value)];
    const cell = ([column, text]) => [last(rows[`${path}/${column}`].name), as(rows[`${path}/${column}`], text)];
    return [above(this.#member(rows, path).name), value.map(one => Object.fromEntries(Object.entries(one).map(cell)))];
  }

  /** Some member of a group of rows, which has no row in the table itself. */
  #member(rows, group) {
    return Object.values(rows).find(row => above(row.path) === group);
  }
}

/** The service names the items of a list by their type. */
export const item = row => (row.type === 'list of integer' ? 'int' : 'string');

function typed(row, text) {
  if (text === null) return null;
  const type = row.type.replace(/^list of /, '');
  return type === 'integer' ? Number(text) : type === 'boolean' ? text === 'true' : text;
}
