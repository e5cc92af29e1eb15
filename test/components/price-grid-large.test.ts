import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { until } from '../helpers/late-code.js';
import { allByRole, byRole } from '../helpers/roles.js';
import { GridPage, tier, users } from './price-grid-page.js';

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
const open = () => GridPage.open(skus(), { attributes: [edition, users], policy: { maxSkus: count, maxValues: count } });
const issues = (page: GridPage) => allByRole(page.grid, 'button', /issue|warning|error/i).map(({ textContent }) => textContent?.trim());

describe('a price grid with so many SKUs that they are checked bit by bit', () => {
  it('marks what is typed anywhere at once, and knows it when asked', async () => {
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

  it('counts in the end what was wrong from the beginning and what was typed meanwhile', async () => {
    const wrong = skus();
    wrong[3000]!.pricing.tiers[0]!.unitPrice.P1M = '-1';
    const page = await GridPage.open(wrong, { attributes: [edition, users], policy: { maxSkus: count, maxValues: count } });
    await page.go('E0, Monthly');
    await page.type('-2');
    await page.press('Enter');
    await until(() => issues(page).length > 0);
    await settled(page.grid);
    expect(byRole(page.grid, 'button', '2 issues')).to.exist;
  });

  it('has one code for one SKU, also while codes are typed one by one', async () => {
    const page = await open();
    for (const [at, code] of ['A', 'B', 'A'].entries()) await page.enter(`E${at}, SKU code`, code);
    expect(page.grid.validity.valid).to.equal(false);
    expect(page.cell('E2, SKU code').getAttribute('aria-invalid')).to.equal('true');
    await page.enter('E0, SKU code', 'C');
    expect(page.cell('E2, SKU code').getAttribute('aria-invalid')).to.equal('false');
    expect(page.grid.validity.valid).to.equal(true);
  });
});
