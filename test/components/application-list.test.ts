import { expect } from 'chai';
import '../../src/define/application-list.js';
import { SkuApplicationList } from '../../src/components/application-list/application-list.js';
import type { Release } from '../../src/core/schema/types.js';
import { openIndexedDbStore, type Application, type IndexedDbStore } from '../../src/storage/index.js';
import { allByRole, byRole, findByRole, nameOf, textOf } from '../helpers/roles.js';

const release = (deliveryMethod: string, name = 'Cashier Cloud', id = 'r1'): Release => ({
  schemaVersion: 1,
  id,
  deliveryMethod,
  product: { name },
  currency: 'USD',
  specifications: [{ id: 's1', name: 'Standard', template: 'simple', billing: { mode: 'one-time' }, attributes: [], skus: [] }],
});

let store: IndexedDbStore;
let element: SkuApplicationList;
let second = 0;

const show = async () => {
  element = new SkuApplicationList();
  element.store = store;
  document.body.append(element);
  await findByRole(element, 'table');
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
const shadowAll = <T extends HTMLElement = HTMLElement>(host: Element, selector: string): T[] => [
  ...(host.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
/** Returns the operations, without the product's name and the timeline. */
const operations = () =>
  allByRole(element, 'button')
    .map(nameOf)
    .slice(1)
    .filter((name) => !name.startsWith('Timeline'));
const submit = (deliveryMethod: string): Promise<Application> =>
  store.applications.submit(release(deliveryMethod), { base: null, key: `key-${(second += 1)}` });
const reject = (id: string) =>
  store.applications.decide(id, {
    status: 'rejected',
    reasons: [
      { path: ['product', 'name'], text: 'Names another company.' },
      { path: ['specifications', 's1', 'name'], text: 'Says nothing.' },
      { path: [], text: 'Please read the release requirements.' },
    ],
  });

beforeEach(() => {
  store = openIndexedDbStore({
    name: `application-list-${performance.now()}`,
    persist: false,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, (second += 1))),
  });
});
afterEach(() => element.remove());

describe('My Applications', () => {
  it('explains applications while there are none', async () => {
    element = new SkuApplicationList();
    element.store = store;
    document.body.append(element);
    await sees('Nothing submitted yet.');
  });

  it('allows viewing and withdrawing a pending license, and says how long a review takes', async () => {
    await submit('license');
    await show();
    expect(operations()).to.deep.equal(['View Cashier Cloud', 'Withdraw Cashier Cloud']);
    expect(textOf(element)).to.contain('Pending approval A review takes up to 3 working days.');
  });

  it('allows only viewing a pending SaaS product', async () => {
    await submit('saas');
    await show();
    expect(operations()).to.deep.equal(['View Cashier Cloud']);
  });

  it('allows only viewing an approved product', async () => {
    await store.applications.decide((await submit('license')).id, { status: 'approved' });
    await show();
    expect(operations()).to.deep.equal(['View Cashier Cloud']);
    expect(textOf(element)).to.contain('Approved');
  });

  it('shows the reasons of a rejection with their fields', async () => {
    await reject((await submit('license')).id);
    await show();
    expect(operations()).to.deep.equal([
      'View Cashier Cloud',
      'Modify Cashier Cloud',
      'Resubmit Cashier Cloud',
      'Delete the application for Cashier Cloud',
    ]);
    expect(allByRole(element, 'listitem').map(textOf)).to.deep.equal([
      'Product › Product Name: Names another company.',
      'Standard › Specification Name: Says nothing.',
      'The release as a whole: Please read the release requirements.',
    ]);
  });

  it('shows the timeline of a product from its first submission to the next step', async () => {
    await reject((await submit('license')).id);
    const again = await submit('license');
    await store.applications.withdraw(again.id);
    await show();
    const list = () => shadowAll(element, 'ol')[0]?.checkVisibility();
    expect(list()).to.equal(false);
    byRole(element, 'button', 'Timeline of Cashier Cloud').click();
    expect(list()).to.equal(true);
    const steps = shadowAll(element, 'ol li');
    expect(steps.map((step) => textOf(step.firstElementChild as HTMLElement))).to.deep.equal([
      'Submitted',
      'Rejected for 3 reasons',
      'Submitted again',
      'Withdrawn',
    ]);
    expect(steps.map((step) => step.querySelector('time')?.dateTime.slice(0, 4))).to.deep.equal(['2026', '2026', '2026', '2026']);
  });

  it('asks the page to show an application', async () => {
    const { id } = await submit('license');
    await show();
    let opened = '';
    element.addEventListener('sku-application-open', (event) => (opened = idOf(event)));
    byRole(element, 'button', 'View Cashier Cloud').click();
    expect(opened).to.equal(id);
  });

  it('withdraws an application: the release is a draft again', async () => {
    await submit('license');
    await show();
    byRole(element, 'button', 'Withdraw Cashier Cloud').click();
    await sees('Cashier Cloud is withdrawn and back in your drafts.');
    expect((await store.drafts.list()).map(({ id, status }) => [id, status])).to.deep.equal([['r1', 'withdrawn']]);
    let opened = '';
    element.addEventListener('sku-draft-open', (event) => (opened = idOf(event)));
    byRole(element, 'button', 'Open draft').click();
    expect(opened).to.equal('r1');
  });

  it('opens a draft of a rejected release', async () => {
    await reject((await submit('license')).id);
    await show();
    const opened = new Promise((resolve) => element.addEventListener('sku-draft-open', (event) => resolve(idOf(event))));
    byRole(element, 'button', 'Modify Cashier Cloud').click();
    expect(await opened).to.equal('r1');
    expect((await store.drafts.get('r1'))?.value).to.deep.equal(release('license'));
  });

  it('opens an existing draft without changes', async () => {
    await reject((await submit('license')).id);
    await store.drafts.put(release('license', 'Fixed'), { base: null });
    await show();
    const opened = new Promise((resolve) => element.addEventListener('sku-draft-open', (event) => resolve(idOf(event))));
    byRole(element, 'button', 'Modify Cashier Cloud').click();
    expect(await opened).to.equal('r1');
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Fixed');
  });

  it('resubmits once, however often it is clicked, and keeps the earlier application for viewing', async () => {
    await reject((await submit('license')).id);
    await show();
    const again = byRole(element, 'button', 'Resubmit Cashier Cloud');
    again.click();
    again.click();
    await sees('Cashier Cloud is submitted again.');
    await sees('2 applications');
    expect((await store.applications.list()).map(({ status }) => status)).to.deep.equal(['pending', 'rejected']);
    expect(textOf(element)).to.contain('Earlier application');
    expect(allByRole(element, 'button', 'Resubmit Cashier Cloud')).to.be.empty;
  });

  it('does not resubmit if there is a newer draft', async () => {
    await reject((await submit('license')).id);
    await store.drafts.put(release('license', 'Fixed'), { base: null });
    await show();
    byRole(element, 'button', 'Resubmit Cashier Cloud').click();
    await sees('This product has a newer version');
    expect(await store.applications.list()).to.have.length(1);
  });

  it('asks before it deletes', async () => {
    await reject((await submit('license')).id);
    await show();
    byRole(element, 'button', 'Delete the application for Cashier Cloud').click();
    await findByRole(element, 'alertdialog', 'Delete this application?');
    byRole(element, 'button', 'Cancel').click();
    await element.updateComplete;
    expect(await store.applications.list()).to.have.length(1);

    byRole(element, 'button', 'Delete the application for Cashier Cloud').click();
    await findByRole(element, 'alertdialog');
    byRole(element, 'button', 'Delete').click();
    await sees('Nothing submitted yet.');
  });

  it("follows the reviewer's decisions", async () => {
    const { id } = await submit('license');
    await show();
    await store.applications.decide(id, { status: 'approved' });
    await sees('Approved');
  });
});
