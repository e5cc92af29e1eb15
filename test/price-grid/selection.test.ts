import { expect } from 'chai';
import * as fc from 'fast-check';
import { arePerSku, countCells, rowsBetween, selectedCells } from '../../src/components/price-grid/sheet/blocks.js';
import {
  addRange,
  boundsOf,
  extendTo,
  heightOf,
  isInside,
  lastRange,
  replaceLast,
  selectBounds,
  selectOnly,
  widthOf,
  type Selection,
  type Spot,
} from '../../src/components/price-grid/sheet/selection.js';
import { propertyRuns } from '../core/property-runs.js';
import { block, cell, range, sheetOf, sku, threeModels, tier } from './sheets.js';

describe('a selection', () => {
  it('grows and shrinks from its anchor, and the active cell stays', () => {
    const grown = extendTo(selectOnly({ row: 2, column: 5 }), { row: 4, column: 6 });
    expect(boundsOf(lastRange(grown))).to.deep.equal({ top: 2, bottom: 4, left: 5, right: 6 });
    const upwards = extendTo(grown, { row: 0, column: 5 });
    expect(boundsOf(lastRange(upwards))).to.deep.equal({ top: 0, bottom: 2, left: 5, right: 5 });
    expect(upwards.active).to.deep.equal({ row: 2, column: 5 });
  });

  it('takes a second range, which is the one that grows', () => {
    const second = addRange(selectOnly({ row: 0, column: 5 }), { row: 3, column: 6 });
    const grown = extendTo(second, { row: 4, column: 6 });
    expect(grown.ranges.map(boundsOf)).to.deep.equal([
      { top: 0, bottom: 0, left: 5, right: 5 },
      { top: 3, bottom: 4, left: 6, right: 6 },
    ]);
    expect(replaceLast(grown, { anchor: { row: 1, column: 1 }, head: { row: 1, column: 2 } }, { row: 1, column: 1 }).ranges[0]).to.equal(
      second.ranges[0],
    );
  });

  it('has a size and knows what is inside', () => {
    const bounds = { top: 2, bottom: 4, left: 5, right: 6 };
    expect([heightOf(bounds), widthOf(bounds)]).to.deep.equal([3, 2]);
    expect(isInside(bounds, { row: 4, column: 5 })).to.equal(true);
    expect(isInside(bounds, { row: 5, column: 5 })).to.equal(false);
    expect(selectBounds(bounds).active).to.deep.equal({ row: 2, column: 5 });
  });
});

describe('blocks of the price grid', () => {
  const sheet = sheetOf();

  it('of prices are as they were drawn', () => {
    expect(sheet.bounds(range(cell(sheet, 2, 'price:P1M'), cell(sheet, 4, 'price:P1Y')).ranges[0])).to.deep.equal({
      top: 2,
      bottom: 4,
      left: 5,
      right: 6,
    });
  });

  it('extend to all rows of an SKU where they touch one of its own cells', () => {
    // From the second tier of Enterprise to the first of Professional: rows 1 to 6.
    const { top, bottom } = sheet.bounds(range(cell(sheet, 2, 'model'), cell(sheet, 4, 'price:P1M')).ranges[0]);
    expect([top, bottom]).to.deep.equal([1, 6]);
  });

  it('have one cell for all tiers in a column of the SKU', () => {
    const code = range(cell(sheet, 3, 'code'));
    const [bounds] = sheet.blocks(code);
    expect(bounds).to.include({ top: 1, bottom: 3 });
    expect(sheet.isSeveral(bounds!)).to.equal(false);
    expect([...sheet.cells(bounds!)]).to.deep.equal([{ row: 1, column: 2 }]);
    expect(sheet.lead({ row: 3, column: 2 })).to.deep.equal({ row: 1, column: 2 });
    expect(sheet.span({ row: 3, column: 2 })).to.deep.equal({ first: 1, last: 3 });
  });

  it('count cells: an SKU’s own cell once', () => {
    // Rows 1 to 6 from the code to the monthly price: two codes and two models, six ends, six prices.
    expect(countCells(sheet, block(cell(sheet, 1, 'code'), cell(sheet, 6, 'price:P1M')))).to.equal(16);
    expect(countCells(sheet, block(cell(sheet, 1, 'upTo'), cell(sheet, 6, 'price:P1M')))).to.equal(12);
  });

  it('go from SKU to SKU in columns with one cell per SKU', () => {
    expect(arePerSku(sheet, sheet.columnIndex('code'), sheet.columnIndex('model'))).to.equal(true);
    expect(arePerSku(sheet, sheet.columnIndex('model'), sheet.columnIndex('upTo'))).to.equal(false);
    expect(rowsBetween(sheet, 0, 6, true)).to.deep.equal([0, 1, 4]);
    expect(rowsBetween(sheet, 2, 4, false)).to.deep.equal([2, 3, 4]);
  });

  it('stay inside the grid', () => {
    expect(sheet.width).to.equal(7);
    expect(sheet.clamp({ row: 99, column: 99 })).to.deep.equal({ row: 6, column: 6 });
    expect(sheetOf([]).clamp({ row: 3, column: 2 })).to.deep.equal({ row: 0, column: 2 });
  });

  it('list the cells of overlapping ranges once', () => {
    const first = range(cell(sheet, 0, 'price:P1M'), cell(sheet, 1, 'price:P1M'));
    const both: Selection = {
      ...first,
      ranges: [...first.ranges, { anchor: cell(sheet, 1, 'price:P1M'), head: cell(sheet, 2, 'price:P1M') }],
    };
    expect([...selectedCells(sheet, both)].map(({ row }) => row)).to.deep.equal([0, 1, 2]);
  });

  it('are, for any ranges, the cells that a search of the whole grid finds', () => {
    const spot = fc.record({ row: fc.nat(6), column: fc.nat(6) });
    const ranges = fc.array(fc.record({ anchor: spot, head: spot }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(ranges, (some) => {
        const selection: Selection = { active: some.at(-1)!.anchor, ranges: some as unknown as Selection['ranges'] };
        const found = [...selectedCells(sheet, selection)].map(nameOf);
        expect(found.toSorted()).to.deep.equal([...naive(selection)].toSorted());
        expect(new Set(found).size).to.equal(found.length);
        if (some.length === 1) expect(countCells(sheet, sheet.bounds(some[0]!))).to.equal(found.length);
      }),
      { numRuns: propertyRuns(2000, 200) },
    );
  });

  const nameOf = ({ row, column }: Spot): string => `${row},${column}`;
  /** The rows of each SKU of the example. */
  const spans = [[0], [1, 2, 3], [4, 5, 6]];
  /** Columns 0 to 3 have one cell per SKU. */
  const spanOf = ({ row, column }: Spot): number[] => (column < 4 ? spans.find((rows) => rows.includes(row))! : [row]);

  /** The second implementation: extends each range row by row until no cell is cut, and names each cell by its first row. */
  function naive({ ranges }: Selection): Set<string> {
    const names = new Set<string>();
    for (const { anchor, head } of ranges) {
      const columns = [0, 1, 2, 3, 4, 5, 6].filter(
        (c) => c >= Math.min(anchor.column, head.column) && c <= Math.max(anchor.column, head.column),
      );
      const rows = new Set([0, 1, 2, 3, 4, 5, 6].filter((r) => r >= Math.min(anchor.row, head.row) && r <= Math.max(anchor.row, head.row)));
      for (const row of [...rows]) for (const column of columns) for (const more of spanOf({ row, column })) rows.add(more);
      for (const row of rows) for (const column of columns) names.add(nameOf({ row: spanOf({ row, column })[0]!, column }));
    }
    return names;
  }
});

describe('cells that a seller can change', () => {
  const sheet = sheetOf();
  const editable = (row: number, columnId: string) => sheet.isEditable(cell(sheet, row, columnId));

  it('are prices, codes, models, ends of tiers and whether an SKU is on sale', () => {
    expect(['offered', 'code', 'model', 'upTo', 'price:P1M'].map((id) => editable(1, id))).to.deep.equal([true, true, true, true, true]);
    expect(editable(1, 'attribute:edition')).to.equal(false);
  });

  it('are no ends of tiers where the model has one tier', () => {
    expect(editable(0, 'upTo')).to.equal(false);
  });

  it('are none in a read-only grid, and none outside', () => {
    const readOnly = sheetOf(threeModels(), { editable: false });
    expect(readOnly.isEditable(cell(readOnly, 1, 'price:P1M'))).to.equal(false);
    expect(sheet.isEditable({ row: 7, column: 5 })).to.equal(false);
  });

  it('have an open end in the last tier', () => {
    const rows = [0, 1, 2, 3, 4, 5, 6];
    expect(rows.filter((row) => sheet.isOpenEnd(cell(sheet, row, 'upTo')))).to.deep.equal([0, 3, 6]);
    expect(sheet.isOpenEnd(cell(sheet, 3, 'price:P1M'))).to.equal(false);
  });

  it('know the highest quantity only where it is a number', () => {
    expect(sheet.max).to.equal(1000);
    const unreadable = { id: 'users', type: 'quantity' as const, name: 'users', min: 5, max: { typed: 'many' }, step: 5 };
    expect(sheetOf([sku('a', 'linear', tier(null))], { attributes: [unreadable] }).max).to.equal(undefined);
  });
});
