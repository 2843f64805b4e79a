import soap from 'soap';
import { byPath, leaves, rawLeaves } from './leaves.mjs';

/** Makes calls with one client, and holds each result against the bytes that it was read from. */
export class Caller {
  sent = {}; // operation => name on the wire => texts
  read = {};
  #by = { Credentials: { Username: 'practice', Password: 'practice', Client: 'PRACTICE' } };
  #client;
  #table;
  #count;

  static async make(url, version, table, count) {
    const caller = new Caller();
    const options = { preserveWhitespace: true, forceSoap12Headers: version !== '1.1' };
    caller.#client = await soap.createClientAsync(`${url}?WSDL`, options);
    caller.#table = table;
    caller.#count = count;
    return caller;
  }

  async signIn() {
    this.#by = { Session: { SessionKey: (await this.call('Sessions_Create', {}))?.SessionKey ?? '' } };
  }

  async signOut() {
    await this.call('Sessions_Destroy', {});
    if ((await this.call('Sessions_Validate', {}))?.Header.Error_Code !== 'S2005')
      this.#count.lose('Sessions_Destroy', 'request', 'Session/SessionKey', 'the session is not gone');
  }

  /** Undefined where there was no result. Debug makes the service say what it understood. */
  async call(operation, elements, fault = '') {
    const name = operation.split('/')[0];
    const names = this.#table.leaves(operation, elements);
    this.sent[operation] = { ...this.sent[operation], ...names };
    const request = { ...this.#by, Debug: true, ...this.#table.nested(operation, elements) };
    let result;
    try {
      [result] = await this.#client[`${name}Async`]({ Request: request });
    } catch (error) {
      this.#judge(operation, names, error, fault);
      return undefined;
    }
    const raw = this.reply(name);
    this.read[operation] = { ...this.read[operation], ...raw };
    this.#count.compare(operation, 'reply', raw, byPath(leaves(result[`${name}Result`])), 'the client has');
    return result[`${name}Result`];
  }

  /** What the newest reply has on the wire. */
  reply(name) {
    return byPath(rawLeaves(this.#client.lastResponse, `${name}Result`));
  }

  /** A fault of the service loses what was sent, unless it was to come. */
  #judge(operation, names, error, fault) {
    const message = String(error?.message ?? error);
    const byService = error?.root?.Envelope?.Body?.Fault !== undefined;
    if (byService && fault && message.includes(fault)) return;
    for (const name of Object.keys(names).concat(Object.keys(names).length ? [] : ['the call']))
      this.#count[byService ? 'lose' : 'refuse'](operation, 'request', name, message);
  }
}
