import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { allByRole, byRole } from '../helpers/roles.js';
import { GridPage, sku, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);

const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

async function drag(page: GridPage, from: Element, ...over: Element[]): Promise<void> {
  await sendMouse({ type: 'move', position: middle(from) });
  await sendMouse({ type: 'down' });
  for (const element of over) await sendMouse({ type: 'move', position: middle(element) });
  await sendMouse({ type: 'up' });
  await settled(page.grid);
}

async function click(page: GridPage, element: Element): Promise<void> {
  await sendMouse({ type: 'click', position: middle(element) });
  await settled(page.grid);
}

const handle = (page: GridPage): Element => page.grid.shadowRoot!.querySelector('.grid')!.shadowRoot!.querySelector('.fill-handle')!;
const hasHandle = (page: GridPage): boolean => Boolean(handle(page));

describe('the mouse in the price grid', () => {
  it('selects a range by dragging, and Shift extends it', async () => {
    const page = await GridPage.open(threeModels());
    await drag(page, page.cell('Enterprise, up to 100, Monthly'), page.cell('Enterprise, up to 500, Yearly'));
    expect(page.at).to.equal('Enterprise, up to 100, Monthly');
    expect(page.selected).to.have.length(4);
    await sendKeys({ down: 'Shift' });
    await click(page, page.cell('Professional, up to 100, Yearly'));
    await sendKeys({ up: 'Shift' });
    expect(page.at).to.equal('Enterprise, up to 100, Monthly');
    expect(page.selected).to.have.length(8);
    expect(page.events).to.be.empty;
  });

  it('ignores keys that belong to the page', async () => {
    const page = await GridPage.open(threeModels());
    const seen: string[] = [];
    const onKey = (event: KeyboardEvent) => seen.push(event.key);
    document.addEventListener('keydown', onKey);
    await page.go('Basic, Monthly');
    await page.press('Control+s', 'F9', 'ArrowRight');
    document.removeEventListener('keydown', onKey);
    expect(seen).to.include('s').and.to.include('F9').and.not.to.include('ArrowRight');
  });

  it('puts an SKU on sale by its check box, and opens a cell by a double click', async () => {
    const page = await GridPage.open(threeModels());
    await click(page, page.cell('Enterprise, On sale').querySelector('.tick-box')!);
    expect(page.grid.value!.map(({ offered }) => offered)).to.deep.equal([true, false, true]);
    const [x, y] = middle(page.cell('Basic, Monthly'));
    await sendMouse({ type: 'click', position: [x, y] });
    expect(page.at).to.equal('Basic, Monthly');
    page.cell('Basic, Monthly').dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await settled(page.grid);
    expect(page.field?.value).to.equal('10.00');
  });

  it('commits an open cell when the seller presses a different one', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.type('44');
    await click(page, page.cell('Professional, up to 500, Yearly'));
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('44');
    expect(page.at).to.equal('Professional, up to 500, Yearly');
    expect(page.events.filter((event) => event === 'change')).to.have.length(1);
  });

  it('fills by the handle: copies one value down in one step, and selects source and target', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await drag(page, handle(page), page.cell('Enterprise, up to 500, Monthly'), page.cell('Enterprise, up to 1,000, Monthly'));
    expect(page.tiers(1).map(({ unitPrice }) => unitPrice.P1M)).to.deep.equal(['10', '10', '10']);
    expect(page.events).to.deep.equal(['input', 'change']);
    expect(page.selected).to.have.length(3);
    await page.press('Control+z');
    expect(page.tiers(1)).to.deep.equal(threeModels()[1]!.pricing.tiers);
  });

  it('repeats two source cells as a pattern, and fills along one axis only', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Yearly');
    await page.press('Shift+ArrowDown');
    await drag(page, handle(page), page.cell('Professional, up to 500, Yearly'));
    expect(page.tiers(1).map(({ unitPrice }) => unitPrice.P1Y)).to.deep.equal(['100', '90', '100']);
    expect(page.tiers(2).map(({ unitPrice }) => unitPrice.P1Y)).to.deep.equal(['90', '100', '99']);
    expect(page.tiers(1).map(({ unitPrice }) => unitPrice.P1M)).to.deep.equal(['10', '9', '8']);
  });

  it('changes nothing if the handle is dragged back to its start', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await drag(page, handle(page), page.cell('Enterprise, up to 500, Monthly'), page.cell('Enterprise, up to 100, Monthly'));
    expect(page.events).to.be.empty;
    expect(page.selected).to.deep.equal(['Enterprise, up to 100, Monthly']);
  });

  it('repeats a pattern of SKU codes per SKU, whatever the number of tiers', async () => {
    const page = await GridPage.open(threeModels().map((one, at) => ({ ...one, ...(at === 0 ? { code: 'A' } : {}) })));
    await page.go('Basic, SKU code');
    await drag(page, handle(page), page.cell('Enterprise, SKU code'), page.cell('Professional, SKU code'));
    expect(page.grid.value!.map(({ code }) => code)).to.deep.equal(['A', 'A', 'A']);
    await page.enter('Enterprise, SKU code', 'B');
    await page.go('Basic, SKU code');
    await page.press('Shift+ArrowDown');
    await drag(page, handle(page), page.cell('Professional, SKU code'));
    expect(page.grid.value!.map(({ code }) => code)).to.deep.equal(['A', 'B', 'A']);
  });

  it('fills down to the end of the next column on a double click on the handle', async () => {
    const value = [
      sku('basic', 'linear', tier(null, '1', '5')),
      sku('enterprise', 'linear', tier(null, '2')),
      sku('professional', 'linear', tier(null)),
    ];
    const page = await GridPage.open(value);
    await page.go('Basic, Yearly');
    handle(page).dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await settled(page.grid);
    expect([0, 1, 2].map((index) => page.tiers(index)[0]!.unitPrice.P1Y)).to.deep.equal(['5', '5', undefined]);
  });

  it('shows no handle while a cell is open', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    expect(hasHandle(page)).to.equal(true);
    await page.press('F2');
    expect(hasHandle(page)).to.equal(false);
    await page.press('Escape');
    expect(hasHandle(page)).to.equal(true);
  });

  it('never changes a number when the wheel turns', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.press('F2');
    page.field!.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true }));
    expect(page.field!.value).to.equal('10.00');
  });

  it('opens the menu of a row by its actions button and by the right mouse button', async () => {
    const page = await GridPage.open(threeModels());
    await click(page, byRole(page.grid, 'gridcell', 'Actions for Basic'));
    expect(allByRole(page.grid, 'menuitem').length).to.be.greaterThan(2);
    await page.press('Escape');
    page
      .cell('Enterprise, up to 100, Monthly')
      .dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
    await settled(page.grid);
    byRole(page.grid, 'menu', 'Actions for Enterprise');
  });
});
