import { expect } from 'chai';
import { cleanUp } from '../helpers/editor.js';
import { GridPage, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);

describe('a range of several cells in the price grid', () => {
  it('opens its active cell with F2, and goes round with Enter', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Shift+ArrowDown', 'Enter');
    expect(page.at).to.equal('Enterprise, up to 500, Monthly');
    expect(page.field).to.equal(null);
    await page.press('F2');
    expect(page.field?.value).to.equal('9.00');
    await page.type('5');
    await page.press('Enter');
    expect(page.at).to.equal('Enterprise, up to 100, Monthly');
    expect(page.selected).to.deep.equal(['Enterprise, up to 100, Monthly', 'Enterprise, up to 500, Monthly']);
    expect(page.tiers(1)[1]).to.deep.equal(tier(500, '9.005', '90'));
  });
});
