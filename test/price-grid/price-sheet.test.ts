import { expect } from 'chai';
import type { FileRows } from '../../src/components/price-grid/edits/import-headings.js';
import { importSheet } from '../../src/components/price-grid/edits/import-sheet.js';
import { exportSheet } from '../../src/components/price-grid/edits/price-sheet.js';
import { readTyped } from '../../src/components/price-grid/edits/typing.js';
import { cell, figures, sheetOf, threeModels } from './sheets.js';

const file = (...rows: string[]): FileRows => rows.map((row) => row.split('|').map((text) => (text === '' ? null : { text })));

describe('a price sheet', () => {
  it('has a row per tier of all SKUs, with a blank open end', () => {
    const rows = exportSheet(sheetOf(threeModels(), { order: [0] })).map((row) => row.map((one) => one?.text ?? ''));
    expect(rows.slice(0, 5)).to.deep.equal([
      ['SKU ID', 'Tier', 'On sale', 'edition', 'SKU code', 'Pricing', 'Up to', 'Monthly', 'Yearly'],
      ['basic', '1', 'Yes', 'Basic', '', 'Linear', '', '10.00', '100.00'],
      ['enterprise', '1', 'Yes', 'Enterprise', '', 'Volume', '100', '10.00', '100.00'],
      ['enterprise', '2', '', '', '', '', '500', '9.00', '90.00'],
      ['enterprise', '3', '', '', '', '', '', '8.00', '80.00'],
    ]);
    expect(rows).to.have.length(8);
  });

  it('changes nothing when it is imported as it was exported', () => {
    const sheet = sheetOf();
    const result = importSheet(sheet, exportSheet(sheet));
    expect(result.skus).to.equal(sheet.skus);
    expect(result.cells).to.be.empty;
  });

  it('changes prices by SKU ID and tier, removes blank ones, and leaves absent columns', () => {
    const sheet = sheetOf();
    const result = importSheet(sheet, file('SKU ID|Tier|Monthly', 'enterprise|2|7.5', 'basic|1|'));
    expect(figures(result.skus).slice(0, 4)).to.deep.equal(['open | – | 100', '100 | 10 | 100', '500 | 7.5 | 90', 'open | 8 | 80']);
    expect(result.cells.map(({ fileRow, before, after }) => [fileRow, before, after])).to.deep.equal([
      [2, '9.00', '7.50'],
      [3, '10.00', ''],
    ]);
  });

  it('refuses invalid numbers, repeated rows, and tiers after a gap', () => {
    const sheet = sheetOf();
    const result = importSheet(sheet, file('SKU ID|Tier|Monthly', 'basic|1|cheap', 'enterprise|1|7', 'enterprise|1|6', 'enterprise|9|5'));
    expect(result.cells.map(({ fileRow, refused }) => [fileRow, refused])).to.deep.equal([
      [2, true],
      [3, false],
      [4, true],
      [5, true],
    ]);
    expect(figures(result.skus).slice(0, 2)).to.deep.equal(['open | 10 | 100', '100 | 7 | 100']);
  });

  it('finds SKUs by their values, and counts unknown rows and headings', () => {
    const sheet = sheetOf();
    const result = importSheet(sheet, file('edition|Monthly|Notes', 'basic|7|x', 'gone|8|y'));
    expect(figures(result.skus)[0]).to.equal('open | 7 | 100');
    expect(result).to.deep.include({ unknownRows: 1, unknownHeadings: ['Notes'], hasNoColumns: false });
    expect(importSheet(sheet, file('Notes', 'x')).hasNoColumns).to.equal(true);
  });

  it('adds the next tier of an SKU', () => {
    const result = importSheet(sheetOf(), file('SKU ID|Tier|Up to|Monthly', 'enterprise|3|800|8', 'enterprise|4||7'));
    expect(figures(result.skus).slice(3, 5)).to.deep.equal(['800 | 8 | 80', 'open | 7 | –']);
  });
});

describe('text typed into a cell of the price grid', () => {
  const type = (row: number, columnId: string, text: string) => {
    const sheet = sheetOf();
    const spot = cell(sheet, row, columnId);
    return { sheet, skus: readTyped(sheet, sheet.skus, sheet.row(row)!, sheet.column(spot.column)!, text) };
  };

  it('is read as a price, and kept as text if it is invalid', () => {
    expect(figures(type(0, 'price:P1M', '1,234.5').skus)[0]).to.equal('open | 1234.5 | 100');
    expect(figures(type(0, 'price:P1M', '1,5').skus)[0]).to.equal('open | “1,5” | 100');
    expect(figures(type(0, 'price:P1M', '').skus)[0]).to.equal('open | – | 100');
  });

  it('closes an open end with a quantity and opens a tier below', () => {
    expect(figures(type(3, 'upTo', '800').skus).slice(3, 5)).to.deep.equal(['800 | 8 | 80', 'open | – | –']);
  });

  it('keeps the open end for blank text, ∞ and quantities from the maximum up', () => {
    for (const text of ['', '∞', '1000', '5,000']) {
      const { sheet, skus } = type(3, 'upTo', text);
      expect(skus).to.equal(sheet.skus);
    }
  });

  it('changes the end of a tier in the middle', () => {
    expect(figures(type(1, 'upTo', '150').skus)[1]).to.equal('150 | 10 | 100');
    expect(figures(type(1, 'upTo', '∞').skus)[1]).to.equal('“∞” | 10 | 100');
  });
});
