import { expect } from 'chai';
import { edge, nextEditable, nextInside, page, priceBlock, rowEnd, step } from '../../src/components/price-grid/sheet/navigation.js';
import type { Spot } from '../../src/components/price-grid/sheet/selection.js';
import { block, cell, sheetOf } from './sheets.js';

describe('navigation in the price grid', () => {
  const sheet = sheetOf();
  const at = (row: number, columnId: string): Spot => cell(sheet, row, columnId);

  it('goes one cell, and stops at the edge', () => {
    expect(step(sheet, at(1, 'price:P1M'), 'down')).to.deep.equal(at(2, 'price:P1M'));
    expect(step(sheet, at(1, 'price:P1M'), 'right')).to.deep.equal(at(1, 'price:P1Y'));
    expect(step(sheet, at(1, 'price:P1Y'), 'right')).to.deep.equal(at(1, 'price:P1Y'));
    expect(step(sheet, at(6, 'price:P1M'), 'down')).to.deep.equal(at(6, 'price:P1M'));
    expect(step(sheet, at(0, 'offered'), 'left')).to.deep.equal(at(0, 'offered'));
  });

  it('goes over all tiers of an SKU in its own cells', () => {
    expect(step(sheet, at(2, 'code'), 'down')).to.deep.equal(at(4, 'code'));
    expect(step(sheet, at(2, 'code'), 'up')).to.deep.equal(at(0, 'code'));
  });

  it('goes to the edges and by pages', () => {
    expect(edge(sheet, at(2, 'price:P1M'), 'down')).to.deep.equal(at(6, 'price:P1M'));
    expect(edge(sheet, at(2, 'price:P1M'), 'left')).to.deep.equal(at(2, 'offered'));
    expect(page(sheet, at(2, 'price:P1M'), 3)).to.deep.equal(at(5, 'price:P1M'));
    expect(page(sheet, at(2, 'price:P1M'), -10)).to.deep.equal(at(0, 'price:P1M'));
  });

  it('goes home to the first price, then to the first editable cell', () => {
    expect(rowEnd(sheet, at(1, 'price:P1Y'), 'first')).to.deep.equal(at(1, 'price:P1M'));
    expect(rowEnd(sheet, at(1, 'price:P1M'), 'first')).to.deep.equal(at(1, 'offered'));
    expect(rowEnd(sheet, at(1, 'offered'), 'last')).to.deep.equal(at(1, 'price:P1Y'));
  });

  it('knows the block of all prices', () => {
    expect(priceBlock(sheet)).to.deep.equal(block(at(0, 'price:P1M'), at(6, 'price:P1Y')));
    expect(priceBlock(sheetOf([]))).to.equal(undefined);
  });

  it('tabs through the editable cells, from row to row', () => {
    expect(nextEditable(sheet, at(0, 'price:P1Y'), false)).to.deep.equal(at(1, 'offered'));
    // The second tier has no SKU code and no model of its own.
    expect(nextEditable(sheet, at(1, 'price:P1Y'), false)).to.deep.equal(at(2, 'upTo'));
    // The end of a linear price can't be changed.
    expect(nextEditable(sheet, at(0, 'model'), false)).to.deep.equal(at(0, 'price:P1M'));
    expect(nextEditable(sheet, at(2, 'upTo'), true)).to.deep.equal(at(1, 'price:P1Y'));
    expect(nextEditable(sheet, at(6, 'price:P1Y'), false)).to.equal(undefined);
    expect(nextEditable(sheet, at(0, 'offered'), true)).to.equal(undefined);
  });

  it('moves round inside a block, down with Enter and along with Tab', () => {
    const prices = block(at(1, 'price:P1M'), at(2, 'price:P1Y'));
    const walk = (down: boolean, backwards = false): Spot[] => {
      const spots = [at(1, 'price:P1M')];
      while (spots.length < 5) spots.push(nextInside(sheet, prices, spots.at(-1)!, { backwards, down }));
      return spots;
    };
    const [first, right, below, last] = [at(1, 'price:P1M'), at(1, 'price:P1Y'), at(2, 'price:P1M'), at(2, 'price:P1Y')];
    expect(walk(true)).to.deep.equal([first, below, right, last, first]);
    expect(walk(false)).to.deep.equal([first, right, below, last, first]);
    expect(walk(false, true)).to.deep.equal([first, last, below, right, first]);
  });

  it('visits a cell of several rows once', () => {
    const codes = block(at(1, 'code'), at(6, 'code'));
    expect(nextInside(sheet, codes, at(1, 'code'), { backwards: false, down: true })).to.deep.equal(at(4, 'code'));
    expect(nextInside(sheet, codes, at(4, 'code'), { backwards: false, down: true })).to.deep.equal(at(1, 'code'));
  });
});
