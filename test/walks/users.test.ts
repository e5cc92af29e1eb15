import { expect } from 'chai';
import { walk } from '../helpers/walk.js';
import {
  beginRelease,
  createAttributes,
  enter,
  enterTiers,
  generateSkus,
  openPreview,
  setModel,
  shownPrice,
  skusByLabel,
  submit,
} from './steps.js';

/** Expected prices, calculated by hand. */
const prices = [
  // Basic, linear: quantity × 10 a month, × 100 a year.
  ['Basic', '5', '$50.00', '$500.00'],
  ['Basic', '1000', '$10,000.00', '$100,000.00'],
  // Enterprise, volume: all units at the price of the tier that contains the quantity.
  ['Enterprise', '95', '$950.00', '$9,500.00'],
  ['Enterprise', '100', '$1,000.00', '$10,000.00'],
  ['Enterprise', '105', '$945.00', '$9,450.00'],
  ['Enterprise', '500', '$4,500.00', '$45,000.00'],
  ['Enterprise', '505', '$4,040.00', '$40,400.00'],
  // Professional, tiered: 100 × 12, then 400 × 11, then the rest × 9.50 (yearly: 120, 110, 99).
  ['Professional', '100', '$1,200.00', '$12,000.00'],
  ['Professional', '105', '$1,255.00', '$12,550.00'],
  ['Professional', '500', '$5,600.00', '$56,000.00'],
  ['Professional', '505', '$5,647.50', '$56,495.00'],
  ['Professional', '1000', '$10,350.00', '$105,500.00'],
] as const;

describe('The second example: Software Version and Users, yearly and monthly', () => {
  walk('has linear, volume and tiered prices, and the preview calculates each quantity correctly', async (seller) => {
    await createAttributes(seller, [
      { type: 'Enumeration', name: 'Software Version' },
      { type: 'Quantity', name: 'Users' },
    ]);
    await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
    await generateSkus(seller, {
      values: { 'Software Version': ['Basic', 'Enterprise', 'Professional'] },
      range: { name: 'Users', min: '5', max: '1000', step: '5' },
    });
    await seller.sees('200 quantities, step 5');
    await enter(seller, 'Basic, Monthly', '10');
    await enter(seller, 'Basic, Yearly', '100');
    await setModel(seller, 'Enterprise', 'Volume');
    await enterTiers(seller, 'Enterprise', [
      ['100', '10', '100'],
      ['500', '9', '90'],
      [null, '8', '80'],
    ]);
    await setModel(seller, 'Professional', 'Tiered');
    await enterTiers(seller, 'Professional', [
      ['100', '12', '120'],
      ['500', '11', '110'],
      [null, '9.5', '99'],
    ]);

    const skus = await skusByLabel(seller);
    expect(skus['Basic']?.pricing).to.deep.equal({ model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: '10', P1Y: '100' } }] });
    expect(skus['Enterprise']?.pricing).to.deep.equal({
      model: 'volume',
      tiers: [
        { upTo: 100, unitPrice: { P1M: '10', P1Y: '100' } },
        { upTo: 500, unitPrice: { P1M: '9', P1Y: '90' } },
        { upTo: null, unitPrice: { P1M: '8', P1Y: '80' } },
      ],
    });
    expect(skus['Professional']?.pricing).to.deep.equal({
      model: 'tiered',
      tiers: [
        { upTo: 100, unitPrice: { P1M: '12', P1Y: '120' } },
        { upTo: 500, unitPrice: { P1M: '11', P1Y: '110' } },
        { upTo: null, unitPrice: { P1M: '9.5', P1Y: '99' } },
      ],
    });
    // The total volume price drops at tier boundaries, which is a warning but no error.
    await seller.sees('Enterprise: at the monthly price, buying 105 costs $945.00, less than 100 ($1,000.00)');

    const preview = await openPreview(seller);
    for (const [sku, quantity, monthly, yearly] of prices) {
      await preview.click('radio', new RegExp(sku));
      await preview.fill('textbox', /Users/, quantity);
      await preview.press('Tab');
      await preview.click('radio', /Monthly/);
      expect(await shownPrice(preview), `${quantity} ${sku} a month`).to.contain(monthly);
      await preview.click('radio', /Yearly/);
      expect(await shownPrice(preview), `${quantity} ${sku} a year`).to.contain(yearly);
    }
    await seller.press('Escape');
    await submit(seller);
    await seller.sees(/Pending/i);
  });
});
