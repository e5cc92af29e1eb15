import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { ownClipboard } from '../helpers/own-clipboard.js';
import { cleanUp, settled } from '../helpers/editor.js';
import { allByRole, byRole } from '../helpers/roles.js';
import { middleOf, touch } from '../helpers/touch.js';
import { GridPage, threeModels, tier } from './price-grid-page.js';

// Wide enough for all columns, also if a tab is smaller than its window.
beforeEach(() => setViewport({ width: 1000, height: 700 }));
afterEach(async () => {
  cleanUp();
  await setViewport({ width: 800, height: 600 });
});
ownClipboard();

async function tap(page: GridPage, element: Element): Promise<void> {
  // The browser fires the click after it has ruled out a second touch.
  const clicked = new Promise((resolve) => document.addEventListener('click', resolve, { capture: true, once: true }));
  await touch(await placeOf(element));
  await clicked;
  await settled(page.grid);
}

/** Returns the element's middle once a touch there would hit it: a menu that opens is still moving. */
async function placeOf(element: Element): Promise<readonly [number, number]> {
  for (;;) {
    const point = middleOf(element);
    const met = (element.getRootNode() as ShadowRoot).elementFromPoint(...point);
    if (point[0] < window.innerWidth && element.contains(met)) return point;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

type Side = 'start' | 'end' | 'fill';

const handle = (page: GridPage, side: Side): HTMLElement =>
  page.grid.shadowRoot!.querySelector('.grid')!.shadowRoot!.querySelector<HTMLElement>(`.range-handle.${side}`)!;

async function pull(page: GridPage, side: Side, ...over: Element[]): Promise<void> {
  await touch(middleOf(handle(page, side)), ...over.map(middleOf));
  await settled(page.grid);
}

/** Expects that every visible handle can be hit in its middle, and that no two overlap. */
function expectClear(page: GridPage): void {
  const root = page.grid.shadowRoot!.querySelector('.grid')!.shadowRoot!;
  const handles = [...root.querySelectorAll('.range-handle')];
  expect(handles.length).to.be.greaterThan(1);
  const boxes = handles.map((one) => one.getBoundingClientRect());
  for (const [at, one] of boxes.entries()) {
    expect(root.elementFromPoint(one.left + 12, one.top + 12)).to.equal(handles[at]);
    for (const other of boxes.slice(at + 1)) {
      const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
      expect(apart, handles.map(({ className }) => className).join(', ')).to.equal(true);
    }
  }
}

describe('touch in the price grid', () => {
  it('opens a cell by a tap, with a numeric keyboard, and commits it by a tap on a different cell', async () => {
    const page = await GridPage.open(threeModels());
    await tap(page, page.cell('Enterprise, up to 100, Monthly'));
    expect(page.field?.value).to.equal('10.00');
    expect(page.field?.inputMode).to.equal('decimal');
    page.field!.select();
    await page.type('7.5');
    await tap(page, page.cell('Enterprise, up to 500, Monthly'));
    expect(page.tiers(1)[0]).to.deep.equal(tier(100, '7.5', '100'));
    expect(page.at).to.equal('Enterprise, up to 500, Monthly');
    expect(page.field?.value).to.equal('9.00');
    expect(page.events.filter((event) => event === 'change')).to.have.length(1);
  });

  it('has a handle of 24 pixels at both corners of the selection, which resize it', async () => {
    const page = await GridPage.open(threeModels());
    await tap(page, page.cell('Enterprise, up to 500, Monthly'));
    for (const side of ['start', 'end'] as const) {
      const { width, height } = handle(page, side).getBoundingClientRect();
      expect([width, height]).to.deep.equal([24, 24]);
    }
    await pull(page, 'end', page.cell('Enterprise, up to 1,000, Monthly'), page.cell('Enterprise, up to 1,000, Yearly'));
    expect(page.selected).to.have.length(4);
    expect(page.field).to.equal(null);
    await pull(page, 'start', page.cell('Enterprise, up to 100, Monthly'));
    expect(page.selected).to.have.length(6);
    expect(page.said).to.contain('6 cells selected, from Enterprise, up to 100, Monthly to Enterprise, up to 1,000, Yearly');
    expect(page.at).to.equal('Enterprise, up to 500, Monthly');
    expect(page.events).to.be.empty;
  });

  it('shrinks a range by a handle, and treats a tap on a handle as a tap on its cell', async () => {
    const page = await GridPage.open(threeModels());
    await tap(page, page.cell('Basic, Monthly'));
    await pull(page, 'end', page.cell('Enterprise, up to 500, Yearly'));
    expect(page.selected).to.have.length(6);
    await pull(page, 'end', page.cell('Basic, Yearly'));
    expect(page.selected).to.deep.equal(['Basic, Monthly', 'Basic, Yearly']);
    await tap(page, handle(page, 'end'));
    expect(page.field?.value).to.equal('100.00');
  });

  it('fills by a third handle of 24 pixels, along one axis and in one step', async () => {
    const page = await GridPage.open(threeModels());
    await tap(page, page.cell('Enterprise, up to 100, Monthly'));
    page.field!.select();
    await page.type('7.5');
    const { width, height } = handle(page, 'fill').getBoundingClientRect();
    expect([width, height]).to.deep.equal([24, 24]);
    await pull(page, 'fill', page.cell('Enterprise, up to 500, Monthly'), page.cell('Enterprise, up to 1,000, Yearly'));
    expect(page.tiers(1)).to.deep.equal([tier(100, '7.5', '100'), tier(500, '7.5', '90'), tier(null, '7.5', '80')]);
    expect(page.said).to.contain('2 cells filled');
    expect(page.selected).to.have.length(3);
    // The typed price is a separate step.
    expect(page.events.filter((event) => event === 'change')).to.have.length(2);
    // A pattern of two rows fills the two below.
    await pull(page, 'end', page.cell('Enterprise, up to 500, Monthly'));
    expect(page.selected).to.have.length(2);
    await pull(page, 'fill', page.cell('Enterprise, up to 500, Yearly'));
    expect(page.tiers(1).slice(0, 2)).to.deep.equal([tier(100, '7.5', '7.5'), tier(500, '7.5', '7.5')]);
  });

  it('treats a tap on the fill handle as a tap on its cell', async () => {
    const page = await GridPage.open(threeModels());
    await tap(page, page.cell('Basic, Monthly'));
    await page.press('Escape');
    expect(page.field).to.equal(null);
    await tap(page, handle(page, 'fill'));
    expect(page.field?.value).to.equal('10.00');
    expect(page.events).to.be.empty;
  });

  it('has handles that do not overlap, in a cell and in a range', async () => {
    const page = await GridPage.open(threeModels());
    for (const name of ['Basic, Monthly', 'Enterprise, up to 100, Up to', 'Basic, On sale', 'Basic, SKU code']) {
      page.grid.blur();
      await tap(page, page.cell(name));
      expectClear(page);
    }
    await tap(page, page.cell('Professional, On sale'));
    await pull(page, 'end', page.cell('Professional, Software Version'));
    expect(handle(page, 'fill')).not.to.equal(null);
    expectClear(page);
  });

  it('keeps the range for the row menu, which copies, cuts and pastes', async () => {
    const page = await GridPage.open(threeModels());
    await tap(page, page.cell('Enterprise, up to 100, Monthly'));
    await pull(page, 'end', page.cell('Enterprise, up to 500, Yearly'));
    await tap(page, allByRole(page.grid, 'gridcell', 'Actions for Enterprise')[1]!);
    expect(page.selected).to.have.length(4);
    await tap(page, byRole(page.grid, 'menuitem', 'Cut'));
    expect(page.tiers(1).slice(0, 2)).to.deep.equal([tier(100), tier(500)]);
    expect(page.said).to.contain('4 cells cut');
  });

  it('puts an SKU on sale by a tap anywhere in the cell, and chooses its pricing model from a menu', async () => {
    const page = await GridPage.open(threeModels());
    await tap(page, page.cell('Professional, On sale'));
    expect(page.grid.value!.map(({ offered }) => offered)).to.deep.equal([true, true, false]);
    await tap(page, page.cell('Basic, Pricing'));
    await tap(page, byRole(page.grid, 'menuitemcheckbox', 'Volume'));
    expect(page.pricing(0).model).to.equal('volume');
  });

  it('does not show the mouse’s fill handle, and the mouse does not show the touch handles', async () => {
    const page = await GridPage.open(threeModels());
    const root = page.grid.shadowRoot!.querySelector('.grid')!.shadowRoot!;
    await tap(page, page.cell('Basic, Monthly'));
    expect(root.querySelectorAll('.fill-handle')).to.have.length(0);
    expect(root.querySelectorAll('.range-handle')).to.have.length(3);
    page.cell('Basic, Yearly').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, pointerType: 'mouse' }));
    await page.go('Basic, Yearly');
    expect(root.querySelectorAll('.fill-handle')).to.have.length(1);
    expect(root.querySelectorAll('.range-handle')).to.have.length(0);
  });
});
