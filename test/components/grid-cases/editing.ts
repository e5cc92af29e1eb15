import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { settled } from '../../helpers/editor.js';
import { byRole, descriptionOf } from '../../helpers/roles.js';
import { middleOf } from '../../helpers/touch.js';
import { Cells, firstPrice as p, gridCase } from './case.js';

describe('editing', () => {
  gridCase('E02', 'Enter opens a cell with its content', async () => {
    const cells = await Cells.filled(2, 1, '7.5');
    await cells.go([0, p]);
    await cells.press('Enter');
    expect(cells.page.field?.value).to.equal('7.50');
  });

  gridCase('E03', 'Escape after typing keeps the old value', async () => {
    const cells = await Cells.filled(2, 1, '7.5');
    await cells.go([0, p]);
    await cells.type('99');
    await cells.press('Escape');
    expect(cells.prices).to.deep.equal([['7.5'], ['7.5']]);
    expect(cells.active).to.deep.equal([0, p]);
  });

  gridCase('E04', 'keeps all of 16 characters that arrive at once', async () => {
    const cells = await Cells.filled(2, 1);
    await cells.go([0, p - 1]);
    await sendKeys({ type: '4006381333931XYZ' });
    await cells.press('Enter');
    expect(cells.codes).to.deep.equal(['4006381333931XYZ', '']);
  });

  gridCase('E07', 'Space opens a cell, and the page does not scroll', async () => {
    const high = document.createElement('div');
    high.style.height = '3000px';
    document.body.append(high);
    const cells = await Cells.filled(1, 1, '1', { parent: document.body });
    document.body.prepend(cells.page.grid);
    await settled(cells.page.grid);
    await cells.go([0, p]);
    const { scrollY } = window;
    await cells.press('Space');
    expect(cells.page.field?.value).to.equal('1.00');
    expect(window.scrollY).to.equal(scrollY);
  });

  gridCase('E12', 'Home and End move the caret in an open cell', async () => {
    const cells = await Cells.filled(1, 1, '7.5');
    await cells.go([0, p]);
    await cells.press('F2', 'Home');
    expect(cells.page.field?.selectionStart).to.equal(0);
    await cells.press('End');
    expect(cells.page.field?.selectionStart).to.equal(4);
  });

  gridCase('E17', '9 and ArrowDown commit 9 and move to the cell below', async () => {
    const cells = await Cells.filled(2, 1, '');
    await cells.go([0, p]);
    await cells.type('9');
    await cells.press('ArrowDown');
    expect(cells.prices).to.deep.equal([['9'], ['']]);
    expect(cells.active).to.deep.equal([1, p]);
  });

  gridCase('E20', 'Enter after typing commits and moves down', async () => {
    const cells = await Cells.filled(2, 1, '');
    await cells.go([0, p]);
    await cells.type('9');
    await cells.press('Enter');
    expect(cells.prices).to.deep.equal([['9'], ['']]);
    expect(cells.active).to.deep.equal([1, p]);
    expect(cells.page.events).to.deep.equal(['input', 'change']);
  });
});

/** Types a text in a language and returns the price; undefined if the text is invalid and the cell is marked. */
async function typedIn(lang: string, text: string): Promise<string | undefined> {
  document.body.lang = lang;
  try {
    const cells = await Cells.filled(2, 1, '');
    await cells.go([0, p]);
    await cells.type(text);
    await cells.press('Enter');
    const price = cells.page.tiers(0)[0]!.unitPrice.P1M;
    const cell = cells.cell([0, p]);
    if (typeof price === 'string') {
      expect(cell.getAttribute('aria-invalid')).to.equal('false');
      return price;
    }
    expect(price).to.deep.equal({ typed: text });
    expect(cell.querySelector('.content')!.textContent).to.equal(text);
    expect(cell.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(cell)).to.contain(text);
    return undefined;
  } finally {
    document.body.removeAttribute('lang');
    document.body.replaceChildren();
  }
}

describe('typed numbers', () => {
  gridCase('L03', '100,000 is a hundred in German', async ({ input, expected }) => {
    expect(await typedIn('de-DE', input as string)).to.equal(String(expected));
  });
  gridCase('L08', '0,100 is invalid in English and a tenth in German', async ({ input }) => {
    expect(await typedIn('en-US', input as string)).to.equal(undefined);
    expect(await typedIn('de-DE', input as string)).to.equal('0.1');
  });
  gridCase('L12', '123,456 is invalid in an unknown language', async ({ input }) => {
    expect(await typedIn('unknown', input as string)).to.equal(undefined);
  });
  gridCase('L15', 'abc is kept and marked', async ({ input }) => {
    expect(await typedIn('en', input as string)).to.equal(undefined);
  });
  gridCase('L16', '1.234.567,89 is valid in German', async ({ input, expected }) => {
    expect(await typedIn('de-DE', input as string)).to.equal(String(expected));
  });
  gridCase('L22', '100 000 is valid in French', async ({ input }) => {
    expect(await typedIn('fr-FR', input as string)).to.equal('100000');
  });
  gridCase('L26', '9.50 keeps its value', async ({ input }) => {
    expect(await typedIn('en', input as string)).to.equal('9.5');
  });
  gridCase('L36', 'a pasted -10 is kept and marked', async () => {
    const cells = await Cells.filled(1, 1, '1');
    await cells.paste('-10', { at: [0, p] });
    expect(cells.prices).to.deep.equal([['-10']]);
    expect(cells.cell([0, p]).getAttribute('aria-invalid')).to.equal('true');
  });
});

describe('undo', () => {
  const enter = async (cells: Cells, row: number, text: string) => {
    await cells.go([row, p]);
    await cells.type(text);
    await cells.press('Enter');
  };

  gridCase('U01', 'Ctrl+Z after one edit restores the old value', async () => {
    const cells = await Cells.filled(2, 1, '1');
    await enter(cells, 0, '5');
    await cells.press('Control+z');
    expect(cells.prices).to.deep.equal([['1'], ['1']]);
  });

  gridCase('U03', 'Ctrl+Shift+Z after undo restores the new value', async () => {
    const cells = await Cells.filled(2, 1, '1');
    await enter(cells, 0, '5');
    await cells.press('Control+z', 'Control+Shift+z');
    expect(cells.prices).to.deep.equal([['5'], ['1']]);
  });

  gridCase('U09', 'undo and redo also work when the host validates asynchronously', async () => {
    const cells = await Cells.filled(2, 1, '1');
    const { grid } = cells.page;
    const path = [0, 'pricing', 'tiers', 0, 'unitPrice', 'P1M'];
    grid.addEventListener('change', () => {
      const wrong = grid.value![0]!.pricing.tiers[0]!.unitPrice.P1M === '5';
      setTimeout(
        () => (grid.issues = wrong ? [{ code: 'price.missing', path, severity: 'error', params: { tier: 0, period: 'P1M' } }] : []),
      );
    });
    await enter(cells, 0, '5');
    await settled(grid);
    expect(cells.cell([0, p]).getAttribute('aria-invalid')).to.equal('true');
    await cells.press('Control+z');
    await settled(grid);
    expect(cells.prices).to.deep.equal([['1'], ['1']]);
    expect(cells.cell([0, p]).getAttribute('aria-invalid')).to.equal('false');
    await cells.press('Control+y');
    await settled(grid);
    expect(cells.prices).to.deep.equal([['5'], ['1']]);
    expect(cells.cell([0, p]).getAttribute('aria-invalid')).to.equal('true');
  });

  gridCase('U12', '20 edits are undone one by one, the last one first', async () => {
    const cells = await Cells.filled(1, 1, '0');
    for (let edit = 1; edit <= 20; edit++) await enter(cells, 0, String(edit));
    const seen: string[] = [];
    for (let undone = 0; undone < 20; undone++) {
      seen.push(cells.prices[0]![0]!);
      await cells.press('Control+z');
    }
    expect(seen).to.deep.equal(Array.from({ length: 20 }, (_, at) => String(20 - at)));
    expect(cells.prices).to.deep.equal([['0']]);
  });

  gridCase('U14', 'sorting after an edit keeps the undo steps', async () => {
    const cells = await Cells.open([['3'], ['2']], { periods: ['P1M'] });
    await enter(cells, 0, '5');
    await sendMouse({ type: 'click', position: [...middleOf(byRole(cells.page.grid, 'columnheader', 'Monthly'))] });
    await settled(cells.page.grid);
    expect(cells.cell([0, p]).textContent).to.contain('2.00');
    await cells.go([1, p]);
    await cells.press('Control+z');
    expect(cells.prices).to.deep.equal([['3'], ['2']]);
  });
});
