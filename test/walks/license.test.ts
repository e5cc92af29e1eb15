import { expect } from 'chai';
import { walk } from '../helpers/walk.js';
import { beginRelease, openPreview, releaseOf, shownPrice, submit } from './steps.js';

describe('Releasing a license', () => {
  walk('includes a service flow, a delivery period, an asset and one price per period', async (seller) => {
    await beginRelease(seller, { product: 'Cashier Suite', specification: 'Site license', method: 'License' });
    await seller.choose('Service Flow Template', 'Standard license delivery');
    await seller.fill('textbox', 'Delivery Period (calendar days)', '10');
    await seller.click('checkbox', 'Deployed as a software package');
    await seller.choose('Application Asset', 'Cashier Suite 3.2.0');
    await seller.fill('textbox', 'Price, Monthly', '45.50');
    await seller.fill('textbox', 'Price, Yearly', '455');

    const preview = await openPreview(seller);
    await preview.click('radio', /Monthly/);
    expect(await shownPrice(preview)).to.contain('$45.50');
    await preview.click('radio', /Yearly/);
    expect(await shownPrice(preview)).to.contain('$455.00');
    // 455 is the price of ten months at 45.50.
    await preview.sees('2 months free');
    await seller.press('Escape');

    const release = await releaseOf(seller);
    await submit(seller);
    await seller.sees('Cashier Suite');
    await seller.sees(/Pending/i);

    expect(release.deliveryMethod).to.equal('license');
    expect(release.softwarePackage).to.equal(true);
    expect(release.delivery).to.deep.equal({ serviceFlowTemplateId: 'license-standard', days: 10 });
    const [specification] = release.specifications;
    expect(specification?.assetId).to.equal('cashier-suite-3');
    expect(specification?.template).to.equal('simple');
    expect(specification?.skus[0]?.pricing).to.deep.equal({
      model: 'flat',
      tiers: [{ upTo: null, unitPrice: { P1M: '45.5', P1Y: '455' } }],
    });
  });

  walk('offers no trial and says so', async (seller) => {
    await beginRelease(seller, { product: 'Cashier Suite', specification: 'Site license', method: 'License' });
    await seller.sees('Not available for License.');
    await seller.click('button', 'Submit');
    await seller.sees('problems to fix before you submit');
    expect((await releaseOf(seller)).specifications[0]).to.not.have.property('trial');
  });
});
