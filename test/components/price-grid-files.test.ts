import { expect } from 'chai';
import { readSheet, writeSheet, type SheetCell } from '../../src/exchange/index.js';
import { cleanUp, settled } from '../helpers/editor.js';
import { byRole, textOf } from '../helpers/roles.js';
import template from '../fixtures/sheets/ours-template.json' with { type: 'json' };
import { GridPage, sku, threeModels, tier } from './price-grid-page.js';

const stored = async (name: string) => (await fetch(new URL(`../fixtures/sheets/${name}`, import.meta.url))).blob();

async function press(page: GridPage, name: string): Promise<void> {
  byRole<HTMLButtonElement>(page.grid, 'button', name).click();
  await settled(page.grid);
}

/** Returns the file that the grid asks the browser to save. */
async function exported(page: GridPage, item: string): Promise<Blob> {
  const create = URL.createObjectURL.bind(URL);
  const click = HTMLAnchorElement.prototype.click;
  const file = new Promise<Blob>((resolve) => {
    URL.createObjectURL = (blob: Blob) => {
      resolve(blob);
      return create(blob);
    };
  });
  HTMLAnchorElement.prototype.click = () => {};
  try {
    await page.choose('Import / Export', item);
    return await file;
  } finally {
    URL.createObjectURL = create;
    HTMLAnchorElement.prototype.click = click;
  }
}

describe('the grid’s template, filled in with other programs', () => {
  afterEach(cleanUp);

  it('is the file that the grid exports, with all SKUs and tiers', async () => {
    const page = await GridPage.open(threeModels());
    const { rows } = await readSheet(await exported(page, 'Export as Excel workbook'), { name: 'prices.xlsx', locale: 'en' });
    const plain = (cells: (SheetCell | null)[][]) => cells.map((row) => row.map((cell) => cell?.value ?? cell?.text ?? null));
    expect(plain(rows)).to.deep.equal(plain(template));
  });

  // The number of refused cells among four that contain no price. LibreOffice and Gnumeric calculate 2*4, which is the price already there.
  for (const [program, refused] of Object.entries({ exceljs: 4, sheetjs: 4, openpyxl: 4, libreoffice: 3, gnumeric: 3 })) {
    it(`imports from ${program}: keeps exact prices, removes blank ones, reads formula results, and refuses other content by name`, async () => {
      const page = await GridPage.open(threeModels());
      await page.importFile('prices.xlsx', await stored(`${program}-template.xlsx`));
      const report = textOf(byRole(page.grid, 'dialog', 'Import prices'));
      expect(report).to.contain('4 cells change').and.to.contain(`${refused} cells are refused`);
      expect(report)
        .to.contain('Row 2: Basic, Monthly 10.00 19.50')
        .and.to.contain('#DIV/0!')
        .and.to.contain('2026-11-22')
        .and.to.contain('TRUE');
      expect(report).not.to.contain('matches no SKU');
      expect(page.grid.value).to.deep.equal(threeModels());
      await press(page, 'Apply');
      expect(page.grid.value).to.deep.equal([
        sku('basic', 'linear', tier(null, '19.5')),
        sku('enterprise', 'volume', tier(100, '1234567.12345678', '90'), tier(500, '9', '90'), tier(null, '8', '80')),
        threeModels()[2],
      ]);
      expect(page.events).to.deep.equal(['input', 'change']);
    });
  }
});

describe('a file with invalid cells', () => {
  afterEach(cleanUp);
  const text = (value: string): SheetCell => ({ text: value });

  async function importRows(rows: (SheetCell | null)[][]): Promise<{ page: GridPage; report: string }> {
    const page = await GridPage.open(threeModels());
    await page.importFile('prices.csv', await writeSheet(rows, 'csv'));
    return { page, report: textOf(byRole(page.grid, 'dialog', 'Import prices')) };
  }

  it('refuses errors, dates and TRUE as SKU codes, prices and sale states', async () => {
    const { page, report } = await importRows([
      ['SKU ID', 'Tier', 'On sale', 'SKU code', 'Monthly'].map(text),
      ['basic', '1', '#REF!', '#N/A', '#WERT!'].map(text),
      ['enterprise', '1', 'Yes', 'TRUE', '22.11.2026'].map(text),
    ]);
    expect(report).to.contain('5 cells are refused').and.not.to.contain('Apply');
    expect(page.grid.value).to.deep.equal(threeModels());
  });

  it('skips a row with an invalid tier number', async () => {
    const { page, report } = await importRows([
      ['SKU ID', 'Tier', 'Monthly'].map(text),
      ['enterprise', '#REF!', '1'].map(text),
      ['enterprise', 'second', '2'].map(text),
      ['enterprise', '2', '3'].map(text),
    ]);
    expect(report).to.contain('2 rows in the file match no SKU').and.to.contain('1 cell changes');
    await press(page, 'Apply');
    expect(page.tiers(1)).to.deep.equal([tier(100, '10', '100'), tier(500, '3', '90'), tier(null, '8', '80')]);
  });

  it('reads prices with a decimal comma on a German page, and refuses them on an English page', async () => {
    const rows = [['SKU ID', 'Tier', 'Monthly'].map(text), ['basic', '1', '19,50'].map(text)];
    const { report } = await importRows(rows);
    expect(report).to.contain('1 cell is refused');
    cleanUp();
    const page = await GridPage.open(threeModels(), { lang: 'de' });
    const german = [['SKU-ID', 'Stufe', 'Monatlich'].map(text), rows[1]!];
    await page.importFile('preise.csv', await writeSheet(german, 'csv'), 'Datei importieren …');
    await press(page, 'Anwenden');
    expect(page.tiers(0)).to.deep.equal([tier(null, '19.5', '100')]);
  });
});
