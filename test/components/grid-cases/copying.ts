import { expect } from 'chai';
import { byRole } from '../../helpers/roles.js';
import { copied } from '../price-grid-clipboard.js';
import { GridPage, threeModels } from '../price-grid-page.js';
import { Cells, firstPrice, gridCase } from './case.js';

const code = firstPrice - 1;

describe('copying', () => {
  gridCase('C01', 'copies only the last range', async ({ expected }) => {
    const cells = await Cells.filled(5, 2, '1', { codes: ['E1', 'E2', 'E3', 'E4', 'E5'] });
    await cells.select([0, firstPrice], [1, firstPrice + 1]);
    await cells.addRange([1, code], [3, code]);
    expect((await copied(cells.page)).text).to.equal((expected as string).replace(/ \(.*/, ''));
  });

  gridCase('C04', 'keeps three successive spaces, also in Excel', async () => {
    const cells = await Cells.filled(1, 1, '1', { codes: ['A   B'] });
    await cells.go([0, code]);
    const { text, html } = await copied(cells.page);
    expect(text).to.equal('A   B');
    expect(html).to.contain("A<span style='mso-spacerun:yes'>\u00a0\u00a0\u00a0</span>B");
    await cells.paste(text, { html, at: [0, code] });
    expect(cells.codes).to.deep.equal(['A   B']);
  });

  gridCase('C09', 'copies the tiers of a pricing cell as JSON in a custom type, and its label as text', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Professional, Pricing');
    const { text, types } = await copied(page);
    expect(text).to.equal('Tiered');
    const { pricing } = threeModels()[2]!;
    expect(JSON.parse(types['application/x-sku-kit']!)).to.deep.equal([[pricing]]);
    await page.go('Basic, Pricing');
    await page.press('Control+v');
    expect(page.pricing(0)).to.deep.equal(pricing);
    expect(page.pricing(1)).to.deep.equal(threeModels()[1]!.pricing);
    expect(page.events).to.deep.equal(['input', 'change']);
    await page.press('Control+z');
    expect(page.grid.value).to.deep.equal(threeModels());
  });

  gridCase('C11', 'copies a single cell without opening it', async ({ expected }) => {
    const cells = await Cells.filled(1, 1, '1', { codes: ['Alice'] });
    await cells.go([0, code]);
    expect((await copied(cells.page)).text).to.equal((expected as string).split(' ')[0]);
    expect(cells.page.field).to.equal(null);
  });

  gridCase('C13', 'copies the formatted text and the exact value', async () => {
    const cells = await Cells.open([['1234.5']], { periods: ['P1M'] });
    await cells.go([0, firstPrice]);
    const { text, html } = await copied(cells.page);
    expect(text).to.equal('1,234.50');
    expect(html).to.contain('<td data-sku-value="1234.5">1,234.50</td>');
  });

  gridCase('C19', 'does not copy rows that a filter hides', async () => {
    const cells = await Cells.open([['1'], ['2'], ['3'], ['4']], { periods: ['P1M'], codes: ['x1', 'x2', 'y3', 'x4'] });
    byRole(cells.page.grid, 'searchbox', 'Find SKU').focus();
    await cells.type('x');
    await cells.select([0, firstPrice], [2, firstPrice]);
    expect((await copied(cells.page)).text).to.equal('1.00\n2.00\n4.00');
  });
});
