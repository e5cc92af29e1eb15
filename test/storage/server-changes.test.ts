import { expect } from 'chai';
import type { Release } from '../../src/core/schema/types.js';
import { HttpStore, type StoreChange } from '../../src/storage/index.js';
import { networkTo } from '../helpers/network.js';
import { protocolServer } from '../helpers/protocol-server.js';

const release: Release = {
  schemaVersion: 1,
  id: 'r1',
  deliveryMethod: 'saas',
  product: { name: 'Cashier Cloud' },
  currency: 'USD',
  specifications: [],
};

/** Replaces the browser's EventSource. */
class Stream {
  static opened: Stream[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: unknown }) => void;
  isOpen = true;
  constructor(
    readonly url: string,
    readonly options: { withCredentials: boolean },
  ) {
    Stream.opened.push(this);
  }
  close() {
    this.isOpen = false;
  }
}

describe('Changes reported by the server', () => {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'EventSource');
  let store: HttpStore;
  let heard: StoreChange[];

  const open = (changes: boolean) => {
    const { fetch } = networkTo(protocolServer().handle);
    store = new HttpStore({ baseUrl: 'https://portal.test/api', fetch, outbox: false, changes });
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

  beforeEach(() => {
    Stream.opened = [];
    heard = [];
    Object.defineProperty(globalThis, 'EventSource', { value: Stream, configurable: true, writable: true });
  });
  afterEach(() => {
    store.close();
    if (original) Object.defineProperty(globalThis, 'EventSource', original);
    else Reflect.deleteProperty(globalThis, 'EventSource');
  });

  it('are received over one stream while the store has subscribers', () => {
    open(true);
    expect(Stream.opened).to.have.length(0);
    const stops = [store.subscribe(() => undefined), store.subscribe(() => undefined)];
    expect(Stream.opened.map(({ url, options }) => [url, options.withCredentials])).to.deep.equal([
      ['https://portal.test/api/changes', false],
    ]);
    stops[0]!();
    stops[0]!();
    expect(Stream.opened[0]?.isOpen).to.equal(true);
    stops[1]!();
    expect(Stream.opened[0]?.isOpen).to.equal(false);
    store.subscribe(() => undefined);
    expect(Stream.opened).to.have.length(2);
    store.close();
    expect(Stream.opened[1]?.isOpen).to.equal(false);
  });

  it('reach the subscribers, without malformed messages', async () => {
    open(true);
    store.subscribe((change) => heard.push(change));
    const [stream] = Stream.opened;
    for (const data of ['{"kind":"application","id":"a1"}', '{"kind":5}', 'null', '<p>', undefined]) stream?.onmessage?.({ data });
    await settled();
    expect(heard).to.deep.equal([{ kind: 'application', id: 'a1' }]);
  });

  it('reach the subscribers once if this page made the change', async () => {
    open(true);
    store.subscribe((change) => heard.push(change));
    const { revision } = await store.drafts.put(release, { base: null });
    const [stream] = Stream.opened;
    stream?.onmessage?.({ data: JSON.stringify({ kind: 'draft', id: 'r1', revision }) });
    stream?.onmessage?.({ data: JSON.stringify({ kind: 'draft', id: 'r1', revision: 'of-another' }) });
    await settled();
    expect(heard).to.deep.equal([
      { kind: 'draft', id: 'r1', local: true },
      { kind: 'draft', id: 'r1' },
    ]);
  });

  it('are requested only if the host enables them, and are optional without EventSource', async () => {
    open(false);
    store.subscribe(() => undefined);
    expect(Stream.opened).to.have.length(0);
    store.close();
    Reflect.deleteProperty(globalThis, 'EventSource');
    open(true);
    store.subscribe((change) => heard.push(change));
    await store.drafts.put(release, { base: null });
    await settled();
    expect(heard).to.have.length(1);
  });
});
