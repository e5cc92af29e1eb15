import { expect } from 'chai';
import type { Sku } from '../../src/core/schema/types.js';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';
import { beginRelease, createAttributes, enter, generateSkus, skusByLabel, submit } from './steps.js';

/** Approves Depot on the reviewer's page. */
async function approve(seller: Seller): Promise<void> {
  await seller.page.goto(new URL('review.html', seller.page.url()).href);
  await seller.click('link', /^Depot .*pending/);
  await seller.click('button', 'Approve');
  await seller.sees('Depot is approved and on sale.');
}

/** Puts Depot on sale in two editions for 5 to 95 users, and opens a draft that changes it. */
async function beginChange(seller: Seller, step: string): Promise<void> {
  await createAttributes(seller, [
    { type: 'Enumeration', name: 'Edition' },
    { type: 'Enumeration', name: 'Hosting' },
    { type: 'Quantity', name: 'Users' },
  ]);
  await beginRelease(seller, { product: 'Depot', specification: 'Standard' });
  await generateSkus(seller, { values: { Edition: ['Basic', 'Pro'] }, range: { name: 'Users', min: '5', max: '95', step } });
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
  await approve(seller);
  await seller.page.goto(new URL('index.html#/applications', seller.page.url()).href);
  await seller.click('button', 'View Depot');
  await seller.click('button', 'Change this product');
  await seller.find('button', 'Edit Attribute');
}

async function editAttributes(seller: Seller): Promise<Seller> {
  await seller.click('button', 'Edit Attribute');
  return seller.within('dialog', 'Generate Product Attribute-based SKUs');
}

async function setRange(dialog: Seller, min: string, max: string): Promise<void> {
  await dialog.fill('textbox', 'Min.', min);
  await dialog.fill('textbox', 'Max.', max);
  await dialog.press('Tab');
}

const priceOf = (sku: Sku | undefined) => sku?.pricing.tiers[0]?.unitPrice;

describe('Edit Attribute on a released specification', () => {
  walk('widens 5–95 to 1–100 without a warning, and refuses 10–90 with a reason', async (seller) => {
    await beginChange(seller, '1');
    const dialog = await editAttributes(seller);
    await dialog.click('button', 'Next');
    await dialog.sees('On sale: 5, 6, 7 … 95, step 1');

    await setRange(dialog, '10', '90');
    expect(await dialog.descriptionOf('textbox', 'Min.')).to.equal('Min. was 5; the range of a released attribute can only grow.');
    expect(await dialog.descriptionOf('textbox', 'Max.')).to.equal('Max. was 95; the range of a released attribute can only grow.');
    expect(await dialog.isDisabled('button', 'Next')).to.equal(true);
    expect(await dialog.descriptionOf('button', 'Next')).to.contain('Users');

    await setRange(dialog, '1', '100');
    expect(await dialog.descriptionOf('textbox', 'Min.')).to.equal('');
    expect(await dialog.descriptionOf('textbox', 'Max.')).to.equal('');
    await dialog.click('button', 'Next');
    await dialog.sees('2 kept');
    await dialog.click('button', 'Generate SKU');
    await seller.sees('100 quantities, step 1');
    expect(priceOf((await skusByLabel(seller)).Pro)).to.deep.equal({ P1M: '20', P1Y: '200' });

    await seller.click('button', 'Submit');
    const changes = await seller.within('region', 'What changes');
    const said = await changes.text();
    expect(said).to.contain('2 differences');
    expect(said).to.contain('Users: Min. on sale: 5 → will be: 1').and.to.contain('Users: Max. on sale: 95 → will be: 100');
    expect(await seller.count('checkbox', 'I have read the warnings')).to.equal(0);
    await seller.click('button', 'Submit for review');
    await seller.sees('Depot is submitted for review.');
    await approve(seller);
  });

  walk('accepts 1–100 in steps of 5 with two warnings', async (seller) => {
    await beginChange(seller, '5');
    const dialog = await editAttributes(seller);
    await dialog.click('button', 'Next');
    expect(await dialog.descriptionOf('textbox', 'Step')).to.contain('The step of a released attribute can’t be changed.');
    await setRange(dialog, '1', '100');
    // From 1 in steps of 5: 1, 6, 11 … 96. This excludes 5, 10 … 95, which are on sale, and 100.
    const warnings = [
      'with Min. 1 instead of 5, quantities sold so far can no longer be bought',
      'in steps of 5 customers can buy at most 96, never 100',
    ];
    const said = `${await dialog.descriptionOf('textbox', 'Min.')} ${await dialog.descriptionOf('textbox', 'Max.')}`;
    for (const warning of warnings) expect(said.toLowerCase()).to.contain(warning.toLowerCase());
    await dialog.click('button', 'Next');
    await dialog.click('button', 'Generate SKU');

    await seller.click('button', 'Submit');
    const list = await seller.within('region', 'Read before you submit:');
    expect(await list.count('listitem')).to.equal(2);
    expect(await seller.isDisabled('button', 'Submit for review')).to.equal(true);
    await seller.click('checkbox', 'I have read the warnings');
    await seller.click('button', 'Submit for review');
    await seller.sees('Depot is submitted for review.');
    await approve(seller);
  });

  walk('keeps all prices when an enumeration is added, and locks the values on sale', async (seller) => {
    await beginChange(seller, '1');
    const dialog = await editAttributes(seller);
    await dialog.click('checkbox', 'Edition');
    await dialog.sees('Edition is on sale: you can add attributes to a released specification, but not remove them.');
    expect(await dialog.valueOf('checkbox', 'Edition')).to.equal('true');
    await dialog.click('checkbox', 'Hosting');
    await dialog.click('button', 'Next');

    const editions = await dialog.within('list', 'Edition');
    expect(await editions.isDisabled('button', 'Remove Basic')).to.equal(true);
    expect(await editions.descriptionOf('button', 'Remove Basic')).to.contain('Basic was on sale and can’t be removed.');
    await editions.fill('textbox', 'Value 1', 'Starter');
    const hosting = await dialog.within('list', 'Hosting');
    await hosting.click('textbox', 'Value 1');
    for (const label of ['Cloud', 'On site']) {
      await dialog.type(label);
      await dialog.press('Enter');
    }
    await dialog.click('button', 'Next');
    await dialog.sees('Existing SKUs become “Hosting: Cloud” and keep their prices.');
    await dialog.sees('2 kept');
    await dialog.sees('2 new');
    await dialog.click('checkbox', 'On sale: Starter · On site');
    await dialog.click('checkbox', 'On sale: Pro · On site');
    await dialog.click('button', 'Generate SKU');
    await seller.find('gridcell', /Starter.*Cloud.*Monthly/);

    const skus = await skusByLabel(seller);
    expect(priceOf(skus['Starter · Cloud'])).to.deep.equal({ P1M: '10', P1Y: '100' });
    expect(priceOf(skus['Pro · Cloud'])).to.deep.equal({ P1M: '20', P1Y: '200' });
    expect(skus['Pro · On site']?.offered).to.equal(false);

    await seller.click('button', 'Submit');
    const changes = await (await seller.within('region', 'What changes')).text();
    for (const line of [
      'Edition: Starter on sale: Basic → will be: Starter',
      'Hosting New: will be: Cloud, On site',
      'Starter · Cloud: Hosting New: will be: Cloud',
      'Pro · On site New: will be: Not on sale',
    ]) {
      expect(changes).to.contain(line);
    }
    await seller.click('button', 'Submit for review');
    await seller.sees('Depot is submitted for review.');
    await approve(seller);
  });
});
