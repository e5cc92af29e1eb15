import { expect } from 'chai';
import { openDB } from 'idb';
import type { Release } from '../../src/core/schema/types.js';
import { HttpStore, type HttpStoreOptions } from '../../src/storage/index.js';
import type { PortalSeller } from '../helpers/http-page.js';
import { networkTo, type Network } from '../helpers/network.js';
import { protocolServer } from '../helpers/protocol-server.js';
import { priced, releaseWith } from './release-form-page.js';
import { failure } from '../helpers/failure.js';

let server: ReturnType<typeof protocolServer>;
let network: Network;
let outbox: string;
let names = 0;
const opened: HttpStore[] = [];

const draft = (name: string): Release => ({ ...releaseWith(priced('s1', 'Standard')), product: { name } });
const stored = async () => (await server.store.drafts.get('cashier'))?.value.product.name;

const open = (options: Partial<HttpStoreOptions> = {}): HttpStore => {
  const retry = { attempts: 2, delay: 5, maxDelay: 40, patience: 1000 };
  const store = new HttpStore({ baseUrl: 'https://portal.test/api', fetch: network.fetch, outbox, retry, ...options });
  opened.push(store);
  return store;
};

const until = async (holds: () => Promise<boolean> | boolean, otherwise: () => string = () => ''): Promise<void> => {
  const end = performance.now() + 8000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`The condition was not met in time. ${otherwise()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

beforeEach(() => {
  server = protocolServer();
  network = networkTo(server.handle);
  outbox = `outbox-${(names += 1)}-${performance.now()}`;
});
afterEach(() => opened.splice(0).forEach((store) => store.close()));

describe('A draft that waits for the server in IndexedDB', () => {
  it('is available to the next page, which sends it', async () => {
    network.isCut = true;
    const first = open();
    await failure(first.drafts.put(draft('Typed'), { base: null }));
    first.close();
    const next = open();
    expect((await next.drafts.get('cashier'))?.value).to.deep.equal(draft('Typed'));
    expect((await next.drafts.list()).map(({ name }) => name)).to.deep.equal(['Typed']);
    network.isCut = false;
    await until(async () => (await stored()) === 'Typed');
    await until(async () => !(await next.drafts.get('cashier'))?.waiting);
  });

  it('is sent even if its page closes before the server answers', async () => {
    const first = open();
    network.delay = 60_000;
    void first.drafts.put(draft('Typed'), { base: null }).catch(() => undefined);
    await until(() => network.made === 1);
    first.close();
    network.delay = 0;
    open();
    await until(async () => (await stored()) === 'Typed');
  });

  it('is sent as soon as the browser is online again', async () => {
    const store = open({ retry: { attempts: 1, delay: 60_000, maxDelay: 60_000 } });
    network.isCut = true;
    await failure(store.drafts.put(draft('Typed'), { base: null }));
    network.isCut = false;
    dispatchEvent(new Event('online'));
    await until(async () => (await stored()) === 'Typed');
  });

  it('is sent once by two tabs, and both are notified', async () => {
    network.isCut = true;
    const [here, there] = [open(), open()];
    await failure(here.drafts.put(draft('Typed'), { base: null }));
    const heard: string[] = [];
    there.subscribe(({ kind, id }) => heard.push(`${kind} ${id}`));
    network.isCut = false;
    dispatchEvent(new Event('online'));
    await until(async () => (await stored()) === 'Typed');
    await until(() => heard.length > 0);
    // The server numbers its revisions, so there was one write.
    expect((await server.store.drafts.get('cashier'))?.revision).to.equal('r1');
    expect(heard[0]).to.equal('draft cashier');
  });

  it('cannot be overwritten by another tab that has not read it', async () => {
    const [here, there] = [open(), open()];
    const { revision } = await here.drafts.put(draft('Stored'), { base: null });
    network.isCut = true;
    await failure(here.drafts.put(draft('Here'), { base: revision }));
    const error = await failure(there.drafts.put(draft('There'), { base: revision }));
    expect([error.reason, error.current?.value.product.name]).to.deep.equal(['conflict', 'Here']);
    // A write based on the other tab's version is accepted.
    await failure(there.drafts.put(draft('Both'), { base: error.current!.revision }));
    network.isCut = false;
    await until(async () => (await stored()) === 'Both');
  });

  it('is available to the next page after a conflict, which that page reports when it saves', async () => {
    const first = open();
    const { revision } = await first.drafts.put(draft('Stored'), { base: null });
    network.isCut = true;
    await failure(first.drafts.put(draft('Mine'), { base: revision }));
    first.close();
    await server.store.drafts.put(draft('Theirs'), { base: revision });
    network.isCut = false;
    const next = open();
    await until(() => server.requests.length > 1);
    const mine = await next.drafts.get('cashier');
    expect(mine?.value.product.name).to.equal('Mine');
    const error = await failure(next.drafts.put(mine!.value, { base: mine!.revision }));
    expect([error.reason, error.current?.value.product.name]).to.deep.equal(['conflict', 'Theirs']);
    expect(await stored()).to.equal('Theirs');
  });

  it('is kept in memory if the device cannot store it', async () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
    try {
      const store = open();
      network.isCut = true;
      expect((await failure(store.drafts.put(draft('Typed'), { base: null }))).reason).to.equal('offline');
      expect((await store.drafts.get('cashier'))?.value.product.name).to.equal('Typed');
      network.isCut = false;
      await store.drafts.put(draft('Typed more'), { base: null });
      expect(await stored()).to.equal('Typed more');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it('is refused with a reason if it is damaged, and does not hide other drafts', async () => {
    network.isCut = true;
    const first = open();
    await failure(first.drafts.put(draft('Typed'), { base: null }));
    first.close();
    const database = await openDB(outbox);
    const slot = (await database.get('drafts', 'cashier')) as { waiting: { json: string } };
    await database.put('drafts', { ...slot, waiting: { ...slot.waiting, json: '{"broken' } });
    database.close();
    const next = open();
    expect((await failure(next.drafts.get('cashier'))).reason).to.equal('refused');
    network.isCut = false;
    await server.store.drafts.put({ ...draft('Other'), id: 'other' }, { base: null });
    expect((await next.drafts.list()).map(({ id }) => id)).to.have.members(['cashier', 'other']);
  });
});

/** Opens a portal page in a frame, as in a tab. */
const openPage = async (): Promise<{ page: HTMLIFrameElement; seller: () => PortalSeller; reload: () => Promise<void> }> => {
  const page = document.createElement('iframe');
  page.style.cssText = 'width: 1200px; height: 700px';
  page.src = new URL('../helpers/http-page.html', import.meta.url).href;
  document.body.append(page);
  const ready = () => until(() => page.contentWindow?.seller !== undefined);
  await ready();
  return {
    page,
    seller: () => page.contentWindow!.seller!,
    reload: async () => {
      const gone = new Promise((resolve) => page.contentWindow!.addEventListener('pagehide', resolve, { once: true }));
      page.contentWindow!.location.reload();
      await gone;
      await until(() => page.contentWindow?.seller === undefined);
      await ready();
    },
  };
};

describe('The release form with an HTTP store', () => {
  const offline = 'Not saved: there is no connection. Your changes are kept here and saving is retried.';
  const sees = (seller: () => PortalSeller, text: string) =>
    until(
      () => seller().text().includes(text),
      () => seller().text(),
    );

  beforeEach(() => (window.portal = { fetch: network.fetch, outbox, blank: draft('') }));
  afterEach(() => document.querySelectorAll('iframe').forEach((page) => page.remove()));

  it('keeps what the seller types while offline, shows it as not saved, and saves it when the network is back', async () => {
    const { seller } = await openPage();
    seller().typeName('Cashier');
    await sees(seller, 'Saved just now');
    network.isCut = true;
    for (const text of ['Cashier C', 'Cashier Cl', 'Cashier Cloud']) seller().typeName(text);
    await until(
      () => seller().said().includes(offline),
      () => seller().said(),
    );
    expect(seller().form.value?.product.name).to.equal('Cashier Cloud');
    expect(await stored()).to.equal('Cashier');
    network.isCut = false;
    await sees(seller, 'Saved just now');
    expect(await stored()).to.equal('Cashier Cloud');
    expect(seller().text()).not.to.contain('Not saved');
  });

  it('shows that the draft is not saved while the server answers 500, and saves it afterwards', async () => {
    const { seller } = await openPage();
    network.instead = Array.from({ length: 12 }, () => () => new Response('', { status: 500 }));
    seller().typeName('Cashier Cloud');
    await sees(seller, offline);
    await sees(seller, 'Saved just now');
    expect(await stored()).to.equal('Cashier Cloud');
  });

  it('restores after a reload what was typed offline, still shows it as not saved, and saves it later', async () => {
    const { seller, reload } = await openPage();
    seller().typeName('Cashier');
    await sees(seller, 'Saved just now');
    network.isCut = true;
    seller().typeName('Cashier Cloud');
    await sees(seller, offline);
    await reload();
    expect(seller().form.value?.product.name).to.equal('Cashier Cloud');
    await sees(seller, offline);
    network.isCut = false;
    await sees(seller, 'Saved just now');
    expect(await stored()).to.equal('Cashier Cloud');
    await reload();
    await sees(seller, 'Saved ');
    expect(seller().form.value?.product.name).to.equal('Cashier Cloud');
    expect(seller().text()).not.to.contain('Not saved');
  });

  it('keeps everything typed during a slow write when the page is reloaded', async () => {
    const { seller, reload } = await openPage();
    seller().typeName('C');
    await sees(seller, 'Saved just now');
    network.delay = 4000;
    for (const text of ['Ca', 'Cas', 'Cash', 'Cashier', 'Cashier Cloud']) seller().typeName(text);
    await sees(seller, offline);
    seller().typeName('Cashier Cloud 2');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await reload();
    expect(seller().form.value?.product.name).to.equal('Cashier Cloud 2');
    network.delay = 0;
    await until(async () => (await stored()) === 'Cashier Cloud 2');
  });

  it('keeps a new product that was typed completely offline', async () => {
    network.isCut = true;
    const { seller, reload } = await openPage();
    seller().typeName('Begun in a tunnel');
    await sees(seller, offline);
    await reload();
    expect(seller().form.value?.product.name).to.equal('Begun in a tunnel');
    network.isCut = false;
    await until(async () => (await stored()) === 'Begun in a tunnel');
  });

  /** Opens a page that was offline while another device stored the same draft, and waits for the conflict. */
  const meetAnother = async (): ReturnType<typeof openPage> => {
    const page = await openPage();
    const { seller } = page;
    seller().typeName('Cashier');
    await sees(seller, 'Saved just now');
    network.isCut = true;
    seller().typeName('Mine');
    await sees(seller, offline);
    const { revision } = (await server.store.drafts.get('cashier'))!;
    await server.store.drafts.put(draft('Theirs'), { base: revision });
    network.isCut = false;
    await sees(seller, 'This draft was changed somewhere else since you opened it.');
    return page;
  };

  it('reports a conflict with another device, also after a reload, and saves the seller’s version on Keep mine', async () => {
    const { seller, reload } = await meetAnother();
    seller().typeName('Mine and more');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await reload();
    expect(seller().form.value?.product.name).to.equal('Mine and more');
    await sees(seller, 'This draft was changed somewhere else since you opened it.');
    seller().click('Keep mine');
    await until(async () => (await stored()) === 'Mine and more');
    await sees(seller, 'Saved just now');
  });

  it('drops the seller’s version on Take the stored one, also after a reload', async () => {
    const { seller, reload } = await meetAnother();
    seller().click('Take the stored one');
    await until(() => seller().form.value?.product.name === 'Theirs');
    await reload();
    expect(seller().form.value?.product.name).to.equal('Theirs');
    seller().typeName('Theirs and mine');
    await until(async () => (await stored()) === 'Theirs and mine');
  });

  it('gives the second tab an unsent draft when the first tab closes', async () => {
    const first = await openPage();
    first.seller().typeName('Cashier');
    await sees(first.seller, 'Saved just now');
    const second = await openPage();
    await sees(second.seller, 'This draft is open in another tab');
    network.isCut = true;
    first.seller().typeName('Cashier Cloud');
    await sees(first.seller, offline);
    first.page.remove();
    await until(() => !second.seller().text().includes('This draft is open in another tab'));
    await until(() => second.seller().form.value?.product.name === 'Cashier Cloud');
    network.isCut = false;
    second.seller().typeName('Cashier Cloud 2');
    await until(async () => (await stored()) === 'Cashier Cloud 2');
  });

  it('does not submit while offline, and submits when the network is back', async () => {
    const { seller } = await openPage();
    seller().typeName('Cashier Cloud');
    await sees(seller, 'Saved just now');
    network.isCut = true;
    expect(await seller().form.submit()).to.equal(false);
    expect(await server.store.applications.list()).to.deep.equal([]);
    network.isCut = false;
    await until(async () => seller().form.submit());
    expect((await server.store.applications.list()).map(({ status }) => status)).to.deep.equal(['pending']);
    expect(await (await openPage()).seller().store.drafts.list()).to.deep.equal([]);
  });
});
