import { expect } from 'chai';
import { beginRelease, createAttributes, enter, generateSkus, releaseOf, skusByLabel, submit } from '../../../test/walks/steps.js';
import type { Seller } from '../../../test/helpers/seller.js';
import type { RunningPortal } from '../src/serve.js';
import { walkAt, type People } from './helpers/browser-walk.js';
import { databases, portalOn } from './helpers/portal.js';

/** The reviewer returns to the list and opens a pending application. */
async function openWaiting(reviewer: Seller, product: RegExp): Promise<void> {
  await reviewer.reload();
  await reviewer.click('link', product);
}

/** A license that is rejected at two fields, fixed and approved. */
async function licenseWalk(seller: Seller, reviewer: Seller): Promise<void> {
  await beginRelease(seller, { product: 'Ledger by Acme', specification: 'Site license', method: 'License' });
  await seller.choose('Service Flow Template', 'Standard license delivery');
  await seller.fill('textbox', 'Delivery Period (calendar days)', '60');
  await seller.fill('textbox', 'Price, Monthly', '45');
  await seller.fill('textbox', 'Price, Yearly', '450');
  await submit(seller);
  await seller.sees('Ledger by Acme is submitted for review.');

  await openWaiting(reviewer, /Ledger by Acme.*acme.*pending/);
  await reviewer.click('button', 'Object to Product › Product Name');
  await reviewer.fill('textbox', 'Reason: Product › Product Name', 'Names another company.');
  await reviewer.click('button', 'Object to Delivery Process Info › Delivery Period (calendar days)');
  await reviewer.fill('textbox', 'Reason: Delivery Process Info › Delivery Period (calendar days)', 'Far too long.');
  await reviewer.click('button', 'Reject');
  await reviewer.sees('Ledger by Acme is rejected. The seller sees the reasons.');
  await reviewer.find('link', /Ledger by Acme.*rejected/);

  await seller.reload();
  await seller.sees('Product › Product Name: Names another company.');
  await seller.sees('Delivery Process Info › Delivery Period (calendar days): Far too long.');
  await seller.click('button', 'Modify Ledger by Acme');
  await seller.fill('textbox', 'Product Name', 'Ledger');
  await seller.fill('textbox', 'Delivery Period (calendar days)', '14');
  await submit(seller);
  await seller.sees('Ledger is submitted for review.');

  await openWaiting(reviewer, /^Ledger .*pending/);
  await reviewer.sees('New product');
  await reviewer.click('button', 'Approve');
  await reviewer.sees('Ledger is approved and on sale.');
}

/** A product by editions and users on sale, changed by Edit Attribute, and reviewed as a change. */
async function changeWalk(seller: Seller, reviewer: Seller): Promise<void> {
  await createAttributes(seller, [
    { type: 'Enumeration', name: 'Edition' },
    { type: 'Quantity', name: 'Users' },
  ]);
  await beginRelease(seller, { product: 'Depot', specification: 'Standard' });
  await generateSkus(seller, { values: { Edition: ['Basic', 'Pro'] }, range: { name: 'Users', min: '5', max: '95', step: '1' } });
  for (const [cell, price] of [
    ['Basic, Monthly', '10'],
    ['Basic, Yearly', '100'],
    ['Pro, Monthly', '20'],
    ['Pro, Yearly', '200'],
  ] as const) {
    await enter(seller, cell, price);
  }
  await submit(seller);
  await seller.sees('Depot is submitted for review.');
  await openWaiting(reviewer, /^Depot .*pending/);
  await reviewer.click('button', 'Approve');
  await reviewer.sees('Depot is approved and on sale.');

  await seller.reload();
  await seller.click('button', 'View Depot');
  await seller.click('button', 'Change this product');
  await seller.click('button', 'Edit Attribute');
  const dialog = await seller.within('dialog', 'Generate Product Attribute-based SKUs');
  await dialog.click('button', 'Next');
  await dialog.fill('textbox', 'Min.', '1');
  await dialog.fill('textbox', 'Max.', '100');
  await dialog.press('Tab');
  await dialog.click('button', 'Next');
  await dialog.sees('2 kept');
  await dialog.click('button', 'Generate SKU');
  await seller.sees('100 quantities, step 1');
  expect((await skusByLabel(seller))['Pro']?.pricing.tiers[0]?.unitPrice).to.deep.equal({ P1M: '20', P1Y: '200' });
  await submit(seller);
  await seller.sees('Depot is submitted for review.');

  await openWaiting(reviewer, /^Depot .*pending/);
  await reviewer.sees('2 differences');
  await reviewer.sees('On sale: 5');
  await reviewer.sees('Submitted: 1');
  await reviewer.click('button', 'Approve');
  await reviewer.sees('Depot is approved and on sale.');
}

for (const database of databases) {
  describe(`From draft to approval and the next change, at the portal’s pages on ${database}`, () => {
    let portal: RunningPortal;
    before(async () => {
      portal = await portalOn(database);
    });
    after(() => portal.close());

    const walk = (title: string, steps: (people: People) => Promise<void>): void => {
      it(title, () => walkAt(portal.url, `${title} ${database}`, steps));
    };

    walk(
      'a seller submits, a reviewer rejects two fields, the seller fixes them, it is approved, and changed by Edit Attribute',
      async (people) => {
        const [seller, reviewer] = await Promise.all([people.signIn('ada@acme', 'demo-ada'), people.signIn('rita@house', 'demo-rita')]);
        await licenseWalk(seller, reviewer);
        await changeWalk(seller, reviewer);
      },
    );

    walk('a draft is available in another browser of the seller, and to no other seller', async (people) => {
      const [one, same, other] = await Promise.all([
        people.signIn('ada@acme', 'demo-ada'),
        people.signIn('ada@acme', 'demo-ada'),
        people.signIn('bo@bolt', 'demo-bo'),
      ]);
      await beginRelease(one, { product: 'Cashier Cloud', specification: 'Standard' });
      await one.sees('Saved just now');
      const release = await releaseOf(one);
      await same.reload();
      await same.click('button', 'Open Cashier Cloud');
      await same.find('textbox', 'Product Name');
      expect(await releaseOf(same)).to.deep.equal(release);
      await other.sees('No drafts yet.');
      await other.page.goto(one.page.url());
      await other.find('textbox', 'Product Name');
      expect(await other.valueOf('textbox', 'Product Name')).to.equal('');
    });
  });
}
