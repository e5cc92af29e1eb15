import { expect } from 'chai';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';
import { createAttributes, enter, generateSkus, nameRelease, openPreview, releaseOf, shownPrice, skusByLabel, submit } from './steps.js';

/** Creates three priced SKUs in an open form and checks them in the customer's preview. */
async function priceEditions(seller: Seller): Promise<void> {
  await nameRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
  await generateSkus(seller, { values: { 'Software Version': ['Basic', 'Enterprise', 'Professional'] } });
  for (const [sku, monthly, yearly] of [
    ['Basic', '9.90', '99'],
    ['Enterprise', '49', '490'],
    ['Professional', '29.50', '312.7'],
  ] as const) {
    await enter(seller, `${sku}, Monthly`, monthly);
    await enter(seller, `${sku}, Yearly`, yearly);
  }

  const preview = await openPreview(seller);
  await preview.click('radio', /Enterprise/);
  await preview.click('radio', /Monthly/);
  expect(await shownPrice(preview)).to.contain('$49.00');
  await preview.click('radio', /Yearly/);
  expect(await shownPrice(preview)).to.contain('$490.00');
  await preview.click('radio', /Professional/);
  expect(await shownPrice(preview)).to.contain('$312.70');
  await preview.click('radio', /Monthly/);
  expect(await shownPrice(preview)).to.contain('$29.50');
  await seller.press('Escape');

  const skus = await skusByLabel(seller);
  const flat = (P1M: string, P1Y: string) => ({ model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M, P1Y } }] });
  expect(Object.keys(skus)).to.deep.equal(['Basic', 'Enterprise', 'Professional']);
  expect(skus['Basic']?.pricing).to.deep.equal(flat('9.9', '99'));
  expect(skus['Enterprise']?.pricing).to.deep.equal(flat('49', '490'));
  expect(skus['Professional']?.pricing).to.deep.equal(flat('29.5', '312.7'));
  expect((await releaseOf(seller)).specifications[0]?.billing).to.deep.equal({ mode: 'subscription', periods: ['P1M', 'P1Y'] });
}

describe('The first example: Software Version, yearly and monthly', () => {
  walk('is released as three SKUs with two prices each', async (seller) => {
    await createAttributes(seller, [{ type: 'Enumeration', name: 'Software Version' }]);
    await seller.click('button', 'Release New Product');
    await priceEditions(seller);
    await submit(seller);
    await seller.sees(/Pending/i);
  });

  walk(
    'is also released from a page on disk, with one script and no server',
    async (seller) => {
      await priceEditions(seller);
      await submit(seller);
      await seller.sees('Submitted for review.');
    },
    { file: 'examples/static/index.html' },
  );
});
