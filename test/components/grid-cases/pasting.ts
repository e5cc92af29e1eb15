import { expect } from 'chai';
import { settled } from '../../helpers/editor.js';
import { byRole } from '../../helpers/roles.js';
import { copyElsewhere } from '../price-grid-clipboard.js';
import { Cells, firstPrice as p, gridCase, gridCases } from './case.js';

describe('pasting', () => {
  gridCases({ V02: 'one row of two over four cells repeats: a b a b', V32: 'a 1×2 block over a 1×4 range repeats twice' }, async () => {
    const cells = await Cells.filled(1, 4, '');
    await cells.select([0, p], [0, p + 3]);
    // There is no fifth cell to select.
    await cells.press('Shift+ArrowRight');
    await cells.paste('3\t4');
    expect(cells.prices).to.deep.equal([['3', '4', '3', '4']]);
  });

  gridCase('V04', 'a 2×2 block over four rows of one column repeats twice and adds a column', async () => {
    const cells = await Cells.filled(5, 3, '');
    await cells.select([0, p], [3, p]);
    await cells.paste('1\t2\n3\t4');
    expect(cells.prices).to.deep.equal([
      ['1', '2', ''],
      ['3', '4', ''],
      ['1', '2', ''],
      ['3', '4', ''],
      ['', '', ''],
    ]);
    expect(cells.selected).to.deep.equal([
      [0, p],
      [3, p + 1],
    ]);
  });

  gridCase('V05', 'a hidden column is skipped', async () => {
    const cells = await Cells.filled(1, 3, '9');
    const [first, hidden, last] = cells.page.grid.periods;
    cells.page.grid.periods = [first!, last!];
    await settled(cells.page.grid);
    await cells.paste('1\t2', { at: [0, p] });
    expect(cells.page.tiers(0)[0]!.unitPrice).to.deep.equal({ [first!]: '1', [hidden!]: '9', [last!]: '2' });
  });

  gridCase('V06', 'a hidden row is skipped', async () => {
    const cells = await Cells.open([['9'], ['9'], ['9']], { periods: ['P1M'], codes: ['x1', 'y2', 'x3'] });
    byRole(cells.page.grid, 'searchbox', 'Find SKU').focus();
    await cells.type('x');
    await cells.paste('1\n2', { at: [0, p] });
    expect(cells.prices).to.deep.equal([['1'], ['9'], ['2']]);
  });

  gridCase('V11', 'short rows are padded with blank cells', async ({ input }) => {
    const { block } = input as { block: string[][] };
    const cells = await Cells.filled(2, 3, '1', { codes: ['a', 'b'] });
    await cells.paste(block.map((row) => row.join('\t')).join('\n'), { at: [0, p - 1] });
    expect(cells.rows.map((row) => row.slice(0, 3))).to.deep.equal([['x', '', ''], block[1]]);
  });

  gridCase('V13', 'one cell fills a selection of two', async ({ input }) => {
    const { text } = input as { text: string };
    const cells = await Cells.filled(3, 1, '1', { codes: ['a', 'b', 'c'] });
    await cells.select([0, p - 1], [1, p - 1]);
    await cells.paste(text);
    expect(cells.codes).to.deep.equal([text, text, 'c']);
  });

  gridCase('V15', 'a paste with the focus outside the grid changes nothing', async () => {
    const outside = document.createElement('button');
    document.body.append(outside);
    const cells = await Cells.filled(1, 1, '1');
    await copyElsewhere('5');
    await cells.go([0, p]);
    outside.focus();
    await cells.press('Control+v');
    expect(cells.prices).to.deep.equal([['1']]);
    expect(cells.page.events).to.be.empty;
  });

  gridCase('V16', 'a paste that the host page prevents changes no cell and fires no event', async () => {
    const cells = await Cells.filled(1, 1, '1');
    const prevent = (event: Event) => event.preventDefault();
    document.addEventListener('paste', prevent, true);
    await cells.paste('5', { at: [0, p] });
    document.removeEventListener('paste', prevent, true);
    expect(cells.prices).to.deep.equal([['1']]);
    expect(cells.page.events).to.be.empty;
  });

  gridCase('V21', 'a paste into a field outside the grid goes to that field', async () => {
    const outside = document.createElement('input');
    document.body.append(outside);
    const cells = await Cells.filled(1, 1, '1');
    await cells.go([0, p]);
    await copyElsewhere('5');
    outside.focus();
    const prevented: boolean[] = [];
    const onPaste = (event: Event) => prevented.push(event.defaultPrevented);
    window.addEventListener('paste', onPaste);
    await cells.press('Control+v');
    window.removeEventListener('paste', onPaste);
    expect(prevented).to.deep.equal([false]);
    expect(outside.value).to.equal('5');
    expect(cells.page.events).to.be.empty;
  });

  gridCase('V24', 'plain text is read as formatted numbers', async () => {
    const cells = await Cells.filled(1, 2, '');
    await cells.paste('1,234.50\t$19.90', { at: [0, p] });
    expect(cells.prices).to.deep.equal([['1234.5', '19.9']]);
  });

  gridCase('V25', 'a 2×2 block fills a 2×2 range', async ({ expected }) => {
    const cells = await Cells.filled(3, 2, '1', { codes: ['a', 'b', 'c'] });
    await cells.select([0, p - 1], [1, p]);
    const [first, second] = (expected as string).split(' / ').map((row) => row.split(' '));
    await cells.paste(`${first!.join('\t')}\n${second!.join('\t')}`);
    expect(cells.rows).to.deep.equal([
      ['Alpha', 'Beta', '1'],
      ['Gamma', 'Delta', '1'],
      ['c', '1', '1'],
    ]);
  });

  gridCase('V29', 'one cell over a 2×2 range fills it, as in Excel', async ({ input }) => {
    const { text } = input as { text: string };
    const cells = await Cells.filled(2, 1, '1', { codes: ['a', 'b'] });
    await cells.select([0, p - 1], [1, p]);
    await cells.paste(text);
    expect(cells.rows).to.deep.equal([
      [text, text],
      [text, text],
    ]);
  });

  gridCase('V31', 'a 2×1 block over four rows repeats at rows 0 and 2', async () => {
    const cells = await Cells.filled(4, 1, '');
    await cells.select([0, p], [3, p]);
    await cells.paste('1\n2');
    expect(cells.prices).to.deep.equal([['1'], ['2'], ['1'], ['2']]);
  });

  gridCase('V38', 'values outside the grid are dropped and reported', async () => {
    const cells = await Cells.filled(1, 2, '1');
    await cells.paste('7\t8\t9', { at: [0, p + 1] });
    expect(cells.prices).to.deep.equal([['1', '7']]);
    expect(cells.page.said).to.contain('2 outside the grid not pasted');
  });

  gridCase('V39', 'a column of prices from Excel sets five cells', async () => {
    const cells = await Cells.filled(5, 1, '');
    await cells.select([0, p], [4, p]);
    await cells.paste('1.5\r\n2\r\n3\r\n4\r\n5.25\r\n');
    expect(cells.prices).to.deep.equal([['1.5'], ['2'], ['3'], ['4'], ['5.25']]);
  });

  gridCase('V40', 'one invalid value of 50 is marked, and the other 49 are pasted', async () => {
    const cells = await Cells.filled(50, 1, '');
    const lines = Array.from({ length: 50 }, (_, at) => (at === 2 ? 'on request' : `${at + 1}`));
    await cells.paste(lines.join('\r\n'), { at: [0, p] });
    expect(cells.prices.map(([price]) => price)).to.deep.equal(lines);
    expect(cells.page.tiers(2)[0]!.unitPrice).to.deep.equal({ P1M: { typed: 'on request' } });
    expect(cells.cell([2, p]).getAttribute('aria-invalid')).to.equal('true');
    expect(cells.cell([1, p]).getAttribute('aria-invalid')).to.equal('false');
    expect(cells.page.said).to.contain('50 cells pasted, 1 could not be read and is kept as typed');
  });
});
