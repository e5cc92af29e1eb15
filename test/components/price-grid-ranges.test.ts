import { expect } from 'chai';
import { cleanUp } from '../helpers/editor.js';
import { ownClipboard } from '../helpers/own-clipboard.js';
import { copyElsewhere } from './price-grid-clipboard.js';
import { GridPage, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);
ownClipboard();

describe('a range of several cells in the price grid', () => {
  it('opens its active cell with F2, and Enter moves through the range', async () => {
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

describe('several ranges in the price grid', () => {
  const ranges = ['Enterprise, up to 100, Monthly', 'Enterprise, up to 500, Monthly', 'Professional, up to 100, Yearly'].concat(
    'Professional, up to 500, Yearly',
  );

  async function selectTwo(): Promise<GridPage> {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Shift+ArrowDown');
    await page.clickWithControl('Professional, up to 100, Yearly');
    await page.press('Shift+ArrowDown');
    expect(page.selected).to.deep.equal(ranges);
    return page;
  }

  it('are all filled with one copied cell in one step, and stay selected', async () => {
    await copyElsewhere('7');
    const page = await selectTwo();
    await page.press('Control+v');
    expect(page.tiers(0)).to.deep.equal(threeModels()[0]!.pricing.tiers);
    expect(page.tiers(1)).to.deep.equal([tier(100, '7', '100'), tier(500, '7', '90'), tier(null, '8', '80')]);
    expect(page.tiers(2)).to.deep.equal([tier(100, '12', '7'), tier(500, '11', '7'), tier(null, '10', '99')]);
    expect(page.said).to.contain('4 cells pasted');
    expect(page.selected).to.deep.equal(ranges);
    expect(page.events).to.deep.equal(['input', 'change']);
    await page.press('Control+z');
    expect(page.grid.value).to.deep.equal(threeModels());
  });

  it('get a pasted block at the last range', async () => {
    await copyElsewhere('1\t2');
    const page = await selectTwo();
    await page.press('Control+v');
    expect(page.tiers(1)).to.deep.equal(threeModels()[1]!.pricing.tiers);
    expect(page.tiers(2)).to.deep.equal([tier(100, '12', '1'), tier(500, '11', '1'), tier(null, '10', '99')]);
    expect(page.said).to.contain('2 cells pasted, 2 outside the grid not pasted');
  });
});
