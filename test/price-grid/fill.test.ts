import { expect } from 'chai';
import { clearCells } from '../../src/components/price-grid/edits/clear.js';
import { doubleClickExtent, dragExtent } from '../../src/components/price-grid/edits/fill-extent.js';
import { fillBlock, fillDown, fillRight, fillSelection } from '../../src/components/price-grid/edits/fill.js';
import type { Selection } from '../../src/components/price-grid/sheet/selection.js';
import { block, cell, figures, inOneRow, range, sheetOf, sku, threeModels, tier } from './sheets.js';

describe('filling cells of the price grid', () => {
  it('copies the first row down, and leaves the other SKUs as they are', () => {
    const sheet = sheetOf();
    const fill = fillDown(sheet, block(cell(sheet, 1, 'price:P1M'), cell(sheet, 3, 'price:P1M')))!;
    expect(fill.filled).to.equal(2);
    expect(figures(fill.skus).slice(1, 4)).to.deep.equal(['100 | 10 | 100', '500 | 10 | 90', 'open | 10 | 80']);
    expect(fill.skus[0]).to.equal(sheet.skus[0]);
    expect(fill.skus[1]!.pricing.tiers[0]).to.equal(sheet.skus[1]!.pricing.tiers[0]);
  });

  it('copies the row above where only one is selected, and none from above the first', () => {
    const sheet = sheetOf();
    const fill = fillDown(sheet, block(cell(sheet, 4, 'price:P1M'), cell(sheet, 4, 'price:P1Y')))!;
    expect(figures(fill.skus)[4]).to.equal('100 | 8 | 80');
    expect(fillDown(sheet, block(cell(sheet, 0, 'price:P1M'), cell(sheet, 0, 'price:P1M')))).to.equal(undefined);
  });

  it('copies from SKU to SKU in a column with one cell per SKU', () => {
    const sheet = sheetOf(threeModels().with(0, { ...threeModels()[0]!, code: 'A' }));
    const fill = fillDown(sheet, sheet.bounds(range(cell(sheet, 1, 'code')).ranges[0]))!;
    expect(fill.skus.map(({ code }) => code)).to.deep.equal(['A', 'A', undefined]);
    expect(fill.filled).to.equal(1);
  });

  it('copies to the right; one column gets the column before it', () => {
    const sheet = sheetOf();
    expect(figures(fillRight(sheet, block(cell(sheet, 1, 'price:P1M'), cell(sheet, 2, 'price:P1Y')))!.skus).slice(1, 3)).to.deep.equal([
      '100 | 10 | 10',
      '500 | 9 | 9',
    ]);
    expect(figures(fillRight(sheet, block(cell(sheet, 2, 'price:P1Y'), cell(sheet, 2, 'price:P1Y')))!.skus)[2]).to.equal('500 | 9 | 9');
    expect(fillRight(sheet, block(cell(sheet, 0, 'offered'), cell(sheet, 0, 'offered')))).to.equal(undefined);
  });

  it('repeats several cells as a pattern, downwards and upwards', () => {
    const sheet = sheetOf(inOneRow('1', '2', undefined, undefined, undefined));
    const months = (from: number, to: number) => block(cell(sheet, from, 'price:P1M'), cell(sheet, to, 'price:P1M'));
    const price = (skus: typeof sheet.skus) => skus.map(({ pricing }) => pricing.tiers[0]!.unitPrice['P1M']);
    expect(price(fillBlock(sheet, months(0, 1), months(0, 4)).skus)).to.deep.equal(['1', '2', '1', '2', '1']);
    const upwards = sheetOf(inOneRow(undefined, undefined, undefined, '3', '4'));
    expect(price(fillBlock(upwards, months(3, 4), months(0, 4)).skus)).to.deep.equal(['4', '3', '4', '3', '4']);
  });

  it('never continues a series of numbers', () => {
    const sheet = sheetOf(inOneRow('9.99', undefined));
    const fill = fillDown(sheet, block(cell(sheet, 0, 'price:P1M'), cell(sheet, 1, 'price:P1M')))!;
    expect(fill.skus[1]!.pricing.tiers[0]!.unitPrice).to.deep.equal({ P1M: '9.99' });
  });

  it('copies unreadable text as it is', () => {
    const sheet = sheetOf(inOneRow({ typed: '1,5' }, '2'));
    const fill = fillDown(sheet, block(cell(sheet, 0, 'price:P1M'), cell(sheet, 1, 'price:P1M')))!;
    expect(fill.skus[1]!.pricing.tiers[0]!.unitPrice['P1M']).to.deep.equal({ typed: '1,5' });
    expect(fill.filled).to.equal(1);
  });

  it('does not change open ends and attributes', () => {
    const sheet = sheetOf();
    const ends = fillDown(sheet, block(cell(sheet, 2, 'upTo'), cell(sheet, 3, 'upTo')))!;
    expect(ends.filled).to.equal(0);
    expect(ends.skus).to.equal(sheet.skus);
    const editions = fillDown(sheet, block(cell(sheet, 0, 'attribute:edition'), cell(sheet, 6, 'attribute:edition')))!;
    expect(editions.skus).to.equal(sheet.skus);
  });

  it('does not bring back tiers that a pricing model removes', () => {
    const sheet = sheetOf();
    const fill = fillDown(sheet, block(cell(sheet, 0, 'model'), cell(sheet, 3, 'price:P1Y')))!;
    expect(fill.skus[1]!.pricing).to.deep.equal({ model: 'linear', tiers: [tier(null, '10', '100')] });
  });

  it('copies the active cell to all selected cells', () => {
    const sheet = sheetOf();
    const first = range(cell(sheet, 0, 'price:P1M'), cell(sheet, 1, 'price:P1M'));
    const selection: Selection = {
      active: cell(sheet, 5, 'price:P1Y'),
      ranges: [...first.ranges, { anchor: cell(sheet, 5, 'price:P1Y'), head: cell(sheet, 5, 'price:P1Y') }],
    };
    const fill = fillSelection(sheet, selection);
    expect(figures(fill.skus).filter((row, at) => row !== figures(sheet.skus)[at])).to.deep.equal(['open | 110 | 100', '100 | 110 | 100']);
    expect(fill.filled).to.equal(2);
  });
});

describe('how far the fill handle fills', () => {
  const sheet = sheetOf();
  const from = block(cell(sheet, 1, 'price:P1M'), cell(sheet, 2, 'price:P1M'));

  it('is along one axis, to the cell under the pointer', () => {
    expect(dragExtent(sheet, from, cell(sheet, 5, 'price:P1Y'))).to.deep.equal({ ...from, bottom: 5 });
    expect(dragExtent(sheet, from, cell(sheet, 0, 'price:P1M'))).to.deep.equal({ ...from, top: 0 });
    expect(dragExtent(sheet, from, cell(sheet, 2, 'price:P1Y'))).to.deep.equal({ ...from, right: from.right + 1 });
    expect(dragExtent(sheet, from, cell(sheet, 1, 'code'))).to.deep.equal({ ...from, left: 2 });
    expect(dragExtent(sheet, from, cell(sheet, 1, 'price:P1M'))).to.equal(undefined);
  });

  it('contains all rows of a cell that spans several', () => {
    const models = block(cell(sheet, 0, 'model'), cell(sheet, 0, 'model'));
    expect(dragExtent(sheet, models, cell(sheet, 2, 'model'))).to.deep.equal({ ...models, bottom: 3 });
  });

  it('is with a double click as far as the column next to it has content', () => {
    const gap = sheetOf(inOneRow('1', '2', undefined, '4'));
    const years = block(cell(gap, 0, 'price:P1Y'), cell(gap, 0, 'price:P1Y'));
    expect(doubleClickExtent(gap, years)).to.deep.equal({ ...years, bottom: 1 });
    const last = block(cell(gap, 3, 'price:P1Y'), cell(gap, 3, 'price:P1Y'));
    expect(doubleClickExtent(gap, last)).to.equal(undefined);
  });

  it('is to the end of the grid where no column next to it has content', () => {
    const codes = block(cell(sheet, 0, 'code'), cell(sheet, 0, 'code'));
    expect(doubleClickExtent(sheet, codes)).to.deep.equal({ ...codes, bottom: 6 });
  });
});

describe('clearing cells of the price grid', () => {
  it('removes prices and codes and empties ends, and leaves models and open ends', () => {
    const sheet = sheetOf(threeModels().with(1, { ...threeModels()[1]!, code: 'E-1' }));
    const { skus, cleared } = clearCells(sheet, range(cell(sheet, 1, 'code'), cell(sheet, 3, 'price:P1M')));
    expect(skus[1]).to.deep.equal(
      sku('enterprise', 'volume', tier({ typed: '' }, undefined, '100'), tier({ typed: '' }, undefined, '90'), tier(null, undefined, '80')),
    );
    // One code, two ends, three prices.
    expect(cleared).to.equal(6);
  });

  it('changes nothing where everything is blank', () => {
    const sheet = sheetOf(inOneRow(undefined));
    const { skus, cleared } = clearCells(sheet, range(cell(sheet, 0, 'code'), cell(sheet, 0, 'price:P1Y')));
    expect(skus).to.equal(sheet.skus);
    expect(cleared).to.equal(0);
  });
});
