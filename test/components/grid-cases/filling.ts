import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { settled } from '../../helpers/editor.js';
import { middleOf } from '../../helpers/touch.js';
import { copied } from '../price-grid-clipboard.js';
import { Cells, firstPrice as p, gridCase } from './case.js';

describe('clearing and filling', () => {
  gridCase('F01', 'Delete empties a cell', async () => {
    const cells = await Cells.filled(2, 1);
    await cells.go([0, p]);
    await cells.press('Delete');
    expect(cells.page.tiers(0)[0]!.unitPrice).to.deep.equal({});
    expect(cells.prices).to.deep.equal([[''], ['1']]);
  });

  gridCase('F03', 'Delete empties a 2×2 range as one change', async () => {
    const cells = await Cells.filled(3, 2);
    await cells.select([0, p], [1, p + 1]);
    await cells.press('Delete');
    expect(cells.prices).to.deep.equal([
      ['', ''],
      ['', ''],
      ['1', '1'],
    ]);
    expect(cells.page.events).to.deep.equal(['input', 'change']);
  });

  gridCase('F07', 'Ctrl+Enter on a single cell fires no event', async () => {
    const cells = await Cells.filled(2, 2);
    await cells.go([0, p]);
    await cells.press('Control+Enter');
    expect(cells.page.events).to.be.empty;
  });

  gridCase('F08', 'Ctrl+Enter on two cells copies the active value to the second cell', async () => {
    const cells = await Cells.open([['3', '4']]);
    const before = cells.page.grid.value![0]!.pricing.tiers[0]!.unitPrice.P1M;
    await cells.select([0, p], [0, p + 1]);
    await cells.press('Control+Enter');
    expect(cells.prices).to.deep.equal([['3', '3']]);
    expect(cells.page.said).to.contain('1 cell filled');
    expect(cells.page.tiers(0)[0]!.unitPrice.P1M).to.equal(before);
  });

  gridCase('F10', 'Ctrl+Enter fills several ranges with the active value of the last one', async () => {
    const cells = await Cells.open(
      [
        ['1', '2', '3'],
        ['4', '5', '6'],
        ['7', '8', '9'],
      ],
      { periods: ['P1M', 'P3M', 'P1Y'] },
    );
    await cells.select([0, p], [1, p]);
    await cells.addRange([2, p + 1], [2, p + 2]);
    await cells.press('Control+Enter');
    expect(cells.prices).to.deep.equal([
      ['8', '2', '3'],
      ['8', '5', '6'],
      ['7', '8', '8'],
    ]);
    expect(cells.page.events).to.deep.equal(['input', 'change']);
  });

  gridCase('F11', 'Ctrl+Enter skips read-only cells', async () => {
    const cells = await Cells.open([['1'], ['2']], { periods: ['P1M'], codes: ['a', 'b'] });
    await cells.select([0, 1], [1, 2]);
    await cells.press('Control+Enter');
    expect(cells.page.grid.value!.map(({ values }) => values)).to.deep.equal([{ name: 's0' }, { name: 's1' }]);
    // The read-only names stay; the codes get the active cell's text.
    expect(cells.codes).to.deep.equal(['S0', 'S0']);
  });

  gridCase('F13', 'Ctrl+Enter on a whole column fills all rows with the first value', async () => {
    const cells = await Cells.open([['9.99'], ['1'], ['']], { periods: ['P1M'] });
    await cells.go([0, p]);
    await cells.press('Control+Space', 'Control+Enter');
    expect(cells.prices).to.deep.equal([['9.99'], ['9.99'], ['9.99']]);
  });

  gridCase('F18', 'Ctrl+X on a 2×2 range copies and empties it', async () => {
    const cells = await Cells.open([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
    await cells.select([0, p], [1, p + 1]);
    expect((await copied(cells.page, 'Control+x')).text).to.equal('1.00\t2.00\n3.00\t4.00');
    expect(cells.prices).to.deep.equal([
      ['', ''],
      ['', ''],
      ['5', '6'],
    ]);
  });
});

describe('the fill handle', () => {
  gridCase('D03', 'a row of six cells dragged down two rows fills both, and all three are selected', async () => {
    const six = ['1', '2', '3', '4', '5', '6'];
    const none = six.map(() => '');
    const cells = await Cells.open([six, none, none, none], { periods: ['P1M', 'P2M', 'P3M', 'P6M', 'P1Y', 'P2Y'] });
    await cells.select([0, p], [0, p + 5]);
    await cells.drag(cells.handle!, cells.cell([2, p + 5]));
    expect(cells.prices).to.deep.equal([six, six, six, none]);
    expect(cells.selected).to.deep.equal([
      [0, p],
      [2, p + 5],
    ]);
  });

  gridCase('D05', 'one cell with 1 is copied, without a series', async () => {
    const cells = await Cells.open([['1'], [''], ['']], { periods: ['P1M'] });
    await cells.go([0, p]);
    await cells.drag(cells.handle!, cells.cell([2, p]));
    expect(cells.prices).to.deep.equal([['1'], ['1'], ['1']]);
  });

  gridCase('D11', 'a drag back to its start changes nothing', async () => {
    const cells = await Cells.open([['1'], ['2'], ['3']], { periods: ['P1M'] });
    await cells.go([0, p]);
    await cells.drag(cells.handle!, cells.cell([2, p]), cells.cell([0, p]));
    expect(cells.prices).to.deep.equal([['1'], ['2'], ['3']]);
    expect(cells.page.events).to.be.empty;
  });

  gridCase('D12', 'is hidden while a cell is open', async () => {
    const cells = await Cells.filled(1, 1);
    await cells.go([0, p]);
    expect(cells.handle).not.to.equal(null);
    await cells.press('Enter');
    expect(cells.handle).to.equal(null);
    await cells.press('Escape');
    expect(cells.handle).not.to.equal(null);
    await cells.press('F2');
    expect(cells.handle).to.equal(null);
    await cells.press('Enter');
    expect(cells.handle).not.to.equal(null);
  });

  gridCase('D14', 'a 2×2 pattern repeats over 3×4 cells in both directions', async ({ expected }) => {
    const none = ['', '', '', ''];
    const cells = await Cells.open([['7', '8', '', ''], ['9', '10', '', ''], none], { periods: ['P1M', 'P3M', 'P6M', 'P1Y'] });
    await cells.select([0, p], [1, p + 1]);
    await cells.drag(cells.handle!, cells.cell([2, p + 1]));
    // A drag fills along one axis, so the second axis needs a second drag.
    await cells.drag(cells.handle!, cells.cell([2, p + 3]));
    expect(cells.prices.map((row) => row.join(' ')).join(' / ')).to.equal((expected as string).replace('cycled ', ''));
  });

  gridCase('D17', 'a double click fills down to the end of the next column, and starts no drag', async () => {
    const cells = await Cells.open(
      Array.from({ length: 10 }, (_, row) => [row <= 8 ? '2' : '', row === 0 ? '5' : '']),
      {},
    );
    await cells.go([0, p + 1]);
    await executeServerCommand('double-click', { point: middleOf(cells.handle!) });
    await settled(cells.page.grid);
    expect(cells.prices.map(([, yearly]) => yearly)).to.deep.equal(['5', '5', '5', '5', '5', '5', '5', '5', '5', '']);
    const before = cells.selected;
    await sendMouse({ type: 'move', position: [...middleOf(cells.cell([9, p]))] });
    await settled(cells.page.grid);
    expect(cells.selected).to.deep.equal(before);
    expect(cells.page.events).to.deep.equal(['input', 'change']);
  });

  gridCase('D21', 'one cell fills all others, undone in one step', async () => {
    const cells = await Cells.open([['4'], ['1'], ['2'], ['3']], { periods: ['P1M'] });
    await cells.go([0, p]);
    await cells.drag(cells.handle!, cells.cell([1, p]), cells.cell([3, p]));
    expect(cells.prices).to.deep.equal([['4'], ['4'], ['4'], ['4']]);
    await cells.press('Control+z');
    expect(cells.prices).to.deep.equal([['4'], ['1'], ['2'], ['3']]);
  });
});
