/** The values of a tree: [[path, value], ...]. A group without anything is an empty value. */
export function leaves(value, path = '') {
  if (value === null || typeof value !== 'object' || value instanceof Date) return [[path, value]];
  const all = Object.entries(value).flatMap(([name, below]) =>
    leaves(below, Array.isArray(value) ? path : path ? `${path}/${name}` : name));
  return all.length ? all : [[path, '']];
}

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const character = (hex, decimal) => String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
const decoded = text => text.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g,
  (all, hex, decimal, name) => (name ? entities[name] ?? all : character(hex, decimal)));

/** The same of XML as it came over the wire, below the element of that name. Knows no schema and no client. */
export function rawLeaves(xml, below) {
  const levels = [], all = [];
  let text = null;
  const close = () => {
    const at = levels.indexOf(below);
    if (at >= 0 && text !== null && levels.length > at + 1) all.push([levels.slice(at + 1).join('/'), decoded(text)]);
    levels.pop();
    text = null;
  };
  for (const [, end, name, empty, behind] of xml.matchAll(/<(\/?)(?:[\w.-]+:)?([\w.-]+)[^<>]*?(\/?)>([^<]*)/g)) {
    if (end) {
      close();
      continue;
    }
    levels.push(name);
    text = empty ? '' : behind;
    if (empty) close();
  }
  return all;
}

const two = number => String(number).padStart(2, '0');
const localTime = d => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`
  + `T${two(d.getHours())}:${two(d.getMinutes())}:${two(d.getSeconds())}`;

/** Whether a client's value means what stands on the wire. */
export function isSame(wire, value) {
  if (value instanceof Date) return wire === localTime(value);
  if (typeof value === 'number') return wire !== '' && Number(wire) === value;
  if (typeof value === 'boolean') return wire === String(value);
  return wire.replaceAll('\r\n', '\n') === (value ?? '').replaceAll('\r\n', '\n');
}

/** [[path, value], ...] as path => values. */
export function byPath(list) {
  const all = {};
  for (const [path, value] of list) (all[path] ??= []).push(value);
  return all;
}
