import { expect } from 'chai';
import { walk } from '../helpers/walk.js';
import { beginRelease, createAttributes, planSkus, releaseOf } from './steps.js';

describe('A reload while the seller types', () => {
  walk('restores every keystroke, also in the focused field', async (seller) => {
    await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
    await seller.fill('textbox', 'Price, Monthly', '19.9');
    await seller.pause(100);
    await seller.reload();
    expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Cashier Cloud');
    expect(await seller.valueOf('textbox', 'Specification Name')).to.equal('Standard');
    expect((await releaseOf(seller)).specifications[0]?.skus[0]?.pricing.tiers[0]?.unitPrice).to.deep.equal({ P1M: '19.9' });
  });

  walk('restores an unreadable price as typed', async (seller) => {
    await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
    await seller.fill('textbox', 'Price, Monthly', '12,34');
    await seller.pause(100);
    await seller.reload();
    expect(await seller.valueOf('textbox', 'Price, Monthly')).to.equal('12,34');
    expect((await releaseOf(seller)).specifications[0]?.skus[0]?.pricing.tiers[0]?.unitPrice).to.deep.equal({ P1M: { typed: '12,34' } });
  });

  walk('restores the step of the dialog and the combination that is not on sale', async (seller) => {
    await createAttributes(seller, [{ type: 'Enumeration', name: 'Edition' }]);
    await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
    const dialog = await planSkus(seller, { values: { Edition: ['Basic', 'Pro'] } });
    await dialog.click('checkbox', 'On sale: Pro');
    await seller.pause(100);
    await seller.reload();
    expect(await seller.valueOf('checkbox', 'On sale: Basic')).to.equal('true');
    expect(await seller.valueOf('checkbox', 'On sale: Pro')).to.equal('false');
    await seller.click('button', 'Generate SKU');
    await seller.sees('Pro');
    expect((await releaseOf(seller)).specifications[0]?.skus.map(({ offered }) => offered)).to.deep.equal([true, false]);
  });

  walk('loses nothing during continuous typing', async (seller) => {
    await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
    const sentence = 'Sells at every till, counts every coin, and closes the day in one go.';
    await seller.fill('textbox', 'Description', sentence);
    await seller.pause(100);
    await seller.reload();
    expect(await seller.valueOf('textbox', 'Description')).to.equal(sentence);
  });
});
