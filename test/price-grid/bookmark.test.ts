import { expect } from 'chai';
import { bookmarkOf, resolveBookmark } from '../../src/components/price-grid/sheet/bookmark.js';
import { cellFocusDetail } from '../../src/components/price-grid/sheet/cell-focus.js';
import { GridHistory } from '../../src/components/price-grid/sheet/history.js';
import { selectOnly } from '../../src/components/price-grid/sheet/selection.js';
import { cell, edition, range, sheetOf, sku, threeModels, tier, viewOf } from './sheets.js';

describe('a bookmark of a selection', () => {
  it('finds the same cells after tiers were added above', () => {
    const sheet = sheetOf();
    const bookmark = bookmarkOf(sheet, range(cell(sheet, 4, 'price:P1M'), cell(sheet, 5, 'price:P1Y')));
    sheet.skus = sheet.skus.with(0, sku('basic', 'volume', tier(10), tier(20), tier(null)));
    sheet.rows.show(sheet.skus);
    expect(resolveBookmark(sheet, bookmark)).to.deep.equal(range(cell(sheet, 6, 'price:P1M'), cell(sheet, 7, 'price:P1Y')));
  });

  it('finds the same cells in a different order and after columns were removed', () => {
    const sheet = sheetOf();
    const bookmark = bookmarkOf(sheet, selectOnly(cell(sheet, 0, 'price:P1Y')));
    sheet.rows.show(sheet.skus, [1, 0]);
    sheet.view = viewOf({ attributes: [edition] });
    // Enterprise has rows 0 to 2. Without a quantity, the model and the ends of tiers have no columns.
    expect(resolveBookmark(sheet, bookmark)).to.deep.equal(selectOnly({ row: 3, column: 4 }));
  });

  it('moves to the last tier if its tier was removed', () => {
    const sheet = sheetOf();
    const bookmark = bookmarkOf(sheet, selectOnly(cell(sheet, 3, 'price:P1M')));
    sheet.skus = sheet.skus.with(1, sku('enterprise', 'linear', tier(null, '10')));
    sheet.rows.show(sheet.skus);
    expect(resolveBookmark(sheet, bookmark)!.active).to.deep.equal(cell(sheet, 1, 'price:P1M'));
  });

  it('keeps its position within the grid if its SKU was removed', () => {
    const sheet = sheetOf();
    const bookmark = bookmarkOf(sheet, selectOnly(cell(sheet, 6, 'price:P1M')));
    sheet.skus = sheet.skus.slice(0, 2);
    sheet.rows.show(sheet.skus);
    expect(resolveBookmark(sheet, bookmark)!.active).to.deep.equal(cell(sheet, 3, 'price:P1M'));
    sheet.rows.show([]);
    expect(resolveBookmark(sheet, bookmark)).to.equal(undefined);
  });
});

describe('the history of the price grid', () => {
  const sheet = sheetOf();
  const selected = bookmarkOf(sheet, selectOnly(cell(sheet, 2, 'price:P1M')));
  const [first, second, third] = [threeModels(), threeModels().slice(1), threeModels().slice(2)];

  it('returns each step with its selection', () => {
    const history = new GridHistory();
    history.start(first);
    history.record(second, selected);
    history.record(third, undefined);
    expect(history.go('undo')).to.deep.equal({ value: second, selection: undefined });
    expect(history.go('undo')).to.deep.equal({ value: first, selection: selected });
    expect(history.go('undo')).to.equal(undefined);
    expect(history.go('redo')).to.deep.equal({ value: second, selection: selected });
  });

  it('is cleared by a value from the host, and keeps the selection of a step that a form undoes', () => {
    const history = new GridHistory();
    history.start(first);
    history.record(second, selected);
    expect(history.start(first)).to.equal(selected);
    expect(history.go('undo')).to.equal(undefined);
    expect(history.start(third)).to.equal(undefined);
  });
});

describe('the focused cell', () => {
  it('is reported by SKU, tier and column', () => {
    const sheet = sheetOf();
    expect(cellFocusDetail(sheet, cell(sheet, 3, 'price:P1Y'))).to.deep.equal({
      sku: 'enterprise',
      tier: 2,
      column: 'price',
      period: 'P1Y',
    });
    expect(cellFocusDetail(sheet, cell(sheet, 0, 'attribute:edition'))).to.deep.equal({
      sku: 'basic',
      tier: 0,
      column: 'attribute:edition',
    });
    expect(cellFocusDetail(sheet, { row: 9, column: 0 })).to.equal(undefined);
  });
});
