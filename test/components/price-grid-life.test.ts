import { expect } from 'chai';
import type { SkuPriceGrid } from '../../src/components/price-grid/price-grid.js';
import { cleanUp, expectAccessible, mount, settled } from '../helpers/editor.js';
import { allByRole } from '../helpers/roles.js';
import { GridPage, sku, threeModels, tier, users, version } from './price-grid-page.js';

afterEach(cleanUp);

const inside = (page: GridPage) => page.grid.shadowRoot!.querySelector('.grid')!.shadowRoot!;
const tick = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the life of a price grid', () => {
  it('keeps its AG Grid when it is moved in the page, and destroys it a tick after its removal', async () => {
    const page = await GridPage.open(threeModels());
    const before = inside(page).querySelector('[role=grid]');
    const section = document.createElement('section');
    document.body.append(section);
    section.append(page.grid);
    await tick();
    expect(inside(page).querySelector('[role=grid]')).to.equal(before);
    page.grid.remove();
    await tick();
    expect(inside(page).childElementCount).to.equal(0);
    document.body.append(page.grid);
    await page.loaded();
    await page.enter('Basic, Monthly', '12');
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('12');
  });

  it('works with several grids on one page, each with its own selection and keys', async () => {
    const one = await GridPage.open(threeModels());
    const other = await GridPage.open(threeModels());
    await one.enter('Basic, Monthly', '1');
    await other.enter('Basic, Monthly', '2');
    await one.go('Basic, Yearly');
    await one.press('Delete');
    expect(one.tiers(0)).to.deep.equal([tier(null, '1')]);
    expect(other.tiers(0)).to.deep.equal([tier(null, '2', '100')]);
  });

  it('shows its headings while the grid loads', async () => {
    const grid = await mount<SkuPriceGrid>('sku-price-grid', { productAttributes: [version, users], value: threeModels() });
    const table = grid.shadowRoot!.querySelector('.skeleton table');
    if (table) expect(table.textContent).to.contain('Software Version').and.to.contain('Monthly, each');
    await new GridPage(grid).loaded();
    await settled(grid);
    expect(grid.shadowRoot!.querySelector('.skeleton')).to.equal(null);
  });

  it('sets the page’s nonce on each style element of AG Grid', async () => {
    const page = await GridPage.open(threeModels(), { nonce: 'n0nce' });
    const styles = [...inside(page).querySelectorAll('style')];
    expect(styles.length).to.be.greaterThan(0);
    expect(styles.every(({ nonce }) => nonce === 'n0nce')).to.equal(true);
  });

  it('accepts properties in any order, and reports the focused cell', async () => {
    const page = await GridPage.open([sku('basic', 'flat', tier(null, '10', '100'))], { productAttributes: [version] });
    const focused: unknown[] = [];
    page.grid.addEventListener('sku-cell-focus', (event) => focused.push((event as CustomEvent<unknown>).detail));
    page.grid.periods = ['P1Y'];
    await settled(page.grid);
    expect(page.names(/Monthly/)).to.be.empty;
    await page.go('Basic, Yearly');
    expect(focused).to.deep.equal([{ sku: 'basic', tier: 0, column: 'price', period: 'P1Y' }]);
    page.grid.productAttributes = [version, users] as never;
    page.grid.value = threeModels();
    await settled(page.grid);
    // The grid is larger now and adds rows after the browser has reported the new size.
    for (let waited = 0; page.names(/Up to$/).length < 7 && waited < 2000; waited += 20) await new Promise((done) => setTimeout(done, 20));
    expect(page.names(/Up to$/)).to.have.length(7);
  });

  it('is accessible with a range, a bad value, an open cell and an open menu', async () => {
    const page = await GridPage.open(threeModels());
    await page.enter('Basic, Monthly', 'x');
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Shift+ArrowDown', 'Shift+ArrowRight');
    await expectAccessible(page.grid);
    await page.press('F2');
    await expectAccessible(page.grid);
    await page.press('Escape', 'Alt+ArrowDown');
    expect(allByRole(page.grid, 'menu')).to.have.length(1);
    await expectAccessible(page.grid);
  });
});
