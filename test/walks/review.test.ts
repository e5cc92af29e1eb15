import { expect } from 'chai';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';
import { beginRelease, releaseOf, submit } from './steps.js';

const fillIn = async (seller: Seller): Promise<void> => {
  await beginRelease(seller, { product: 'Ledger by Acme', specification: 'Site license', method: 'License' });
  await seller.choose('Service Flow Template', 'Standard license delivery');
  await seller.fill('textbox', 'Delivery Period (calendar days)', '60');
  await seller.fill('textbox', 'Price, Monthly', '45');
  await seller.fill('textbox', 'Price, Yearly', '450');
};

/** Opens the seller's or the reviewer's page. */
const goTo = async (seller: Seller, page: 'index.html' | 'review.html', hash = ''): Promise<void> => {
  await seller.page.goto(new URL(`${page}${hash}`, seller.page.url()).href);
};

describe('From draft to approval', () => {
  walk('a rejected license is corrected, approved, changed and reviewed again', async (seller) => {
    await fillIn(seller);
    await submit(seller);
    await seller.sees('Ledger by Acme is submitted for review.');

    await goTo(seller, 'review.html');
    await seller.click('link', /Ledger by Acme/);
    await seller.click('button', 'Object to Product › Product Name');
    await seller.fill('textbox', 'Reason: Product › Product Name', 'Names another company.');
    await seller.click('button', 'Object to Delivery Process Info › Delivery Period (calendar days)');
    await seller.fill('textbox', 'Reason: Delivery Process Info › Delivery Period (calendar days)', 'Far too long.');
    await seller.click('button', 'Reject');
    await seller.sees('Ledger by Acme is rejected. The seller sees the reasons.');

    await goTo(seller, 'index.html', '#/applications');
    await seller.sees('Product › Product Name: Names another company.');
    await seller.sees('Delivery Process Info › Delivery Period (calendar days): Far too long.');
    await seller.click('button', 'Modify Ledger by Acme');
    await seller.fill('textbox', 'Product Name', 'Ledger');
    await seller.fill('textbox', 'Delivery Period (calendar days)', '14');
    await submit(seller);
    await seller.sees('Ledger is submitted for review.');

    await goTo(seller, 'review.html');
    await seller.click('link', /^Ledger .*pending/);
    await seller.sees('New product');
    await seller.click('button', 'Approve');
    await seller.sees('Ledger is approved and on sale.');

    await goTo(seller, 'index.html', '#/applications');
    await seller.click('button', 'View Ledger');
    await seller.click('button', 'Change this product');
    await seller.fill('textbox', 'Price, Monthly', '39.5');
    await submit(seller);
    await seller.sees('Ledger is submitted for review.');

    await goTo(seller, 'review.html');
    await seller.click('link', /^Ledger .*pending/);
    await seller.sees('1 difference');
    const standard = await seller.within('region', 'Site license');
    expect(await standard.text())
      .to.contain('On sale: 45.00')
      .and.to.contain('Submitted: 39.50');
    await seller.click('button', 'Approve');
    await seller.sees('Ledger is approved and on sale.');
  });

  walk('a withdrawn license becomes a draft again, and a deleted draft can be restored', async (seller) => {
    await fillIn(seller);
    const release = await releaseOf(seller);
    await submit(seller);
    await seller.click('button', 'Withdraw Ledger by Acme');
    await seller.click('button', 'Open draft');
    await seller.find('textbox', 'Product Name');
    expect(await releaseOf(seller)).to.deep.equal(release);

    await seller.click('link', 'Drafts');
    await seller.click('button', 'Delete Ledger by Acme');
    await seller.sees('No drafts yet.');
    await seller.click('button', 'Undo');
    await seller.click('button', 'Open Ledger by Acme');
    await seller.find('textbox', 'Product Name');
    expect(await releaseOf(seller)).to.deep.equal(release);
  });
});
