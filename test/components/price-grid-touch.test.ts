import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { ownClipboard } from '../helpers/own-clipboard.js';
import { cleanUp, settled } from '../helpers/editor.js';
import { allByRole, byRole } from '../helpers/roles.js';
import { middleOf, touch } from '../helpers/touch.js';
import { GridPage, threeModels, tier } from './price-grid-page.js';

// Room for all columns, also where a tab is smaller than its window.
beforeEach(() => setViewport({ width: 1000, height: 700 }));
afterEach(async () => {
  cleanUp();
  await setViewport({ width: 800, height: 600 });
});
ownClipboard();

async function tap(page: GridPage, element: Element): Promise<void> {
  // The browser makes a click of it when it is sure that no more fingers come.
  const clicked = new Promise((resolve) => document.addEventListener('click', resolve, { capture: true, once: true }));
  await touch(await placeOf(element));
  await clicked;
  await settled(page.grid);
}

/** Where it stands, as soon as a finger would meet it there: a menu that has just been opened is not yet in its place. */
async function placeOf(element: Element): Promise<readonly [number, number]> {
  for (;;) {
    const point = middleOf(element);
    const met = (element.getRootNode() as ShadowRoot).elementFromPoint(...point);
    if (point[0] < window.innerWidth && element.contains(met)) return point;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const handle = (page: GridPage, side: 'start' | 'end'): HTMLElement =>
  page.grid.shadowRoot!.querySelector('.grid')!.shadowRoot!.querySelector<HTMLElement>(`.range-handle.${side}`)!;

async function pull(page: GridPage, side: 'start' | 'end', ...over: Element[]): Promise<void> {
  await touch(middleOf(handle(page, side)), ...over.map(middleOf));
  await settled(page.grid);
}

describe('fingers in the price grid', () => {
  it('open a cell by a tap, with a keyboard for numbers, and commit it by a tap on another', async () => {
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

  it('have a handle of 24 pixels at both corners of what is selected, and draw a range by them', async () => {
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

  it('make a range smaller again, and take a tap on a handle for one on its cell', async () => {
    const page = await GridPage.open(threeModels());
    await tap(page, page.cell('Basic, Monthly'));
    await pull(page, 'end', page.cell('Enterprise, up to 500, Yearly'));
    expect(page.selected).to.have.length(6);
    await pull(page, 'end', page.cell('Basic, Yearly'));
    expect(page.selected).to.deep.equal(['Basic, Monthly', 'Basic, Yearly']);
    await tap(page, handle(page, 'end'));
    expect(page.field?.value).to.equal('100.00');
  });

  it('keep the range for the menu of a line, which copies, cuts and pastes', async () => {
    const page = await GridPage.open(threeModels());
    await tap(page, page.cell('Enterprise, up to 100, Monthly'));
    await pull(page, 'end', page.cell('Enterprise, up to 500, Yearly'));
    await tap(page, allByRole(page.grid, 'gridcell', 'Actions for Enterprise')[1]!);
    expect(page.selected).to.have.length(4);
    await tap(page, byRole(page.grid, 'menuitem', 'Cut'));
    expect(page.tiers(1).slice(0, 2)).to.deep.equal([tier(100), tier(500)]);
    expect(page.said).to.contain('4 cells cut');
  });

  it('tick a SKU anywhere in its cell, and choose its pricing from a menu', async () => {
    const page = await GridPage.open(threeModels());
    await tap(page, page.cell('Professional, On sale'));
    expect(page.grid.value!.map(({ offered }) => offered)).to.deep.equal([true, true, false]);
    await tap(page, page.cell('Basic, Pricing'));
    await tap(page, byRole(page.grid, 'menuitemcheckbox', 'Volume'));
    expect(page.pricing(0).model).to.equal('volume');
  });

  it('have no handle of the mouse, and the mouse none of theirs', async () => {
    const page = await GridPage.open(threeModels());
    const root = page.grid.shadowRoot!.querySelector('.grid')!.shadowRoot!;
    await tap(page, page.cell('Basic, Monthly'));
    expect(root.querySelectorAll('.fill-handle, .range-handle')).to.have.length(2);
    page.cell('Basic, Yearly').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, pointerType: 'mouse' }));
    await page.go('Basic, Yearly');
    expect(root.querySelectorAll('.fill-handle')).to.have.length(1);
    expect(root.querySelectorAll('.range-handle')).to.have.length(0);
  });
});
