import { expect } from 'chai';
import { cellName, fullName, menuName, skuName } from '../../src/components/price-grid/sheet/cell-name.js';
import { editText, shownText } from '../../src/components/price-grid/sheet/cell-text.js';
import { hasFees, sameColumns } from '../../src/components/price-grid/sheet/columns.js';
import { errorsFirst, IssuesBySku, placeOf } from '../../src/components/price-grid/sheet/issues.js';
import type { Sheet } from '../../src/components/price-grid/sheet/sheet.js';
import { defaultPolicy } from '../../src/core/schema/index.js';
import type { Issue, Path } from '../../src/core/schema/issue.js';
import { cell, edition, sheetOf, sku, threeModels, tier, users, viewOf } from './sheets.js';

const apply = <T>(to: (sheet: Sheet, row: never, column: never) => T, sheet: Sheet, row: number, columnId: string): T => {
  const spot = cell(sheet, row, columnId);
  return to(sheet, sheet.row(spot.row) as never, sheet.column(spot.column) as never);
};

describe('the columns of the price grid', () => {
  const ids = (...options: Parameters<typeof viewOf>) => viewOf(...options).columns.map(({ id }) => id);

  it('are first those of the SKU, then those of the tiers', () => {
    expect(ids()).to.deep.equal(['offered', 'attribute:edition', 'code', 'model', 'upTo', 'price:P1M', 'price:P1Y', 'actions']);
  });

  it('have no pricing model without a quantity, and fees where the policy allows them', () => {
    expect(ids({ attributes: [edition] })).to.deep.equal(['offered', 'attribute:edition', 'code', 'price:P1M', 'price:P1Y', 'actions']);
    expect(ids({ policy: { flatFees: true } }).slice(-3)).to.deep.equal(['fee:P1M', 'fee:P1Y', 'actions']);
  });

  it('say that a price is for each piece, but not in the names of cells', () => {
    const { columns } = viewOf();
    expect(columns.filter(({ kind }) => kind === 'price').map(({ title, label }) => [title, label])).to.deep.equal([
      ['Monthly, each', 'Monthly'],
      ['Yearly, each', 'Yearly'],
    ]);
  });

  it('show fees that the policy forbids, as customers are charged them', () => {
    const plain = threeModels();
    expect(hasFees(plain, defaultPolicy, [])).to.equal(false);
    const charged = plain.with(2, sku('professional', 'tiered', { ...tier(null, '10'), flatFee: { P1M: '5' } }));
    expect(hasFees(charged, defaultPolicy, plain)).to.equal(true);
    expect(hasFees(plain, { ...defaultPolicy, flatFees: true }, [])).to.equal(true);
  });

  it('are the same only with the same headings', () => {
    expect(sameColumns(viewOf().columns, viewOf().columns)).to.equal(true);
    expect(sameColumns(viewOf().columns, viewOf({ attributes: [{ ...edition, name: 'Edition' }, users] }).columns)).to.equal(false);
  });
});

describe('the cells of the price grid', () => {
  const skus = threeModels().with(0, { ...sku('basic', 'linear', tier(null, '1234.5', { typed: '12x' })), code: 'B-1', offered: false });
  const english = sheetOf(skus);
  const german = sheetOf(skus, { lang: 'de', currency: 'EUR' });

  it('show prices in the language and with the currency’s digits', () => {
    expect(apply(shownText, english, 0, 'price:P1M')).to.equal('1,234.50');
    expect(apply(shownText, german, 0, 'price:P1M')).to.equal('1.234,50');
    expect(apply(editText, german, 0, 'price:P1M')).to.equal('1234,50');
    expect(apply(shownText, german, 0, 'price:P1Y')).to.equal('12x');
  });

  it('show the open end as the highest quantity, and as ∞ without one', () => {
    expect(apply(shownText, english, 3, 'upTo')).to.equal('1,000');
    expect(apply(editText, english, 3, 'upTo')).to.equal('1000');
    const endless = sheetOf(skus, { attributes: [edition, { id: 'users', type: 'quantity', name: 'users', min: 1, max: null, step: 1 }] });
    expect(apply(shownText, endless, 3, 'upTo')).to.equal('∞');
  });

  it('show the SKU’s attributes, code and pricing model', () => {
    const ids = ['offered', 'attribute:edition', 'code', 'model', 'actions'];
    expect(ids.map((id) => apply(shownText, english, 0, id))).to.deep.equal(['No', 'Basic', 'B-1', 'Linear', '']);
    const gone = sheetOf([sku('removed', 'linear', tier(null))]);
    expect(apply(shownText, gone, 0, 'attribute:edition')).to.equal('removed');
  });

  it('are named by SKU, tier and column', () => {
    expect(apply(cellName, english, 0, 'price:P1M')).to.equal('Basic, Monthly');
    expect(apply(cellName, english, 1, 'price:P1M')).to.equal('Enterprise, up to 100, Monthly');
    expect(apply(cellName, english, 3, 'price:P1M')).to.equal('Enterprise, up to 1,000, Monthly');
    expect(apply(cellName, english, 1, 'code')).to.equal('Enterprise, SKU code');
    expect(apply(fullName, english, 1, 'price:P1M')).to.equal('Enterprise, up to 100, Monthly: 10.00');
  });

  it('don’t repeat in their text what their name says', () => {
    expect(apply(fullName, english, 1, 'upTo')).to.equal('Enterprise, up to 100, Up to');
    expect(apply(fullName, english, 0, 'upTo')).to.equal('Basic, Up to: 1,000');
    expect(apply(fullName, english, 1, 'attribute:edition')).to.equal('Enterprise, edition');
  });

  it('of a tier without a readable end are named by its number', () => {
    const unread = sheetOf([sku('basic', 'volume', tier({ typed: '' }, '1'), tier(null, '2'))]);
    expect(apply(cellName, unread, 0, 'price:P1M')).to.equal('Basic, tier 1, Monthly');
    expect(apply(fullName, unread, 0, 'upTo')).to.equal('Basic, tier 1, Up to');
  });

  it('are named by the code alone where the only SKU has no attributes', () => {
    const alone = sheetOf([{ ...sku('s', 'flat', tier(null)), values: {}, code: 'S-1' }], { attributes: [] });
    expect(skuName(alone, alone.row(0)!)).to.equal('S-1');
    expect(menuName(alone, alone.row(0)!)).to.equal('Actions for S-1');
    const nameless = sheetOf([{ ...sku('s', 'flat', tier(null)), values: {} }], { attributes: [] });
    expect(menuName(nameless, nameless.row(0)!)).to.equal('Actions');
  });
});

describe('issues in the price grid', () => {
  const { columns } = viewOf();
  const issue = (severity: Issue['severity'], ...path: Path): Issue => ({ code: 'price.missing', severity, path, params: {} });

  it('belong to the cell of their path', () => {
    expect(placeOf([1, 'pricing', 'tiers', 2, 'unitPrice', 'P1Y'], columns)).to.deep.equal({ index: 1, tier: 2, columnId: 'price:P1Y' });
    expect(placeOf([1, 'pricing', 'tiers', 2, 'upTo'], columns)).to.deep.equal({ index: 1, tier: 2, columnId: 'upTo' });
    expect(placeOf([0, 'code'], columns)).to.deep.equal({ index: 0, tier: 0, columnId: 'code' });
    expect(placeOf([0, 'values', 'edition'], columns)).to.deep.equal({ index: 0, tier: 0, columnId: 'attribute:edition' });
    expect(placeOf([0, 'pricing', 'model'], columns)).to.deep.equal({ index: 0, tier: 0, columnId: 'model' });
  });

  it('belong to the nearest cell if their own has no column', () => {
    expect(placeOf([0, 'pricing', 'tiers', 0, 'flatFee', 'P1M'], columns)!.columnId).to.equal('price:P1M');
    expect(placeOf([0, 'values', 'gone'], columns)!.columnId).to.equal('price:P1M');
    expect(placeOf([0], columns)!.columnId).to.equal('attribute:edition');
    expect(placeOf([], columns)).to.equal(undefined);
  });

  it('are found by cell: those of the SKU in each of its rows', () => {
    const sheet = sheetOf();
    const all = [issue('error', 1, 'pricing', 'tiers', 2, 'unitPrice', 'P1M'), issue('warning', 1, 'code')];
    const issues = new IssuesBySku(all);
    const of = (row: number, columnId: string) => issues.of(sheet.row(row)!, sheet.column(sheet.columnIndex(columnId))!, columns);
    expect(of(3, 'price:P1M')).to.deep.equal([all[0]]);
    expect(of(2, 'price:P1M')).to.be.empty;
    expect(of(1, 'code')).to.deep.equal([all[1]]);
    expect(of(0, 'code')).to.be.empty;
  });

  it('list errors before warnings, else in their order', () => {
    const [warning, error, other] = [issue('warning', 0), issue('error', 1), issue('error', 0)];
    expect(errorsFirst([warning, error, other])).to.deep.equal([error, other, warning]);
  });
});
