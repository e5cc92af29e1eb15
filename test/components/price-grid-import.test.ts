import { expect } from 'chai';
import { writeSheet } from '../../src/exchange/index.js';
import type { Attribute, Sku } from '../../src/core/schema/types.js';
import { cleanUp, settled } from '../helpers/editor.js';
import { byRole, textOf } from '../helpers/roles.js';
import { GridPage, sku, threeModels, tier, users } from './price-grid-page.js';

afterEach(cleanUp);

const choice = (id: string, name: string, ...labels: string[]): Attribute => ({
  id,
  type: 'enum',
  name,
  values: labels.map((label) => ({ id: label.toLowerCase(), label })),
});

/** Imports a file with these rows, cells separated by `|`, and returns the text of the report. */
async function report(page: GridPage, ...rows: string[]): Promise<string> {
  const cells = rows.map((row) => row.split('|').map((text) => ({ text })));
  await page.importFile('prices.csv', await writeSheet(cells, 'csv'));
  return textOf(byRole(page.grid, 'dialog', 'Import prices'));
}

async function apply(page: GridPage): Promise<void> {
  byRole<HTMLButtonElement>(page.grid, 'button', 'Apply').click();
  await settled(page.grid);
}

const level = choice('version', 'Tier', 'Gold', 'Silver');
const gold = (): Sku => sku('gold', 'volume', tier(100, '10', '100'), tier(null, '9', '90'));

describe('the headings of an imported file', () => {
  it('are identified by their order if an attribute has the same name as the tier column', async () => {
    const page = await GridPage.open([gold(), sku('silver', 'linear', tier(null, '5', '50'))], { productAttributes: [level, users] });
    // As exported, with every row removed except the second tier of Gold.
    const said = await report(page, 'SKU ID|Tier|On sale|Tier|SKU code|Pricing|Up to|Monthly|Yearly', 'gold|2||Gold||||8|90');
    expect(said).to.contain('1 cell changes').and.to.contain('Monthly 9.00 8.00');
    await apply(page);
    expect(page.grid.value).to.deep.equal([
      sku('gold', 'volume', tier(100, '10', '100'), tier(null, '8', '90')),
      sku('silver', 'linear', tier(null, '5', '50')),
    ]);
  });

  it('mean the attribute if only one of two equal headings is there and labels stand below it', async () => {
    const page = await GridPage.open([gold(), sku('silver', 'linear', tier(null, '5', '50'))], { productAttributes: [level, users] });
    expect(await report(page, 'Tier|Monthly', 'Silver|6'))
      .to.contain('1 cell changes')
      .and.to.contain('Monthly 5.00 6.00');
    await apply(page);
    expect(page.grid.value).to.deep.equal([gold(), sku('silver', 'linear', tier(null, '6', '50'))]);
  });

  for (const name of ['SKU ID', 'SKU code', 'On sale', 'Sale', 'Pricing', 'Up to', 'Monthly']) {
    it(`are read as exported if an attribute is called ${name}`, async () => {
      const page = await GridPage.open([gold()], { productAttributes: [choice('version', name, 'Gold'), users] });
      const said = await report(
        page,
        `SKU ID|Tier|On sale|${name}|SKU code|Pricing|Up to|Monthly|Yearly`,
        'gold|1|No|Gold|G-1|Tiered|200|20|210',
        'gold|2||||||19|',
      );
      expect(said).not.to.contain('match').and.not.to.contain('refused');
      await apply(page);
      expect(page.grid.value).to.deep.equal([
        { ...sku('gold', 'tiered', tier(200, '20', '210'), tier(null, '19')), offered: false, code: 'G-1' },
      ]);
    });
  }

  it('may be the short headings of the grid, and mean an attribute of that name first', async () => {
    const page = await GridPage.open([sku('gold', 'linear', tier(null, '5'))], { productAttributes: [level, users] });
    await report(page, 'Sale|Monthly|Tier', 'No|6|1');
    await apply(page);
    expect(page.grid.value).to.deep.equal([{ ...sku('gold', 'linear', tier(null, '6')), offered: false }]);
    cleanUp();
    const other = await GridPage.open([sku('gold', 'linear', tier(null, '5')), sku('silver', 'linear', tier(null, '4'))], {
      productAttributes: [choice('version', 'Sale', 'Gold', 'Silver'), users],
    });
    await report(other, 'Sale|Monthly', 'Silver|3');
    await apply(other);
    expect(other.grid.value!.map(({ offered, pricing }) => [offered, pricing.tiers[0]!.unitPrice.P1M])).to.deep.equal([
      [true, '5'],
      [true, '3'],
    ]);
  });
});

describe('an unknown heading', () => {
  it('is named in the report, and its column is skipped', async () => {
    const page = await GridPage.open(threeModels());
    const said = await report(page, 'SKU ID|Tier|Monthly price|Yearly|Notes', 'basic|1|7|8|x');
    expect(said)
      .to.contain('1 cell changes')
      .and.to.contain('Not imported, because the grid does not know the headings: Monthly price and Notes');
    await apply(page);
    expect(page.tiers(0)).to.deep.equal([tier(null, '10', '8')]);
  });

  it('is reported as missing data if the grid knows only the name columns', async () => {
    const page = await GridPage.open(threeModels());
    const said = await report(page, 'Software Version|Price per month', 'Basic|7');
    expect(said).to.contain('The file has no heading that the grid knows.').and.not.to.contain('same prices');
  });
});

describe('the rows of an imported file', () => {
  it('are refused from the second row for the same tier, as the file contradicts itself', async () => {
    const page = await GridPage.open(threeModels());
    const said = await report(page, 'SKU ID|Tier|Monthly', 'basic|1|7', 'basic|1|8', 'basic|1|7');
    expect(said)
      .to.contain('1 cell changes')
      .and.to.contain('1 cell is refused')
      .and.to.match(/Row 3: Basic, Monthly 10\.00 8/);
    await apply(page);
    expect(page.tiers(0)).to.deep.equal([tier(null, '7', '100')]);
  });

  it('add the next tiers of an SKU in any order, without gaps', async () => {
    const page = await GridPage.open(threeModels());
    const said = await report(
      page,
      'SKU ID|Tier|Up to|Monthly',
      'enterprise|5||6',
      'enterprise|4|900|7',
      'enterprise|3|700|8',
      'professional|9||1',
    );
    expect(said).to.contain('1 cell is refused');
    await apply(page);
    expect(page.tiers(1)).to.deep.equal([
      tier(100, '10', '100'),
      tier(500, '9', '90'),
      tier(700, '8', '80'),
      tier(900, '7'),
      tier(null, '6'),
    ]);
    expect(page.tiers(2)).to.have.length(3);
  });

  it('change nothing if they repeat an invalid text that the grid already shows', async () => {
    const unread = [sku('basic', 'linear', tier(null, { typed: '12,34' }, '100'))];
    const page = await GridPage.open(unread);
    const said = await report(page, 'SKU ID|Tier|Monthly|Yearly', 'basic|1|12,34|100');
    expect(said).to.contain('The file has the same prices').and.not.to.contain('refused');
  });
});

describe('a file without SKU IDs', () => {
  const attributes = [choice('version', 'Edition', 'Pro', 'Team'), choice('region', 'Region', 'EU', 'US'), users];
  const of = (version: string, region: string, price: string): Sku => ({
    ...sku(`${version}-${region}`, 'linear', tier(null, price)),
    values: { version, region },
  });
  const four = () => [of('pro', 'eu', '1'), of('pro', 'us', '2'), of('team', 'eu', '3')];

  it('skips rows that match several SKUs, and reports their number', async () => {
    const page = await GridPage.open(four(), { productAttributes: attributes });
    const said = await report(page, 'Edition|Monthly', 'Pro|9', '|7', 'Team|8');
    expect(said).to.contain('2 rows in the file match no SKU, or more than one.').and.to.contain('1 cell changes');
    await apply(page);
    expect(page.grid.value!.map(({ pricing }) => pricing.tiers[0]!.unitPrice.P1M)).to.deep.equal(['1', '2', '8']);
  });

  it('changes each SKU by the row with all its values', async () => {
    const page = await GridPage.open(four(), { productAttributes: attributes });
    const said = await report(page, 'Region|Edition|Monthly', 'US|Pro|9', 'EU|Pro|8');
    expect(said).to.contain('2 cells change').and.not.to.contain('no SKU');
    await apply(page);
    expect(page.grid.value!.map(({ pricing }) => pricing.tiers[0]!.unitPrice.P1M)).to.deep.equal(['8', '9', '3']);
  });
});

describe('a price with more digits than a workbook stores', () => {
  it('is imported to its last digit in any language', async () => {
    const page = await GridPage.open([sku('basic', 'linear', tier(null, '1', '0.123456789012345678'))], { lang: 'de' });
    const price = { text: '999.999.999.999,123456', value: '999999999999.123456' };
    const texts = ['SKU-ID', 'Monatlich', 'Jährlich'].map((text) => ({ text }));
    const yearly = { text: '0,123456789012345678', value: '0.123456789012345678' };
    await page.importFile('prices.xlsx', await writeSheet([texts, [{ text: 'basic' }, price, yearly]], 'xlsx'), 'Datei importieren …');
    byRole<HTMLButtonElement>(page.grid, 'button', 'Anwenden').click();
    await settled(page.grid);
    expect(page.tiers(0)).to.deep.equal([tier(null, '999999999999.123456', '0.123456789012345678')]);
  });
});

describe('a row shorter than the heading', () => {
  it('counts its missing cells as blank, because spreadsheets omit blank cells at the end', async () => {
    const page = await GridPage.open(threeModels());
    expect(await report(page, 'SKU ID|Tier|Monthly|Yearly', 'basic|1|19.5')).to.contain('2 cells change');
    await apply(page);
    expect(page.grid.value).to.deep.equal([sku('basic', 'linear', tier(null, '19.5')), ...threeModels().slice(1)]);
  });
});

describe('an import while the host page replaces the value', () => {
  it('changes the new value', async () => {
    const page = await GridPage.open(threeModels());
    await report(page, 'SKU ID|Tier|Monthly', 'basic|1|11');
    page.grid.value = threeModels().map((one) => ({ ...one, code: `C-${one.id}` }));
    await settled(page.grid);
    await apply(page);
    expect(page.grid.value.map(({ code }) => code)).to.deep.equal(['C-basic', 'C-enterprise', 'C-professional']);
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('11');
  });
});
