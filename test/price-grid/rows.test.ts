import { expect } from 'chai';
import { allTiers, isLast, Rows, tierOf } from '../../src/components/price-grid/sheet/rows.js';
import type { Sku } from '../../src/core/schema/types.js';
import { sheetOf, sku, threeModels, tier } from './sheets.js';

const shown = (skus: readonly Sku[], order?: number[]): Rows => {
  const rows = new Rows();
  rows.show(skus, order);
  return rows;
};
const names = (rows: Rows): string[] => rows.list.map(({ sku: { id }, tier: at }) => `${id} ${at}`);

describe('the rows of the price grid', () => {
  it('are one per tier, and one for an SKU without tiers', () => {
    const rows = shown([...threeModels(), sku('empty', 'volume')]);
    expect(names(rows)).to.deep.equal([
      'basic 0',
      ...['enterprise 0', 'enterprise 1', 'enterprise 2'],
      ...['professional 0', 'professional 1', 'professional 2'],
      'empty 0',
    ]);
    expect(tierOf(rows.at(7)!)).to.equal(undefined);
    expect(rows.list.filter(isLast).map(({ position }) => position)).to.deep.equal([0, 3, 6, 7]);
  });

  it('are those of the shown SKUs, in the order in which they are shown', () => {
    const rows = shown(threeModels(), [2, 0]);
    expect(names(rows)).to.deep.equal(['professional 0', 'professional 1', 'professional 2', 'basic 0']);
    expect(rows.list.map(({ index }) => index)).to.deep.equal([2, 2, 2, 0]);
    expect(rows.rowsOf('enterprise')).to.be.empty;
    expect(rows.rowsOf('basic').map(({ position }) => position)).to.deep.equal([3]);
  });

  it('ignore an index without an SKU', () => {
    expect(names(shown(threeModels(), [0, 9]))).to.deep.equal(['basic 0']);
  });

  it('span all tiers of their SKU', () => {
    const rows = shown(threeModels());
    expect([0, 1, 2, 3, 5].map((row) => rows.span(row))).to.deep.equal([
      { first: 0, last: 0 },
      { first: 1, last: 3 },
      { first: 1, last: 3 },
      { first: 1, last: 3 },
      { first: 4, last: 6 },
    ]);
    expect(rows.span(9)).to.deep.equal({ first: 9, last: 9 });
  });

  it('have keys of their own, even if two SKUs have the same id', () => {
    const rows = shown([sku('a', 'volume', tier(5), tier(null)), sku('a', 'linear', tier(null)), sku('a#1', 'linear', tier(null))]);
    expect(new Set(rows.list.map(({ key }) => key)).size).to.equal(4);
  });

  describe('after an edit', () => {
    it('are the same objects with the new SKUs, so that the grid has nothing to add or remove', () => {
      const before = threeModels();
      const rows = shown(before);
      const [first] = rows.list;
      const next = before.with(0, sku('basic', 'linear', tier(null, '11')));
      const { list } = rows;
      expect(rows.show(next)).to.equal(false);
      expect(rows.list).to.equal(list);
      expect(rows.at(0)).to.equal(first);
      expect(first!.sku).to.equal(next[0]);
    });

    it('keep their objects where a tier is added above them', () => {
      const before = threeModels();
      const rows = shown(before);
      const professional = rows.rowsOf('professional');
      const next = before.with(0, sku('basic', 'volume', tier(10), tier(null)));
      expect(rows.show(next)).to.equal(true);
      expect(rows.list.map(({ position }) => position)).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7]);
      expect(rows.rowsOf('professional')).to.deep.equal(professional);
      expect(rows.at(5)).to.equal(professional[0]);
    });

    it('are found in their new position', () => {
      const before = threeModels();
      const rows = shown(before);
      const [, second, third] = rows.rowsOf('enterprise');
      rows.show([before[2]!, sku('enterprise', 'volume', tier(100), tier(null))]);
      expect(rows.positionOf(second!)).to.equal(4);
      expect(rows.positionOf(third!)).to.equal(undefined);
      expect(rows.nearestPosition(third!)).to.equal(4);
    });

    it('are not found after their SKU was removed', () => {
      const before = threeModels();
      const rows = shown(before);
      const basic = rows.at(0)!;
      rows.show(before.slice(1));
      expect(rows.positionOf(basic)).to.equal(undefined);
      expect(rows.nearestPosition(basic)).to.equal(undefined);
    });
  });

  it('list all tiers, including those of SKUs that are not shown', () => {
    const { skus } = sheetOf(threeModels(), { order: [0] });
    expect(allTiers(skus).map(({ index, tier: at }) => `${index}.${at}`)).to.deep.equal(['0.0', '1.0', '1.1', '1.2', '2.0', '2.1', '2.2']);
  });
});
