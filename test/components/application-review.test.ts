import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/application-review.js';
import { SkuApplicationReview } from '../../src/components/application-review/application-review.js';
import type { Release, Sku } from '../../src/core/schema/types.js';
import { openIndexedDbStore, type Application, type Decision, type IndexedDbStore } from '../../src/storage/index.js';
import { allByRole, byRole, descriptionOf, findByRole, focused, nameOf, textOf } from '../helpers/roles.js';

const sku = (id: string, monthly: string): Sku => ({
  id,
  values: { version: id },
  offered: true,
  pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: monthly } }] },
});

const release: Release = {
  schemaVersion: 1,
  id: 'r1',
  deliveryMethod: 'license',
  product: { name: 'Cashier Cloud' },
  delivery: { serviceFlowTemplateId: 'on-site', days: 14 },
  currency: 'USD',
  specifications: [
    {
      id: 's1',
      name: 'Standard',
      template: 'custom',
      billing: { mode: 'subscription', periods: ['P1M'] },
      attributes: [
        {
          id: 'version',
          type: 'enum',
          name: 'Software Version',
          values: [
            { id: 'basic', label: 'Basic' },
            { id: 'pro', label: 'Professional' },
          ],
        },
      ],
      skus: [sku('basic', '10'), sku('pro', '19.5')],
    },
  ],
};

/** The same release with a lower price for Basic, a different name and a longer delivery. */
const changed: Release = {
  ...release,
  product: { name: 'Cashier Cloud Pro' },
  delivery: { serviceFlowTemplateId: 'on-site', days: 30 },
  specifications: release.specifications.map((one) => ({ ...one, skus: [sku('basic', '8.75'), sku('pro', '19.5')] })),
};

let store: IndexedDbStore;
let element: SkuApplicationReview;

const show = async (submitted: Release, released?: Release): Promise<Application> => {
  const application = await store.applications.submit(submitted, { base: null, key: 'a' });
  element = new SkuApplicationReview();
  Object.assign(element, { store, application, released });
  document.body.append(element);
  await element.updateComplete;
  return application;
};
const sectionText = (name: string) => textOf(byRole(element, 'region', name));

beforeEach(() => {
  store = openIndexedDbStore({ name: `review-${performance.now()}`, persist: false });
});
afterEach(() => element.remove());

describe('The reviewer’s page', () => {
  it('shows a new product part by part, with its prices', async () => {
    await show(release);
    expect(textOf(byRole(element, 'article', 'Review'))).to.contain('Cashier Cloud Pending approval New product License');
    expect(sectionText('Delivery Process Info')).to.contain('Delivery Period (calendar days)').and.to.contain('14');
    expect(sectionText('Standard')).to.contain('Software Version').and.to.contain('Basic, Professional');
    expect(sectionText('Standard')).to.contain('Monthly 10.00').and.to.contain('Monthly 19.50');
  });

  it('shows only the differences from the release on sale', async () => {
    await show(changed, release);
    const text = textOf(byRole(element, 'article', 'Review'));
    expect(text).to.contain('Change of a released product').and.to.contain('3 differences');
    expect(sectionText('Product')).to.contain('Product Name Changed On sale: Cashier Cloud').and.to.contain('Submitted: Cashier Cloud Pro');
    expect(sectionText('Standard')).to.contain('Basic: Price, Monthly').and.to.contain('On sale: 10.00').and.to.contain('Submitted: 8.75');
    expect(text).not.to.contain('19.50');

    byRole(element, 'checkbox', 'Also show what is unchanged').click();
    await element.updateComplete;
    expect(sectionText('Standard')).to.contain('19.50');
  });

  it('approves an application: the release is on sale', async () => {
    const { id } = await show(release);
    let detail: { id: string; decision: Decision } | undefined;
    element.addEventListener('sku-decide', (event) => ({ detail } = event as CustomEvent<{ id: string; decision: Decision }>));
    byRole(element, 'button', 'Approve').click();
    expect(detail).to.deep.equal({ id, decision: { status: 'approved' } });
    await findByText('Cashier Cloud is approved and on sale.');
    expect((await store.released.get('r1'))?.value).to.deep.equal(release);
    expect(allByRole(element, 'button', 'Approve')).to.be.empty;
  });

  it("says why it can't reject without a reason", async () => {
    const { id } = await show(release);
    const reject = byRole(element, 'button', 'Reject');
    expect(descriptionOf(reject)).to.equal('To reject, object to a field or enter a reason for the release as a whole.');
    reject.click();
    expect((await store.applications.get(id))?.status).to.equal('pending');
  });

  it('rejects with reasons at fields, without blank ones', async () => {
    const { id } = await show(release);
    byRole(element, 'button', 'Object to Product › Product Name').click();
    await findByRole(element, 'textbox', 'Reason: Product › Product Name');
    expect(nameOf(focused()!)).to.equal('Reason: Product › Product Name');
    await sendKeys({ type: 'Names another company.' });
    byRole(element, 'button', 'Object to Standard › Basic').click();
    await findByRole(element, 'textbox', 'Reason: Standard › Basic');
    await sendKeys({ type: 'Far too cheap.' });
    byRole(element, 'button', 'Object to Standard › Professional').click();
    await findByRole(element, 'textbox', 'Reason: Standard › Professional');
    expect(textOf(byRole(element, 'region', 'Decision'))).to.contain('2 objections');

    byRole(element, 'button', 'Reject').click();
    await findByText('Cashier Cloud is rejected.');
    const { status, reasons } = (await store.applications.get(id))!;
    expect(status).to.equal('rejected');
    expect(reasons).to.deep.equal([
      { path: ['product', 'name'], text: 'Names another company.' },
      { path: ['specifications', 's1', 'skus', 'basic'], text: 'Far too cheap.' },
    ]);
  });

  it('removes a reason', async () => {
    await show(release);
    byRole(element, 'button', 'Object to Product › Product Name').click();
    await findByRole(element, 'textbox', 'Reason: Product › Product Name');
    await sendKeys({ type: 'No.' });
    byRole(element, 'button', 'Drop the reason for Product › Product Name').click();
    await element.updateComplete;
    expect(allByRole(element, 'textbox', /Product Name/)).to.be.empty;
    expect(byRole(element, 'button', 'Reject').getAttribute('aria-disabled')).to.equal('true');
  });

  it('leaves the decision to a page that cancels the event', async () => {
    const { id } = await show(release);
    element.addEventListener('sku-decide', (event) => event.preventDefault());
    byRole(element, 'button', 'Approve').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await store.applications.get(id))?.status).to.equal('pending');
  });

  it('tells the reviewer about a decision made elsewhere', async () => {
    const { id } = await show(release);
    await store.applications.withdraw(id);
    byRole(element, 'button', 'Approve').click();
    await findByText('the seller withdrew it, or someone else decided');
  });

  it('shows a seller the reasons at their fields, without a decision', async () => {
    const { id } = await show(release);
    await store.applications.decide(id, { status: 'rejected', reasons: [{ path: ['product', 'name'], text: 'Names another company.' }] });
    element.application = (await store.applications.get(id))!;
    element.readOnly = true;
    await element.updateComplete;
    expect(sectionText('Product')).to.contain('Names another company.');
    expect(allByRole(element, 'button')).to.be.empty;
  });
});

const findByText = async (text: string) => {
  const end = performance.now() + 2000;
  while (!textOf(element).includes(text)) {
    if (performance.now() > end) throw new Error(`No "${text}". There is: ${textOf(element)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
