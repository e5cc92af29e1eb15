import { expect } from 'chai';
import { cleanUp, expectAccessible, settled } from '../helpers/editor.js';
import { allByRole, byRole, descriptionOf, nameOf, textOf } from '../helpers/roles.js';
import { GridPage, sku, threeFlat, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);

describe('typing into the price grid', () => {
  it('opens a cell with the first character, and updates the price with every character', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.type('12.5');
    expect(page.field?.value).to.equal('12.5');
    expect(page.tiers(1)[0]!.unitPrice).to.deep.equal({ P1M: '12.5', P1Y: '100' });
    expect(page.events).to.deep.equal(['input', 'input', 'input', 'input']);
    await page.press('Enter');
    expect(page.at).to.equal('Enterprise, up to 500, Monthly');
    expect(page.text('Enterprise, up to 100, Monthly')).to.equal('12.50');
    expect(page.events.at(-1)).to.equal('change');
    expect(page.events.filter((event) => event === 'change')).to.have.length(1);
  });

  it('keeps all of 16 characters that arrive at once', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, SKU code');
    await page.type('4006381333931-XY');
    await page.press('Tab');
    expect(page.grid.value![0]!.code).to.equal('4006381333931-XY');
  });

  it('opens with the old price on Enter and F2, and Escape restores it', async () => {
    const page = await GridPage.open(threeModels());
    const before = page.grid.value;
    await page.go('Basic, Monthly');
    await page.press('Enter');
    expect(page.field?.value).to.equal('10.00');
    await page.type('5');
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('10.005');
    await page.press('Escape');
    expect(page.grid.value).to.deep.equal(before);
    expect(page.events).to.deep.equal(['input', 'input']);
    expect(page.at).to.equal('Basic, Monthly');
    expect(page.field).to.equal(null);
  });

  it('commits when an arrow key leaves the cell, and arrows never change the number', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.type('9');
    await page.press('ArrowDown');
    expect(page.tiers(1)[0]!.unitPrice.P1M).to.equal('9');
    expect(page.at).to.equal('Enterprise, up to 500, Monthly');
  });

  it('moves the caret with arrows, Home and End after F2', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.press('F2', 'Home');
    await page.type('1');
    expect(page.field?.value).to.equal('110.00');
    await page.press('ArrowRight', 'ArrowRight', 'End');
    expect(page.field?.selectionStart).to.equal(6);
    await page.press('ArrowUp', 'ArrowDown', 'Enter');
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('110');
  });

  it('keeps the open field’s own shortcuts with Ctrl', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, SKU code');
    await page.type('one two');
    for (const keys of ['Control+ArrowLeft', 'Control+Home', 'Control+End', 'Control+Shift+ArrowLeft']) await page.press(keys);
    expect([page.field?.selectionStart, page.field?.selectionEnd]).to.deep.equal([4, 7]);
    await page.press('Control+a');
    expect([page.field?.selectionStart, page.field?.selectionEnd]).to.deep.equal([0, 7]);
    await page.type('three');
    await page.press('Enter');
    expect(page.grid.value![0]!.code).to.equal('three');
  });

  it('commits and moves right with Tab, left with Shift+Tab, up with Shift+Enter', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 500, Monthly');
    await page.type('7');
    await page.press('Tab');
    expect(page.at).to.equal('Enterprise, up to 500, Yearly');
    await page.type('70');
    await page.press('Shift+Tab');
    expect(page.at).to.equal('Enterprise, up to 500, Monthly');
    await page.type('6');
    await page.press('Shift+Enter');
    expect(page.at).to.equal('Enterprise, up to 100, Monthly');
    expect(page.tiers(1)[1]).to.deep.equal(tier(500, '6', '70'));
  });

  it('keeps invalid text as typed, marks it and says why', async () => {
    const page = await GridPage.open(threeModels());
    await page.enter('Enterprise, up to 100, Monthly', '12,34');
    const cell = page.cell('Enterprise, up to 100, Monthly');
    expect(page.tiers(1)[0]!.unitPrice.P1M).to.deep.equal({ typed: '12,34' });
    expect(page.text('Enterprise, up to 100, Monthly')).to.equal('12,34');
    expect(cell.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(cell))
      .to.contain('12,34')
      .and.to.match(/number/);
    expect(page.grid.validity.valid).to.equal(false);
    expect(page.grid.validationMessage).to.contain('Enterprise');
  });

  it('reads numbers in the page’s format', async () => {
    document.body.lang = 'de';
    const page = await GridPage.open(threeFlat(), { productAttributes: [threeVersions()] });
    await page.enter('Basic, Monatlich', '1.234,56');
    await page.enter('Enterprise, Monatlich', '19,50');
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('1234.56');
    expect(page.tiers(1)[0]!.unitPrice.P1M).to.equal('19.5');
    expect(page.text('Enterprise, Monatlich')).to.equal('19,50');
    document.body.removeAttribute('lang');
  });

  it('commits when the focus leaves the cell', async () => {
    const other = document.createElement('button');
    document.body.append(other);
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.type('33');
    other.focus();
    await settled(page.grid);
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('33');
    expect(page.events).to.deep.equal(['input', 'input', 'change']);
    expect(page.text('Basic, Monthly')).to.equal('33.00');
  });

  it('removes a price with Delete, and adds a tier when the seller types a bound into the last one', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 500, Yearly');
    await page.press('Delete');
    expect(page.tiers(1)[1]!.unitPrice).to.deep.equal({ P1M: '9' });
    await page.enter('Enterprise, up to 1,000, Up to', '800');
    expect(page.tiers(1).slice(2)).to.deep.equal([tier(800, '8', '80'), tier(null)]);
    await page.press('Control+z');
    expect(page.tiers(1)).to.have.length(3);
  });

  it('undoes an edit in one step, and restores the selection', async () => {
    const page = await GridPage.open(threeModels());
    await page.enter('Basic, Monthly', '12.5');
    await page.enter('Basic, Yearly', '125');
    await page.press('Control+z');
    expect(page.tiers(0)[0]).to.deep.equal(tier(null, '12.5', '100'));
    expect(page.at).to.equal('Basic, Yearly');
    await page.press('Control+z');
    expect(page.tiers(0)[0]).to.deep.equal(tier(null, '10', '100'));
    await page.press('Control+Shift+z');
    await page.press('Control+y');
    expect(page.tiers(0)[0]).to.deep.equal(tier(null, '12.5', '125'));
  });

  for (const by of ['itself', 'a form']) {
    it(`selects the cells of each step that it undoes or redoes, by ${by}`, async () => {
      const page = await GridPage.open(threeModels());
      const values = [page.grid.value];
      let at = 0;
      for (const [event, way] of [
        ['sku-undo', -1],
        ['sku-redo', 1],
      ] as const) {
        page.grid.addEventListener(event, (cancelable) => {
          if (by === 'itself') return;
          cancelable.preventDefault();
          page.grid.value = values[(at += way)]!;
        });
      }
      for (const name of ['Basic, Monthly', 'Enterprise, up to 500, Yearly', 'Professional, up to 100, Monthly']) {
        await page.go(name);
        await page.type('7');
        await page.press('Tab');
        at = values.push(page.grid.value) - 1;
      }
      const selected: string[] = [];
      for (const key of ['z', 'z', 'z', 'y', 'y', 'z', 'y', 'y']) {
        await page.press(`Control+${key}`);
        expect(page.selected).to.deep.equal([page.at]);
        selected.push(page.at);
      }
      const [a, b, c] = ['Basic, Monthly', 'Enterprise, up to 500, Yearly', 'Professional, up to 100, Monthly'];
      expect(selected).to.deep.equal([c, b, a, a, b, b, b, c]);
      expect(page.tiers(1)[1]!.unitPrice).to.deep.equal({ P1M: '9', P1Y: '7' });
    });
  }

  it('does not undo if the host page cancels `sku-undo`', async () => {
    const page = await GridPage.open(threeModels());
    await page.enter('Basic, Monthly', '12.5');
    page.grid.addEventListener('sku-undo', (event) => event.preventDefault());
    await page.press('Control+z');
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('12.5');
  });

  it('ignores its own value when the host sets it again, and closes the cell on a different value', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.type('12');
    page.grid.value = structuredClone(page.grid.value);
    await settled(page.grid);
    await page.type('3');
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('123');
    page.grid.value = threeModels();
    await settled(page.grid);
    expect(page.field).to.equal(null);
    expect(page.at).to.equal('Basic, Monthly');
    expect(page.text('Basic, Monthly')).to.equal('10.00');
  });

  it('changes nothing while it is read-only, and marks each cell as read-only', async () => {
    const page = await GridPage.open(threeModels(), { readOnly: true });
    await page.go('Basic, Monthly');
    expect(page.cell('Basic, Monthly').getAttribute('aria-readonly')).to.equal('true');
    await page.type('5');
    await page.press('Delete', 'Enter', 'F2');
    expect(page.field).to.equal(null);
    await page.press('Alt+ArrowDown');
    expect(allByRole(page.grid, 'menuitem').map(nameOf)).to.deep.equal(['Copy']);
    expect(page.events).to.be.empty;
  });

  it('changes pricing models and sale states by keys', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Pricing');
    await page.press('Enter');
    await page.press('ArrowDown', 'Enter');
    expect(page.pricing(0)).to.deep.equal({ model: 'volume', tiers: [tier(null, '10', '100')] });
    expect(page.at).to.equal('Basic, Pricing');
    await page.go('Basic, On sale');
    await page.press('Space');
    expect(page.grid.value![0]!.offered).to.equal(false);
    expect(descriptionOf(page.cell('Basic, On sale'))).to.equal('No');
  });

  it('adds a tier below with Alt+Enter and removes it with Alt+Delete', async () => {
    const page = await GridPage.open([sku('basic', 'volume', tier(null, '10', '100'))]);
    await page.go('Basic, Monthly');
    await page.press('Alt+Enter');
    expect(page.tiers(0)).to.deep.equal([tier({ typed: '' }, '10', '100'), tier(null)]);
    expect(page.at).to.equal('Basic, tier 1, Up to');
    await page.type('100');
    await page.press('Enter');
    expect(page.names(/Up to$/)).to.deep.equal(['Basic, up to 100, Up to', 'Basic, up to 1,000, Up to']);
    await page.press('Alt+Delete');
    expect(page.tiers(0)).to.deep.equal([tier(null, '10', '100')]);
  });

  it('commits an open cell with Alt+Enter and adds a tier below', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.type('7');
    await page.press('Alt+Enter');
    expect(page.tiers(1).slice(0, 3)).to.deep.equal([tier(100, '7', '100'), tier({ typed: '' }), tier(500, '9', '90')]);
    expect(page.at).to.equal('Enterprise, tier 2, Up to');
  });

  it('fills a range with the typed text on Ctrl+Enter, in one step', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await page.type('7');
    await page.press('Control+Enter');
    expect(page.tiers(1).map(({ unitPrice }) => unitPrice.P1M)).to.deep.equal(['7', '7', '7']);
    expect(page.events).to.deep.equal(['input', 'input', 'change']);
    expect(page.at).to.equal('Enterprise, up to 100, Monthly');
    expect(page.selected).to.have.length(3);
    await page.press('Control+z');
    expect(page.tiers(1)).to.deep.equal(threeModels()[1]!.pricing.tiers);
  });

  it('keeps the fee column of a model without fees while the seller types over the fee', async () => {
    const fee = { ...tier(null, '10', '100'), flatFee: { P1M: '3' } };
    const page = await GridPage.open([sku('basic', 'linear', fee)]);
    await page.go('Basic, Monthly fee');
    await page.type('4');
    await page.press('Backspace');
    await page.type('5');
    await page.press('Enter');
    expect(page.tiers(0)).to.deep.equal([{ ...fee, flatFee: { P1M: '5' } }]);
  });

  it('does not commit on an Enter that Safari reports as part of an IME composition only by its key code', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, SKU code');
    await page.type('x');
    page.field!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, composed: true }));
    await settled(page.grid);
    expect(page.field?.value).to.equal('x');
  });

  it('shows the form’s issues instead of its own, and goes to the cell of an issue', async () => {
    const path = [1, 'pricing', 'tiers', 2, 'unitPrice', 'P1Y'];
    const issues = [{ code: 'price.missing' as const, path, severity: 'error' as const, params: { tier: 2, period: 'P1Y' } }];
    const page = await GridPage.open([sku('basic', 'linear', tier(null)), sku('enterprise', 'volume', tier(9), tier(10), tier(null))], {
      issues,
    });
    expect(textOf(page.grid)).to.contain('1 issue');
    expect(descriptionOf(page.cell('Enterprise, up to 1,000, Yearly'))).to.match(/^no price. Enter the yearly price/i);
    expect(page.grid.focusPath(path)).to.equal(true);
    await settled(page.grid);
    expect(page.at).to.equal('Enterprise, up to 1,000, Yearly');
    byRole<HTMLButtonElement>(page.grid, 'button', '1 issue').click();
    await settled(page.grid);
    expect(page.at).to.equal('Enterprise, up to 1,000, Yearly');
  });

  it('says what to do where there are no SKUs', async () => {
    const page = await GridPage.open([]);
    expect(textOf(page.grid)).to.contain('No SKUs yet');
    await expectAccessible(page.grid);
  });
});

const threeVersions = () => ({
  id: 'version',
  type: 'enum',
  name: 'Version',
  values: ['Basic', 'Enterprise', 'Professional'].map((label) => ({ id: label.toLowerCase(), label })),
});
