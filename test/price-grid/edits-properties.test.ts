import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Content } from '../../src/components/price-grid/edits/content.js';
import { fillBlock } from '../../src/components/price-grid/edits/fill.js';
import { paste } from '../../src/components/price-grid/edits/paste.js';
import { boundsOf, selectBounds, type Bounds } from '../../src/components/price-grid/sheet/selection.js';
import type { Decimal, Sku } from '../../src/core/schema/types.js';
import { propertyRuns } from '../core/property-runs.js';
import { cell, sheetOf, sku, tier } from './sheets.js';

/** A table of prices, a row per tier: what the second implementation fills and pastes, without SKUs. */
type Table = (Decimal | undefined)[][];

const runs = propertyRuns(3000, 300);
const price = fc.option(fc.integer({ min: 0, max: 99 }).map(String), { nil: undefined });
const pair = fc.tuple(price, price);
/** SKUs with one to four tiers each, by their prices. */
const skusWithTiers = fc.array(fc.array(pair, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

const toSkus = (prices: [Decimal | undefined, Decimal | undefined][][]): Sku[] =>
  prices.map((tiers, at) => ({
    ...sku(
      `s${at}`,
      'tiered',
      ...tiers.map(([monthly, yearly], index) => tier(index === tiers.length - 1 ? null : (index + 1) * 10, monthly, yearly)),
    ),
    values: { edition: 'basic' },
  }));

const toTable = (skus: readonly Sku[]): Table =>
  skus.flatMap(({ pricing }) =>
    pricing.tiers.map(({ unitPrice }) => ['P1M', 'P1Y'].map((period) => unitPrice[period] as Decimal | undefined)),
  );

const sheetWith = (prices: Parameters<typeof toSkus>[0]) => {
  const sheet = sheetOf(toSkus(prices));
  return { sheet, left: cell(sheet, 0, 'price:P1M').column, before: toTable(sheet.skus) };
};

/** A block of the two price columns. */
const blockIn = (height: number, left: number, [a, b, c, d]: [number, number, number, number]): Bounds =>
  boundsOf({ anchor: { row: a % height, column: left + (c % 2) }, head: { row: b % height, column: left + (d % 2) } });

const four = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20));

describe('any prices', () => {
  it('are filled as a pattern, as a table without SKUs would be', () => {
    fc.assert(
      fc.property(skusWithTiers, four, fc.nat(20), fc.boolean(), (prices, corners, reach, upwards) => {
        const { sheet, left, before } = sheetWith(prices);
        const source = blockIn(sheet.height, left, corners);
        const target = upwards
          ? { ...source, top: Math.max(0, source.top - reach) }
          : { ...source, bottom: Math.min(sheet.height - 1, source.bottom + reach) };
        const height = source.bottom - source.top + 1;
        const expected = before.map((row, at) =>
          row.map((held, across) => {
            const isTarget = at >= target.top && at <= target.bottom && left + across >= target.left && left + across <= target.right;
            if (!isTarget) return held;
            // Steps into the source by whole patterns, one at a time.
            let from = at;
            while (from < source.top) from += height;
            while (from > source.bottom) from -= height;
            return before[from]![across];
          }),
        );
        const fill = fillBlock(sheet, source, target);
        expect(toTable(fill.skus)).to.deep.equal(expected);
        expect(fill.filled).to.equal(changedIn(before, expected));
        expectShared(sheet.skus, fill.skus);
      }),
      { numRuns: runs },
    );
  });

  it('are pasted over the next rows, repeated where the selection is a multiple, and counted', () => {
    const contents = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }))
      .chain(([height, width]) =>
        fc.array(fc.array(price, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(
      fc.property(skusWithTiers, four, contents, (prices, corners, block) => {
        // A blank row below a single cell is only its line end.
        fc.pre(!(block.length === 2 && block[0]!.length === 1 && block[1]![0] === undefined));
        const { sheet, left, before } = sheetWith(prices);
        const target = blockIn(sheet.height, left, corners);
        const expected = before.map((row) => [...row]);
        const [rows, columns] = [
          sizeOf(block.length, target.bottom - target.top + 1),
          sizeOf(block[0]!.length, target.right - target.left + 1),
        ];
        let [pasted, outside] = [0, 0];
        for (let down = 0; down < rows; down++) {
          for (let across = 0; across < columns; across++) {
            const row = expected[target.top + down];
            const column = target.left - left + across;
            if (!row || column > 1) outside++;
            else {
              row[column] = block[down % block.length]![across % block[0]!.length];
              pasted++;
            }
          }
        }
        const cells: Content[][] = block.map((row) => row.map((text) => (text === undefined ? null : { text })));
        const result = paste(sheet, selectBounds(target), cells)!;
        expect(toTable(result.skus)).to.deep.equal(expected);
        expect(result).to.include({ pasted, outside, refused: 0, unreadable: 0 });
        expectShared(sheet.skus, result.skus);
      }),
      { numRuns: runs },
    );
  });
});

const sizeOf = (block: number, selected: number): number => (selected % block === 0 ? Math.max(block, selected) : block);

const changedIn = (before: Table, after: Table): number =>
  after.flatMap((row, at) => row.filter((held, across) => held !== before[at]![across])).length;

/** What did not change is the same object: the SKUs, and in a changed SKU its tiers. */
function expectShared(before: readonly Sku[], after: readonly Sku[]): void {
  for (const [index, next] of after.entries()) {
    const held = before[index]!;
    if (JSON.stringify(next) === JSON.stringify(held)) expect(next).to.equal(held);
    for (const [at, nextTier] of next.pricing.tiers.entries()) {
      const heldTier = held.pricing.tiers[at]!;
      if (JSON.stringify(nextTier) === JSON.stringify(heldTier)) expect(nextTier).to.equal(heldTier);
    }
  }
}
