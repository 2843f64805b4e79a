// client.mjs URL TOKEN PROFILE SOAP ELEMENTS REQUESTS: node-soap makes every call of the list and reads every
// reply. The last line counts. SOAP is 1.1 or 1.2; nothing is compressed, as the client then says a wrong length.
import { readFileSync } from 'node:fs';
import { Caller } from './caller.mjs';
import { Count } from './count.mjs';
import { Table } from './table.mjs';
import { Trail } from './trail.mjs';

/** A request that is like another has its elements too. */
function withBases(requests) {
  const base = name => requests.find(one => name && one.name === name)?.elements;
  return requests.map(one => ({ ...one, elements: { ...base(one.like), ...one.elements } }));
}

/** What the table has and no call sent, or no reply held. The page says of some that no reply uses them. */
function checkTable() {
  for (const operation of table.operations())
    for (const [direction, all] of [['request', caller.sent], ['reply', caller.read]])
      for (const { name, rule } of Object.values(table.rows(operation, direction))) {
        const is = Object.keys(all[operation] ?? {}).some(path => `${path}/`.startsWith(`${name}/`));
        if (!is && rule !== 'not used in the reply') count.lose(operation, direction, name, `was in no ${direction}`);
      }
}

const [url, token, profile, version, elements, requests] = process.argv.slice(2);
const table = new Table(elements, profile);
const count = new Count();
const caller = await Caller.make(url, version, table, count);
const trail = new Trail(new URL('/practice/ledger', url), token, caller, table, count);
await caller.signIn();
for (const request of withBases(JSON.parse(readFileSync(requests, 'utf8')))) await trail.follow(request);
await caller.signOut();
checkTable();
process.exitCode = count.report(`node-soap, ${profile}, SOAP ${version}`) ? 0 : 1;
