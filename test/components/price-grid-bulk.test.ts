import { expect } from 'chai';
import { formatClipboardText } from '../../src/core/clipboard/index.js';
import { cleanUp, replaceIn, settled } from '../helpers/editor.js';
import { allByRole, byRole, descriptionOf, focused, nameOf, textOf } from '../helpers/roles.js';
import { GridPage, sku, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);

const dialog = (page: GridPage): string => textOf(byRole(page.grid, 'dialog', 'Change prices'));

async function amount(page: GridPage, operation: string, text: string): Promise<void> {
  await page.choose('Change prices', operation);
  await replaceIn(page.grid, 'Amount', text);
}

describe('a bulk price change', () => {
  it('is applied once by Enter, and the same key press does not open the menu again', async () => {
    const page = await GridPage.open(threeModels());
    byRole(page.grid, 'button', 'Change prices').focus();
    await page.press('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
    await page.type('10');
    await page.press('Enter');
    expect(page.events).to.deep.equal(['input', 'change']);
    expect(nameOf(focused()!)).to.equal('Change prices');
    expect(allByRole(page.grid, 'menu')).to.be.empty;
  });

  it('is not applied by the Enter that ends an IME composition', async () => {
    const page = await GridPage.open(threeModels());
    await amount(page, 'Add percent…', '10');
    focused()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }));
    await settled(page.grid);
    expect(page.events).to.be.empty;
    expect(dialog(page)).to.contain('14 prices change');
  });

  for (const text of ['10', '+10', '10%', '+10 %', '10 ٪']) {
    it(`reads ${text} as an increase of ten percent`, async () => {
      const page = await GridPage.open(threeModels());
      await amount(page, 'Add percent…', text);
      expect(dialog(page)).to.contain('Basic, Monthly 10.00 11.00');
    });
  }

  for (const text of ['10 %', '+-3', '++3']) {
    it(`refuses ${text} as an amount, and the Apply button says what is missing`, async () => {
      const page = await GridPage.open(threeModels());
      await amount(page, 'Add an amount…', text);
      const apply = byRole(page.grid, 'button', 'Apply');
      expect(apply.getAttribute('aria-disabled')).to.equal('true');
      expect(descriptionOf(apply)).to.equal('Enter a number.');
      apply.click();
      await page.press('Enter');
      expect(page.events).to.be.empty;
    });
  }

  it('says on the Apply button why there is nothing to apply', async () => {
    const page = await GridPage.open([sku('basic', 'linear', tier(null, '10', '10'))]);
    await amount(page, 'Set to a price…', '10.00');
    expect(descriptionOf(byRole(page.grid, 'button', 'Apply'))).to.equal('0 prices change.');
  });

  it('reports prices below zero and cells without a price separately, and shows the previous text of the cells that it sets', async () => {
    const page = await GridPage.open([
      sku('basic', 'linear', tier(null, { typed: 'ten' }, '5')),
      sku('enterprise', 'linear', tier(null, '20')),
    ]);
    await amount(page, 'Add an amount…', '-5.01');
    expect(dialog(page))
      .to.contain('1 price changes.')
      .and.to.contain('2 cells without a valid price will not change.')
      .and.to.contain('1 price would be below 0 and will not change.');
    await page.press('Escape');
    await amount(page, 'Set to a price…', '7');
    expect(dialog(page)).to.contain('Basic, Monthly ten 7.00').and.to.contain('Enterprise, Yearly no price 7.00');
  });

  it('applies to all SKUs by default, and to a single selected price on request', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 500, Monthly');
    await amount(page, 'Set to a price…', '7');
    expect(byRole<HTMLInputElement>(page.grid, 'radio', 'All SKUs').checked).to.equal(true);
    byRole(page.grid, 'radio', 'Selected prices (1)').click();
    await settled(page.grid);
    await page.press('Enter');
    expect(page.tiers(1)[1]).to.deep.equal(tier(500, '7', '90'));
    expect(page.tiers(0)).to.deep.equal(threeModels()[0]!.pricing.tiers);
  });

  it('offers whole amounts in a currency without cents', async () => {
    const page = await GridPage.open([sku('basic', 'linear', tier(null, '1003', '12'))], { currency: 'JPY' });
    await page.choose('Change prices', 'Round to an ending, such as .99…');
    expect(dialog(page)).to.contain('Basic, Monthly 1,003 999').and.to.contain('Basic, Yearly 12 9');
    await page.press('Escape');
    await page.choose('Change prices', 'Round to a multiple, such as 0.05…');
    expect(dialog(page)).to.contain('Basic, Monthly 1,003 1,005').and.to.contain('Basic, Yearly 12 10');
  });

  it('offers a list to choose one of many billing periods', async () => {
    const periods = Array.from({ length: 12 }, (_, at) => `P${at + 1}M`);
    const page = await GridPage.open([sku('basic', 'linear', { upTo: null, unitPrice: { P2M: '4' } })], { periods });
    await amount(page, 'Set to a price…', '5');
    const list = byRole<HTMLSelectElement>(page.grid, 'combobox', 'Where');
    list.value = 'price:P2M';
    list.dispatchEvent(new Event('change'));
    await settled(page.grid);
    expect(dialog(page)).to.contain('1 price changes.');
  });
});

describe('the import report', () => {
  it('shows “no price” for a removed price, and a dash for a removed code', async () => {
    const page = await GridPage.open([{ ...sku('basic', 'linear', tier(null, '10', '100')), code: 'B-1' }]);
    await page.importFile(
      'prices.tsv',
      formatClipboardText([
        ['SKU ID', 'SKU code', 'Monthly'],
        ['basic', '', ''],
      ]),
    );
    const report = textOf(byRole(page.grid, 'dialog', 'Import prices'));
    expect(report).to.contain('Basic, SKU code B-1 –').and.to.contain('Basic, Monthly 10.00 no price');
  });
});
