import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/draft-list.js';
import { SkuDraftList } from '../../src/components/draft-list/draft-list.js';
import type { Release } from '../../src/core/schema/types.js';
import { openIndexedDbStore, StoreError, type IndexedDbStore, type ReleaseStore } from '../../src/storage/index.js';
import { allByRole, byRole, findByRole, liveText, textOf } from '../helpers/roles.js';

const draft = (id: string, name: string): Release => ({
  schemaVersion: 1,
  id,
  deliveryMethod: 'license',
  product: { name },
  currency: 'USD',
  specifications: [],
});

let store: IndexedDbStore;
let element: SkuDraftList;
let second = 0;

const show = async (shown: ReleaseStore | undefined) => {
  element = new SkuDraftList();
  element.store = shown;
  document.body.append(element);
  await element.updateComplete;
};
const until = async (holds: () => boolean) => {
  const end = performance.now() + 2000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`It did not come to be. There is: ${textOf(element)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
const idOf = (event: Event) => (event as CustomEvent<{ id: string }>).detail.id;
const sees = (text: string) => until(() => textOf(element).includes(text));

beforeEach(() => {
  store = openIndexedDbStore({
    name: `draft-list-${performance.now()}`,
    persist: false,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, (second += 1))),
  });
});
afterEach(() => element.remove());

describe('The list of drafts', () => {
  it('explains drafts while there are none', async () => {
    await show(store);
    await sees('No drafts yet.');
    expect(allByRole(element, 'searchbox')).to.be.empty;
  });

  it('shows each draft with method, progress and last change, the latest first', async () => {
    await store.drafts.put(draft('r1', 'Cashier Cloud'), { base: null });
    await store.drafts.put(draft('r2', ''), { base: null });
    await show(store);
    await sees('2 drafts');
    const [, ...rows] = allByRole(element, 'row').map(textOf);
    expect(rows).to.have.length(2);
    expect(rows[0]).to.contain('Unnamed product').and.to.contain('1 of 5 sections complete');
    expect(rows[1]).to.contain('Cashier Cloud License 2 of 5 sections complete');
    expect(rows[1]).to.contain('Jan 1, 2026');
  });

  it('asks the page to open a draft, from its name and its button', async () => {
    await store.drafts.put(draft('r1', 'Cashier Cloud'), { base: null });
    await show(store);
    const opened: string[] = [];
    document.addEventListener('sku-draft-open', (event) => opened.push(idOf(event)), { once: true });
    (await findByRole(element, 'button', 'Cashier Cloud')).click();
    document.addEventListener('sku-draft-open', (event) => opened.push(idOf(event)), { once: true });
    byRole(element, 'button', 'Open Cashier Cloud').click();
    expect(opened).to.deep.equal(['r1', 'r1']);
  });

  it('searches by part of the name, in any letter case', async () => {
    for (const name of ['Cashier Cloud', 'Ledger', 'Cloud Backup'])
      await store.drafts.put(draft(name.replace(' ', ''), name), { base: null });
    await show(store);
    (await findByRole(element, 'searchbox', 'Search drafts')).focus();
    await sendKeys({ type: 'cLOUD' });
    await sees('2 drafts');
    expect(textOf(element)).not.to.contain('Ledger');
    await sendKeys({ type: 'x' });
    await sees('No draft is called “cLOUDx”.');
  });

  /** Sets a file on the list's hidden file field, like the browser's file picker. */
  const choose = (name: string, content: string) => {
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    const files = new DataTransfer();
    files.items.add(new File([content], name));
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
  };

  it('duplicates a draft as a new product, and does not change the original', async () => {
    await store.drafts.put(draft('r1', 'Cashier Cloud'), { base: null, released: 'rev-on-sale' });
    await show(store);
    (await findByRole(element, 'button', 'Duplicate Cashier Cloud')).click();
    await sees('Cashier Cloud (copy)');
    const [copy, first] = await store.drafts.list();
    expect([copy?.name, copy?.released]).to.deep.equal(['Cashier Cloud (copy)', undefined]);
    expect([first?.id, first?.name, first?.released]).to.deep.equal(['r1', 'Cashier Cloud', 'rev-on-sale']);
    expect(copy?.id).not.to.equal('r1');
    expect(liveText(element)).to.contain('Cashier Cloud is duplicated as Cashier Cloud (copy).');
  });

  it('saves a draft to a file, and imports it after it was deleted', async () => {
    await store.drafts.put(draft('r1', 'Cashier Cloud'), { base: null });
    await show(store);
    const create = URL.createObjectURL.bind(URL);
    const click = HTMLAnchorElement.prototype.click;
    const file = new Promise<File>((resolve) => {
      URL.createObjectURL = (blob: Blob) => {
        resolve(blob as File);
        return create(blob);
      };
      HTMLAnchorElement.prototype.click = () => {};
    });
    (await findByRole(element, 'button', 'Save to a file: Cashier Cloud')).click();
    const saved = await file;
    URL.createObjectURL = create;
    HTMLAnchorElement.prototype.click = click;
    expect(saved.name).to.equal('Cashier Cloud.json');
    byRole(element, 'button', 'Delete Cashier Cloud').click();
    await sees('No drafts yet.');
    choose(saved.name, await saved.text());
    await sees('1 draft');
    expect((await store.drafts.get('r1'))?.value).to.deep.equal(draft('r1', 'Cashier Cloud'));
  });

  it('imports a copy next to a draft of the same product, and never overwrites it', async () => {
    await store.drafts.put(draft('r1', 'Cashier Cloud'), { base: null });
    await show(store);
    await sees('1 draft');
    choose('mine.json', JSON.stringify(draft('r1', 'Older')));
    await sees('Older (copy)');
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Cashier Cloud');
  });

  it('imports a draft of a product on sale as a change of that product', async () => {
    const { id } = await store.applications.submit(draft('r1', 'Cashier Cloud'), { base: null, key: 'a' });
    await store.applications.decide(id, { status: 'approved' });
    const revision = (await store.released.get('r1'))?.revision;
    await show(store);
    await sees('No drafts yet.');
    choose('mine.json', JSON.stringify(draft('r1', 'Cashier Cloud 2')));
    await sees('Change of a released product');
    expect((await store.drafts.list()).map(({ released }) => released)).to.deep.equal([revision]);
  });

  it('says that nothing was imported from a file without a draft', async () => {
    await show(store);
    choose('holiday.json', '{"schemaVersion":1,"holiday":true}');
    await sees('This file contains no readable draft.');
    expect(await store.drafts.list()).to.be.empty;
  });

  it('deletes a draft, and restores it', async () => {
    await store.drafts.put(draft('r1', 'Cashier Cloud'), { base: null });
    await show(store);
    (await findByRole(element, 'button', 'Delete Cashier Cloud')).click();
    await sees('No drafts yet.');
    expect(await store.drafts.list()).to.deep.equal([]);
    expect(liveText(element)).to.contain('Deleted the draft of Cashier Cloud.');

    byRole(element, 'button', 'Undo').click();
    await findByRole(element, 'button', 'Open Cashier Cloud');
    expect((await store.drafts.get('r1'))?.value).to.deep.equal(draft('r1', 'Cashier Cloud'));
    expect(textOf(element)).not.to.contain('Undo');
  });

  it('does not delete a draft that another tab has changed', async () => {
    const { revision } = await store.drafts.put(draft('r1', 'Cashier Cloud'), { base: null });
    const deaf: ReleaseStore = { drafts: store.drafts, applications: store.applications, released: store.released, library: store.library };
    await show(deaf);
    const remove = await findByRole(element, 'button', 'Delete Cashier Cloud');
    await store.drafts.put(draft('r1', 'Changed'), { base: revision });
    remove.click();
    await sees('This draft has changed since the list was loaded.');
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Changed');
  });

  it('follows changes of the store', async () => {
    await show(store);
    await sees('No drafts yet.');
    await store.drafts.put(draft('r1', 'Cashier Cloud'), { base: null });
    await findByRole(element, 'button', 'Open Cashier Cloud');
  });

  it('says why the list could not be loaded, and tries again', async () => {
    let isDown = true;
    const list = () => (isDown ? Promise.reject(new StoreError('offline')) : store.drafts.list());
    await show({ ...store, drafts: { ...store.drafts, list } });
    await sees('There is no connection to the store.');
    isDown = false;
    byRole(element, 'button', 'Try again').click();
    await sees('No drafts yet.');
  });

  it('says that it has no store', async () => {
    await show(undefined);
    expect(textOf(element)).to.contain('This page has no store to read drafts from.');
  });

  it('shows names from outside as text', async () => {
    await store.drafts.put(draft('r1', '<img src=x onerror=alert(1)>'), { base: null });
    await show(store);
    await findByRole(element, 'button', '<img src=x onerror=alert(1)>');
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });
});
