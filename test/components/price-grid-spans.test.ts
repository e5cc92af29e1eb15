import { expect } from 'chai';
import { GridPage, sku, tier } from './price-grid-page.js';
import { cleanUp } from '../helpers/editor.js';

describe('the cells of an SKU in the price grid', () => {
  afterEach(cleanUp);

  const lines = (page: GridPage, place: string): string => page.cell(place).getAttribute('aria-rowspan') ?? '1';

  /** AG Grid joins the cells a tick later. */
  const covers = async (page: GridPage, place: string, count: string): Promise<void> => {
    for (let waited = 0; lines(page, place) !== count && waited < 2000; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lines(page, place)).to.equal(count);
  };

  it('span its tiers as soon as it is the first SKU with several', async () => {
    const page = await GridPage.open([
      sku('basic', 'volume', tier(null, '10', '100')),
      sku('enterprise', 'linear', tier(null, '12', '120')),
    ]);
    expect(lines(page, 'Basic, Software Version')).to.equal('1');
    await page.go('Basic, Monthly');
    await page.press('Alt+Enter');
    expect(page.tiers(0)).to.have.length(2);
    await covers(page, 'Basic, Software Version', '2');
    expect(lines(page, 'Enterprise, Software Version')).to.equal('1');
    expect(page.names(/^Basic,.*Software Version$/)).to.have.length(1);
    await page.press('Control+z');
    expect(page.tiers(0)).to.have.length(1);
    await covers(page, 'Basic, Software Version', '1');
  });
});
