import { expect } from 'chai';
import { settled } from '../../helpers/editor.js';
import { GridPage, threeModels } from '../price-grid-page.js';
import { Cells, firstPrice as p, gridCase, type Place } from './case.js';

const corners = (from: Place, to: Place) => [from, to];

describe('selecting', () => {
  gridCase('S01', 'Ctrl+Shift+Right at (1,1) of 5×5 extends to the last column', async () => {
    const cells = await Cells.filled(5, 2);
    await cells.go([1, 1]);
    await cells.press('Control+Shift+ArrowRight');
    expect(cells.selected).to.deep.equal(corners([1, 1], [1, 4]));
    expect(cells.active).to.deep.equal([1, 1]);
  });

  gridCase('S03', 'Ctrl+Shift+Left at (1,3) extends to the first column', async () => {
    const cells = await Cells.filled(5, 2);
    await cells.go([1, 3]);
    await cells.press('Control+Shift+ArrowLeft');
    expect(cells.selected).to.deep.equal(corners([1, 0], [1, 3]));
    expect(cells.active).to.deep.equal([1, 3]);
  });

  gridCase('S12', 'Ctrl+Shift+Home at (1,1) of the prices extends to (0,0) and keeps the active cell', async () => {
    const cells = await Cells.filled(3, 3);
    await cells.go([1, p + 1]);
    await cells.press('Control+Shift+Home');
    expect(cells.selected).to.deep.equal(corners([0, p], [1, p + 1]));
    expect(cells.active).to.deep.equal([1, p + 1]);
  });

  gridCase('S14', 'Shift+Down on the last row changes nothing and keeps it in view', async () => {
    const cells = await Cells.filled(5, 1);
    await cells.go([4, p]);
    await cells.press('Shift+ArrowDown');
    expect(cells.selected).to.deep.equal(corners([4, p], [4, p]));
    const { top, bottom } = cells.cell([4, p]).getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(window.innerHeight);
  });
});

describe('moving', () => {
  gridCase('N03', 'Ctrl+Left moves to the first column', async () => {
    const cells = await Cells.filled(5, 2);
    await cells.go([2, 4]);
    await cells.press('Control+ArrowLeft');
    expect(cells.active).to.deep.equal([2, 0]);
  });

  gridCase('N05', 'Ctrl+arrow leaves a range and moves from the active cell', async () => {
    const cells = await Cells.filled(5, 2);
    await cells.select([1, p], [3, p + 1]);
    await cells.press('Control+ArrowUp');
    expect(cells.active).to.deep.equal([0, p]);
    expect(cells.selected).to.deep.equal(corners([0, p], [0, p]));
  });

  gridCase('N06', 'Page Down with four rows in view, from row 1 of 15: 5, 9, 13, 14', async ({ expected }) => {
    const cells = await Cells.filled(15, 1);
    const { height } = cells.cell([0, p]).closest('[role=row]')!.getBoundingClientRect();
    cells.page.grid.style.setProperty('--sku-grid-height', `${4 * height}px`);
    await settled(cells.page.grid);
    await cells.go([1, p]);
    const rows: number[] = [];
    for (let pressed = 0; pressed < 4; pressed++) {
      await cells.press('PageDown');
      rows.push(cells.active[0]);
    }
    expect(rows.join(', ')).to.equal(expected);
    await cells.press('PageUp');
    expect(cells.active).to.deep.equal([10, p]);
  });

  gridCase('N08', 'Home at (3,3) of the prices moves to (3,0)', async () => {
    const cells = await Cells.filled(5, 4);
    await cells.go([3, p + 3]);
    await cells.press('Home');
    expect(cells.active).to.deep.equal([3, p]);
  });

  gridCase('N09', 'Home with pinned columns moves to the first price', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 500, Yearly');
    await page.press('Home');
    expect(page.at).to.equal('Enterprise, up to 500, Monthly');
    await page.press('Home');
    expect(page.at).to.equal('Enterprise, On sale');
  });

  gridCase('N11', 'End at (2,2) moves to (2,4)', async () => {
    const cells = await Cells.filled(5, 2);
    await cells.go([2, 2]);
    await cells.press('End');
    expect(cells.active).to.deep.equal([2, 4]);
  });

  gridCase('N16', 'Tab moves right, Shift+Tab left', async () => {
    const cells = await Cells.filled(2, 2);
    await cells.go([0, p]);
    await cells.press('Tab');
    expect(cells.active).to.deep.equal([0, p + 1]);
    await cells.press('Shift+Tab');
    expect(cells.active).to.deep.equal([0, p]);
  });

  gridCase('N18', 'Ctrl+arrow over read-only cells moves to the last one in that direction', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, SKU code');
    await page.press('Control+ArrowRight');
    expect(page.at).to.equal('Basic, Yearly');
    await page.press('Control+ArrowLeft');
    expect(page.at).to.equal('Basic, On sale');
  });

  gridCase('N19', 'ArrowLeft moves to the next column in right-to-left text', async () => {
    document.body.dir = 'rtl';
    try {
      const cells = await Cells.filled(1, 2);
      await cells.go([0, p]);
      await cells.press('ArrowLeft');
      expect(cells.active).to.deep.equal([0, p + 1]);
      await cells.press('ArrowRight');
      expect(cells.active).to.deep.equal([0, p]);
    } finally {
      document.body.removeAttribute('dir');
    }
  });

  gridCase('N20', 'Home in row 10 stays in row 10', async () => {
    const cells = await Cells.filled(12, 3);
    await cells.go([10, p + 2]);
    await cells.press('Home');
    expect(cells.active).to.deep.equal([10, p]);
    await cells.press('Home');
    expect(cells.active).to.deep.equal([10, 0]);
  });

  gridCase('N21', 'Ctrl+Home and Ctrl+End move to the first and the last price', async () => {
    const cells = await Cells.filled(4, 2);
    await cells.go([2, 2]);
    await cells.press('Control+End');
    expect(cells.active).to.deep.equal([3, p + 1]);
    await cells.press('Control+Home');
    expect(cells.active).to.deep.equal([0, p]);
  });
});

describe('the grid for assistive technology', () => {
  gridCase('A02', 'a read-only cell in an editable grid has `aria-readonly`', async () => {
    const cells = await Cells.filled(2, 1);
    expect(cells.cell([0, 1]).getAttribute('aria-readonly')).to.equal('true');
    expect(cells.cell([0, p]).getAttribute('aria-readonly')).to.equal('false');
  });

  gridCase('A04', 'the grid is one tab stop', async () => {
    const cells = await Cells.filled(3, 2);
    const stops = () => cells.root.querySelectorAll('[tabindex="0"], a[href], button, input, select, textarea');
    expect(stops()).to.have.length(1);
    await cells.go([1, p]);
    // The focused cell is now the tab stop instead of the frame.
    expect(stops()).to.have.length(0);
  });

  gridCase('A05', 'pinned and scrolling cells are one row, and the heading row counts', async () => {
    const cells = await Cells.filled(2, 2);
    const rows = [0, 1].map((row) => new Set([0, 1, 2, p, p + 1].map((column) => cells.cell([row, column]).closest('[role=row]'))));
    expect(rows.map(({ size }) => size)).to.deep.equal([1, 1]);
    expect(rows.map((row) => [...row][0]!.getAttribute('aria-rowindex'))).to.deep.equal(['2', '3']);
    expect(cells.root.querySelector('[role=columnheader]')!.closest('[role=row]')!.getAttribute('aria-rowindex')).to.equal('1');
  });
});
