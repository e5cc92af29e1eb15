import { expect } from 'chai';
import type { SkuPriceGrid } from '../../src/components/price-grid/price-grid.js';
import { cleanUp, settled } from '../helpers/editor.js';
import { until } from '../helpers/late-code.js';
import { allByRole, byRole } from '../helpers/roles.js';
import { GridPage, scrolledBy, tier, users } from './price-grid-page.js';

afterEach(cleanUp);

const count = 6000;
const edition = {
  id: 'edition',
  type: 'enum',
  name: 'Edition',
  values: Array.from({ length: count }, (_, at) => ({ id: `e${at}`, label: `E${at}` })),
};
const skus = () =>
  edition.values.map(({ id }) => ({
    id,
    values: { edition: id },
    offered: true,
    pricing: { model: 'linear' as const, tiers: [tier(null, '10', '100')] },
  }));
const last = [count - 1, 'pricing', 'tiers', 0, 'unitPrice', 'P1M'];
const open = () => GridPage.open(skus(), { productAttributes: [edition, users], policy: { maxSkus: count, maxValues: count } });
const issues = (page: GridPage) => allByRole(page.grid, 'button', /issue|warning|error/i).map(({ textContent }) => textContent?.trim());

describe('a price grid with so many SKUs that they are validated in parts', () => {
  it('marks an invalid price in any row at once, and reports it in `validity`', async () => {
    const page = await open();
    expect(page.grid.focusPath(last)).to.equal(true);
    await until(() => page.at === 'E5999, Monthly');
    await page.type('-5');
    expect(page.cell('E5999, Monthly').getAttribute('aria-invalid')).to.equal('true');
    expect(page.grid.validity.valid).to.equal(false);
    await page.press('Backspace', 'Backspace', '7', 'Enter');
    expect(page.cell('E5999, Monthly').getAttribute('aria-invalid')).to.equal('false');
    expect(page.grid.validity.valid).to.equal(true);
  });

  it('counts the initial issues and those that the seller typed during validation', async () => {
    const wrong = skus();
    wrong[3000]!.pricing.tiers[0]!.unitPrice.P1M = '-1';
    const page = await GridPage.open(wrong, { productAttributes: [edition, users], policy: { maxSkus: count, maxValues: count } });
    await page.go('E0, Monthly');
    await page.type('-2');
    await page.press('Enter');
    await until(() => issues(page).length > 0);
    await settled(page.grid);
    expect(byRole(page.grid, 'button', '2 issues')).to.exist;
  });

  it('marks a duplicate SKU code as soon as it is typed', async () => {
    const page = await open();
    for (const [at, code] of ['A', 'B', 'A'].entries()) await page.enter(`E${at}, SKU code`, code);
    expect(page.grid.validity.valid).to.equal(false);
    expect(page.cell('E2, SKU code').getAttribute('aria-invalid')).to.equal('true');
    await page.enter('E0, SKU code', 'C');
    expect(page.cell('E2, SKU code').getAttribute('aria-invalid')).to.equal('false');
    expect(page.grid.validity.valid).to.equal(true);
  });
});

describe('a price grid with more rows than the screen shows', () => {
  it('adds all rows shortly after the first ones', async () => {
    const page = await open();
    await until(() => lines(page) === count);
    viewport(page).scrollTop = viewport(page).scrollHeight;
    await until(() => page.names(/^E5999, Monthly/).length === 1);
  });

  it('goes to the last row as soon as the first rows are shown', async () => {
    const page = await firstSight();
    page.grid.focusPath(last);
    await until(() => page.at === 'E5999, Monthly');
    expect(lines(page)).to.equal(count);
  });

  it('shows a new value that replaces one whose rows are still being added', async () => {
    const page = await firstSight();
    page.grid.value = skus().slice(0, 1000).reverse();
    await until(() => page.names(/^E999, Monthly/).length === 1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(lines(page)).to.equal(1000);
  });
});

/** Opens a grid and returns as soon as its first rows are shown. An earlier grid has already loaded the code. */
async function firstSight(): Promise<GridPage> {
  (await open()).grid.remove();
  const properties = { productAttributes: [edition, users], policy: { maxSkus: count, maxValues: count }, value: skus() };
  const page = new GridPage(Object.assign(document.createElement('sku-price-grid') as SkuPriceGrid, properties as object));
  document.body.append(page.grid);
  for (let turn = 0; turn < 100 && !(lines(page) > 0); turn++) await Promise.resolve();
  expect(lines(page)).to.be.within(1, count - 1);
  return page;
}

const inner = (page: GridPage): ShadowRoot | null | undefined => page.grid.shadowRoot?.querySelector('.grid')?.shadowRoot;
const viewport = (page: GridPage): Element => scrolledBy(page.grid)!;
/** The row count that a screen reader gets, without the headings. */
const lines = (page: GridPage): number => Number(inner(page)?.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) - 1;
