import { expect } from 'chai';
import { formatClipboardText } from '../../src/core/clipboard/index.js';
import { readSheet, writeSheet } from '../../src/exchange/index.js';
import { cleanUp, expectAccessible, settled } from '../helpers/editor.js';
import { byRole, descriptionOf, textOf } from '../helpers/roles.js';
import { GridPage, sku, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);

const shownSkus = (page: GridPage) => [...new Set(page.names(/Monthly$/).map((name) => name.split(',')[0]!))].sort();

const choose = (page: GridPage, button: string, item: string) => page.choose(button, item);

async function press(page: GridPage, name: string | RegExp, role = 'button'): Promise<void> {
  byRole<HTMLButtonElement>(page.grid, role, name).click();
  await settled(page.grid);
}

describe('finding SKUs in the price grid', () => {
  it('finds by name and by code, and says how many are shown', async () => {
    const page = await GridPage.open(threeModels().map((one) => ({ ...one, code: `${one.id.slice(0, 1)}-1` })));
    byRole<HTMLInputElement>(page.grid, 'searchbox', 'Find SKU').focus();
    await page.type('PROF');
    expect(shownSkus(page)).to.deep.equal(['Professional']);
    expect(page.said).to.contain('1 of 3 SKUs');
    expect(page.events).to.be.empty;
  });

  it('filters by the value of an attribute, and by issues', async () => {
    const value = threeModels();
    value[1]!.pricing.tiers[0]!.unitPrice.P1M = { typed: 'x' };
    const page = await GridPage.open(value);
    await press(page, 'Filter');
    byRole<HTMLInputElement>(page.grid, 'checkbox', 'Basic').click();
    await settled(page.grid);
    expect(shownSkus(page)).to.deep.equal(['Basic']);
    await press(page, 'Show all SKUs');
    await press(page, 'Filter');
    byRole<HTMLInputElement>(page.grid, 'checkbox', 'Only SKUs with issues').click();
    await settled(page.grid);
    expect(shownSkus(page)).to.deep.equal(['Enterprise']);
    await page.press('Escape');
    await page.enter('Enterprise, up to 100, Monthly', '1');
    // What is being worked on does not jump away.
    expect(shownSkus(page)).to.deep.equal(['Enterprise']);
  });

  it('sorts without touching the document, tiers together, missing prices last', async () => {
    const page = await GridPage.open([
      sku('basic', 'linear', tier(null)),
      sku('enterprise', 'linear', tier(null, '9')),
      sku('professional', 'volume', tier(10, '1'), tier(null, '20')),
    ]);
    const before = page.grid.value;
    await press(page, 'Filter');
    const select = byRole<HTMLSelectElement>(page.grid, 'combobox', 'Sort by');
    select.value = 'price:P1M';
    select.dispatchEvent(new Event('change'));
    await settled(page.grid);
    await page.press('Escape');
    await page.go('Professional, up to 10, Monthly');
    await page.press('ArrowDown');
    expect(page.at).to.equal('Professional, up to 1,000, Monthly');
    await page.press('ArrowDown');
    expect(page.at).to.equal('Enterprise, Monthly');
    await page.press('ArrowDown');
    expect(page.at).to.equal('Basic, Monthly');
    expect(page.grid.value).to.equal(before);
    expect(byRole(page.grid, 'columnheader', 'Monthly, each').getAttribute('aria-sort')).to.equal('ascending');
  });

  it('never changes hidden lines with Delete, fill or Ctrl+A', async () => {
    const page = await GridPage.open(threeModels());
    await press(page, 'Filter');
    byRole<HTMLInputElement>(page.grid, 'checkbox', 'Basic').click();
    byRole<HTMLInputElement>(page.grid, 'checkbox', 'Professional').click();
    await settled(page.grid);
    await page.press('Escape');
    await page.go('Basic, Monthly');
    await page.press('Control+a', 'Delete');
    expect(page.tiers(0)).to.deep.equal([tier(null)]);
    expect(page.tiers(1)).to.deep.equal(threeModels()[1]!.pricing.tiers);
    expect(page.tiers(2).every(({ unitPrice }) => Object.keys(unitPrice).length === 0)).to.equal(true);
  });

  it('says so where nothing fits, and shows all again on request; an issue in a hidden line is reached all the same', async () => {
    const page = await GridPage.open(threeModels());
    byRole<HTMLInputElement>(page.grid, 'searchbox', 'Find SKU').focus();
    await page.type('nobody');
    expect(textOf(page.grid)).to.contain('No SKU matches');
    page.grid.focusPath([1, 'pricing', 'tiers', 1, 'unitPrice', 'P1Y']);
    await settled(page.grid);
    expect(page.at).to.equal('Enterprise, up to 500, Yearly');
  });
});

describe('changing many prices', () => {
  it('adds 10 percent to all SKUs, also those that the search hides, after a preview and as one step', async () => {
    const page = await GridPage.open(threeModels());
    byRole<HTMLInputElement>(page.grid, 'searchbox', 'Find SKU').focus();
    await page.type('basic');
    await choose(page, 'Change prices', 'Add percent…');
    byRole<HTMLInputElement>(page.grid, 'textbox', 'Amount').focus();
    await page.type('10');
    byRole<HTMLInputElement>(page.grid, 'radio', 'All SKUs').click();
    await settled(page.grid);
    expect(textOf(byRole(page.grid, 'dialog', 'Change prices')))
      .to.contain('14 prices change')
      .and.to.contain('Enterprise, up to 500, Yearly');
    expect(page.events).to.be.empty;
    await expectAccessible(page.grid);
    await press(page, 'Apply');
    expect(page.tiers(0)).to.deep.equal([tier(null, '11', '110')]);
    expect(page.tiers(1)).to.deep.equal([tier(100, '11', '110'), tier(500, '9.9', '99'), tier(null, '8.8', '88')]);
    expect(page.events).to.deep.equal(['input', 'change']);
    expect(page.said).to.contain('14 prices changed');
  });

  for (const [item, amount, expected] of [
    ['Set to a price…', '7.5', '7.5'],
    ['Add an amount…', '-0.4', '10.09'],
    ['Add percent…', '-5', '9.97'],
    ['Round to an ending, such as .99…', '0.99', '10.99'],
    ['Round to an ending, such as .99…', '9', '9'],
    ['Round to a multiple, such as 0.05…', '0.05', '10.5'],
  ] as const) {
    it(`${item} ${amount} makes 10.49 ${expected}`, async () => {
      const page = await GridPage.open([sku('basic', 'linear', tier(null, '10.49', '1'))]);
      await choose(page, 'Change prices', item);
      const field = byRole<HTMLInputElement>(page.grid, 'textbox', 'Amount');
      field.focus();
      field.select();
      await page.type(amount);
      byRole<HTMLInputElement>(page.grid, 'radio', 'All of Monthly').click();
      await settled(page.grid);
      await press(page, 'Apply');
      expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal(expected);
      expect(page.tiers(0)[0]!.unitPrice.P1Y).to.equal('1');
    });
  }

  it('offers the selected prices first, and leaves what would fall below zero', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await choose(page, 'Change prices', 'Add an amount…');
    byRole<HTMLInputElement>(page.grid, 'textbox', 'Amount').focus();
    await page.type('-8.5');
    expect(byRole<HTMLInputElement>(page.grid, 'radio', 'Selected prices (6)').checked).to.equal(true);
    expect(textOf(byRole(page.grid, 'dialog')))
      .to.contain('5 prices change')
      .and.to.contain('1 price would be below 0');
    await press(page, 'Apply');
    expect(page.tiers(1)[2]).to.deep.equal(tier(null, '8', '71.5'));
  });
});

describe('prices in files', () => {
  it('merges a file: changed prices come, blank ones go, absent rows stay; a report first', async () => {
    const page = await GridPage.open(threeModels());
    const rows = [
      ['SKU ID', 'Tier', 'Up to', 'Monthly', 'Yearly'],
      ['basic', '1', '', '11', ''],
      ['enterprise', '2', '600', '9', '#DIV/0!'],
      ['nobody', '1', '', '1', '1'],
    ];
    await page.importFile('prices.tsv', formatClipboardText(rows));
    const report = textOf(byRole(page.grid, 'dialog', 'Import prices'));
    expect(report).to.contain('3 cells change').and.to.contain('1 cell is refused').and.to.contain('1 row in the file matches no SKU');
    expect(report).to.match(/Row 2: Basic, Monthly 10.00 11/);
    expect(page.events).to.be.empty;
    await press(page, 'Apply');
    expect(page.tiers(0)).to.deep.equal([tier(null, '11')]);
    expect(page.tiers(1)[1]).to.deep.equal(tier(600, '9', '90'));
    expect(page.tiers(2)).to.deep.equal(threeModels()[2]!.pricing.tiers);
    expect(page.events).to.deep.equal(['input', 'change']);
  });

  it('refuses a file that is none, and changes nothing', async () => {
    const page = await GridPage.open(threeModels());
    await page.importFile('prices.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
    expect(textOf(byRole(page.grid, 'dialog'))).to.contain('could not be read');
    await press(page, 'Cancel');
    expect(page.events).to.be.empty;
  });

  for (const format of ['csv', 'xlsx'] as const) {
    it(`reads its own ${format} back to the last digit, and never writes a live formula`, async () => {
      const rows = [
        [{ text: 'SKU code' }, { text: 'Monthly' }],
        [{ text: '=1+1' }, { text: '0.015', value: '0.015' }],
        [{ text: 'a "b", c\nd' }, { text: '12,345,678,901.123456', value: '12345678901.123456' }],
        [{ text: '+49 30' }, { text: '-3', value: '-3' }],
        [{ text: '<b> & é 价' }, null],
      ];
      const blob = await writeSheet(rows, format);
      const { rows: read } = await readSheet(blob, { name: `x.${format}`, locale: 'en' });
      expect(read.map((row) => row[0]?.text)).to.deep.equal(rows.map((row) => row[0]!.text));
      expect(read.map((row) => row[1]?.value ?? row[1]?.text.replaceAll(',', ''))).to.deep.equal([
        'Monthly',
        '0.015',
        '12345678901.123456',
        '-3',
        undefined,
      ]);
      if (format === 'csv')
        expect(await blob.text())
          .to.contain("'=1+1")
          .and.to.contain("'+49 30");
    });
  }

  it('reads text in UTF-16, in Windows-1252, with a line that names the delimiter', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'a\tPreis €\r\n1\t2\r\n'].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
    ]);
    const read = async (bytes: Uint8Array<ArrayBuffer>) =>
      (await readSheet(bytes, { name: 'x.csv', locale: 'de' })).rows.map((row) => row.map((cell) => cell?.text ?? null));
    expect(await read(utf16)).to.deep.equal([
      ['a', 'Preis €'],
      ['1', '2'],
    ]);
    expect(await read(new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x3b, 0x31, 0x2c, 0x35]))).to.deep.equal([['Größe', '1,5']]);
    expect(await read(new TextEncoder().encode('sep=|\r\na|b;c\r\n|d'))).to.deep.equal([
      ['a', 'b;c'],
      [null, 'd'],
    ]);
  });
});

describe('the rest of the grid', () => {
  it('lists its keys on Ctrl+/ and behind the question mark', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.press('Control+/');
    expect(textOf(byRole(page.grid, 'dialog', 'Keyboard shortcuts'))).to.contain('Ctrl+D');
    await expectAccessible(page.grid);
    await page.press('Escape');
    expect(page.at).to.equal('Basic, Monthly');
    await press(page, 'Keyboard shortcuts');
    byRole(page.grid, 'dialog', 'Keyboard shortcuts');
  });

  it('copies the tiers of one SKU to another from the menu of its line', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Alt+ArrowDown');
    await press(page, /^Copy these tiers to/, 'menuitem');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await settled(page.grid);
    await press(page, 'Basic', 'menuitem');
    expect(page.pricing(0)).to.deep.equal(page.pricing(1));
    expect(page.pricing(2)).to.deep.equal(threeModels()[2]!.pricing);
  });

  it('shows fees where the policy allows them, and where there are any all the same', async () => {
    const allowed = await GridPage.open(threeModels(), { policy: { flatFees: true } });
    await allowed.enter('Basic, Monthly fee', '5');
    expect(allowed.tiers(0)[0]!.flatFee).to.deep.equal({ P1M: '5' });
    allowed.grid.remove();
    const held = await GridPage.open([sku('basic', 'linear', { ...tier(null, '1', '1'), flatFee: { P1M: '5' } })]);
    expect(descriptionOf(held.cell('Basic, Monthly fee'))).to.match(/fee/);
    await held.go('Basic, Monthly fee');
    await held.press('Delete');
    expect(held.tiers(0)[0]).to.deep.equal(tier(null, '1', '1'));
  });
});
