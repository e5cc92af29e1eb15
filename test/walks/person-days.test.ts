import { expect } from 'chai';
import { walk } from '../helpers/walk.js';
import { beginRelease, createAttributes, enter, generateSkus, openPreview, releaseOf, shownPrice, skusByLabel, submit } from './steps.js';

describe('The third example: a professional service by Service Item and Person-Days', () => {
  walk('is sold one-time at a linear price per day', async (seller) => {
    await createAttributes(seller, [
      { type: 'Enumeration', name: 'Service Item' },
      { type: 'Quantity', name: 'Person-Days' },
    ]);
    await beginRelease(seller, { product: 'Cashier care', specification: 'On call', method: 'Professional service' });
    await seller.choose('Service Flow Template', 'On-site implementation');
    await seller.fill('textbox', 'Delivery Period (calendar days)', '30');
    await seller.click('radio', 'One-time');
    await generateSkus(seller, {
      values: { 'Service Item': ['O&M Service', 'Installation Service'] },
      range: { name: 'Person-Days', min: '1', max: '60', step: '1' },
    });
    await enter(seller, 'O&M Service, One-time', '620');
    await enter(seller, 'Installation Service, One-time', '780.50');

    const preview = await openPreview(seller);
    await preview.click('radio', /O&M Service/);
    await preview.fill('textbox', /Person-Days/, '3');
    await preview.press('Tab');
    // 3 × 620
    expect(await shownPrice(preview)).to.contain('$1,860.00');
    await preview.click('radio', /Installation Service/);
    await preview.fill('textbox', /Person-Days/, '60');
    await preview.press('Tab');
    // 60 × 780.50
    expect(await shownPrice(preview)).to.contain('$46,830.00');
    await seller.press('Escape');

    const release = await releaseOf(seller);
    expect(release.deliveryMethod).to.equal('professional-service');
    expect(release.delivery).to.deep.equal({ serviceFlowTemplateId: 'on-site', days: 30 });
    expect(release.specifications[0]?.billing).to.deep.equal({ mode: 'one-time' });
    const skus = await skusByLabel(seller);
    expect(skus['O&M Service']?.pricing).to.deep.equal({ model: 'linear', tiers: [{ upTo: null, unitPrice: { once: '620' } }] });
    expect(skus['Installation Service']?.pricing).to.deep.equal({
      model: 'linear',
      tiers: [{ upTo: null, unitPrice: { once: '780.5' } }],
    });
    await submit(seller);
    await seller.sees(/Pending/i);
  });
});
