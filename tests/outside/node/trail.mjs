import { createHash } from 'node:crypto';
import { byPath, rawLeaves } from './leaves.mjs';
import { item } from './table.mjs';

/** Follows each element of a request: into the service's understanding, its ledger, and what a query then says. */
export class Trail {
  constructor(ledger, token, caller, table, count) {
    Object.assign(this, { ledger, token, caller, table, count });
  }

  /** `refused` is what the service must say to a request that it must refuse, `fault` what its fault must. */
  async follow({ operation, elements: all, refused = '', fault = '' }) {
    const elements = this.table.known(operation, all);
    const isChange = !refused && !fault && /Update|Create/.test(operation);
    const before = isChange ? await this.#stored(elements['Customer/ID']) : {};
    const wanted = this.table.leaves(operation, elements);
    const result = await this.caller.call(operation, elements, fault);
    if (!result) return;
    const echo = byPath(rawLeaves(result.Debug ?? '', 'Request'));
    this.count.compare(operation, 'request', wanted, echo, 'the service understood');
    const said = result.Header.Error_Description ?? '';
    if (said !== refused || fault)
      for (const name of Object.keys(wanted))
        this.count.lose(operation, 'request', name, `the service said '${said}', not '${refused}${fault}'`);
    else if (isChange) {
      await this.#compareLedger(operation, elements);
      const after = await this.#stored(result.Customer_ID ?? elements['Customer/ID']);
      this.#compareStored(operation, elements, before, after);
    }
  }

  async #compareLedger(operation, elements) {
    const answer = await fetch(this.ledger, { headers: { Authorization: `Bearer ${this.token}` } });
    const entered = (await answer.json()).at(-1).elements;
    const rows = this.table.rows(operation, 'request');
    for (let [path, value] of Object.entries(elements)) {
      if (rows[path]?.type === 'base64' && value !== null) value = digest(Buffer.from(value, 'base64'));
      if (plain(entered[path]) !== plain(value))
        this.count.lose(operation, 'request', rows[path]?.name ?? path,
          `the ledger has ${JSON.stringify(entered[path])}`);
    }
  }

  /** A null changed nothing, and an empty text left nothing. */
  #compareStored(operation, elements, before, after) {
    const rows = this.table.rows(operation, 'request');
    const filled = texts => (texts ?? []).filter(text => text !== '');
    for (const [path, row] of Object.entries(this.table.rows('Customers_Query', 'reply'))) {
      const value = elements[path];
      if (value === undefined || rows[path].use === 'ignored' || row.type === 'base64') continue;
      const at = Array.isArray(value) ? `${row.name}/${item(row)}` : row.name;
      const wanted = value === null ? before[at] ?? [] : filled([value].flat());
      const name = rows[path].name;
      this.count.compare(operation, 'request', { [name]: wanted }, { [name]: filled(after[at]) }, 'a query then has');
    }
  }

  /** The customer as a query has them on the wire: name => texts. */
  async #stored(customer) {
    if (customer === undefined) return {};
    const result = await this.caller.call('Customers_Query', { CustomerID: String(customer) });
    return result ? this.caller.reply('Customers_Query') : {};
  }
}

/** For comparing: without what is null, in the order of names. */
function plain(value) {
  const isGroup = one => one !== null && typeof one === 'object' && !Array.isArray(one);
  const sorted = group => Object.fromEntries(Object.entries(group).filter(([, text]) => text !== null).sort());
  return JSON.stringify(value ?? null, (key, one) => (isGroup(one) ? sorted(one) : one));
}

function digest(bytes) {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
