import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { ownClipboard } from '../helpers/own-clipboard.js';
import { byRole } from '../helpers/roles.js';
import { copied, copyElsewhere, pasteAt } from './price-grid-clipboard.js';
import { GridPage, sku, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);
ownClipboard();

const volume = (id: string) => sku(id, 'volume', tier(100, '3'), tier(500, '2'), tier(null, '1'));
const linear = (id: string) => sku(id, 'linear', tier(null, '1'));

describe('the price grid’s selection after rows were removed', () => {
  it('contains the pasted cells, and not the rows that moved up', async () => {
    const page = await GridPage.open([volume('basic'), volume('enterprise'), linear('professional')]);
    await pasteAt(page, 'Basic, Pricing', 'Linear\nLinear');
    expect(page.selected).to.deep.equal(['Basic, Pricing', 'Enterprise, Pricing']);
  });

  it('ends at the last row, and can be copied', async () => {
    const page = await GridPage.open([volume('basic'), volume('enterprise')]);
    await pasteAt(page, 'Basic, Pricing', 'Linear\nLinear');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.at).to.equal('Basic, Pricing');
    const { text } = await copied(page);
    expect(text).to.equal('Linear\nLinear');
  });

  it('contains the filled cells', async () => {
    const page = await GridPage.open([linear('basic'), volume('enterprise'), linear('professional')]);
    await page.go('Basic, Pricing');
    await page.press('Shift+ArrowDown', 'Control+Enter');
    expect(page.tiers(1)).to.have.length(1);
    expect(page.selected).to.deep.equal(['Basic, Pricing', 'Enterprise, Pricing']);
  });
});

describe('several single cells in the price grid', () => {
  const two = ['Basic, Monthly', 'Enterprise, up to 100, Monthly'] as const;

  async function selectBoth(): Promise<GridPage> {
    const page = await GridPage.open(threeModels());
    await page.go(two[0]);
    await page.clickWithControl(two[1]);
    return page;
  }

  it('are marked as selected', async () => {
    const page = await selectBoth();
    expect(page.selected).to.deep.equal(two);
  });

  it('are reduced to the active cell by Escape', async () => {
    const page = await selectBoth();
    await page.press('Escape');
    expect(page.selected).to.deep.equal([two[1]]);
  });

  it('lose only the copied cell to Ctrl+X', async () => {
    const page = await selectBoth();
    const { text } = await copied(page, 'Control+x');
    expect(text).to.equal('10.00');
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('10');
    expect(page.tiers(1)[0]!.unitPrice.P1M).to.equal(undefined);
  });
});

describe('price grid edits across several SKUs', () => {
  it('count the values pasted next to the joined cells of an SKU', async () => {
    const page = await GridPage.open([sku('basic', 'volume', tier(100, '2'), tier(null, '1')), linear('enterprise')]);
    await pasteAt(page, 'Basic, SKU code', 'A\tVolume\t200\t5\nB\tVolume\t\t6\nC\tLinear\t\t7');
    expect(page.grid.value!.map(({ code }) => code)).to.deep.equal(['A', 'C']);
    expect(page.said).to.contain('10 cells pasted, 2 refused');
  });

  it('keep the active cell when a whole column is pasted over', async () => {
    await copyElsewhere('7');
    const page = await GridPage.open(threeModels());
    await page.go('Professional, up to 100, Monthly');
    await page.press('Control+Space', 'Control+v');
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('7');
    expect(page.at).to.equal('Professional, up to 100, Monthly');
  });

  it('fill an SKU code down from the SKU above', async () => {
    const page = await GridPage.open([volume('basic'), volume('enterprise')]);
    await page.enter('Basic, SKU code', 'A');
    await page.go('Enterprise, SKU code');
    await page.press('Control+d');
    expect(page.grid.value!.map(({ code }) => code)).to.deep.equal(['A', 'A']);
  });
});

describe('a change of all prices', () => {
  it('includes SKUs without a tier', async () => {
    const page = await GridPage.open([sku('basic', 'linear'), linear('enterprise')]);
    await page.choose('Change prices', 'Set to a price…');
    byRole<HTMLInputElement>(page.grid, 'textbox', 'Amount').focus();
    await page.type('5');
    byRole<HTMLButtonElement>(page.grid, 'button', 'Apply').click();
    await settled(page.grid);
    expect(page.grid.value!.map(({ pricing }) => pricing.tiers[0]?.unitPrice.P1M)).to.deep.equal(['5', '5']);
  });
});

describe('the price grid’s announcements and the page’s keys', () => {
  it('announces how many SKUs one key press takes off sale', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, On sale');
    await page.press('Shift+ArrowDown', 'Space');
    expect(page.said).to.contain('Take off sale: 2');
  });

  it('leaves Escape to the page if there is no selection to end', async () => {
    const page = await GridPage.open(threeModels());
    const heard: string[] = [];
    page.grid.addEventListener('keydown', ({ key }) => heard.push(key));
    await page.go('Basic, Monthly');
    await page.press('Shift+ArrowRight', 'Escape', 'Escape');
    expect(heard.filter((key) => key === 'Escape')).to.have.length(1);
  });
});
