import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { GridPage, sku, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);

describe('a host page that changes the price grid while the seller uses it', () => {
  it('removes rows above: the focus stays with the selection', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Professional, up to 500, Monthly');
    page.grid.value = threeModels().slice(1);
    await settled(page.grid);
    expect([page.at]).to.deep.equal(page.selected);
    await page.type('7');
    expect(page.tiers(1)[1]!.unitPrice.P1M).to.equal('7');
    expect(page.tiers(0)).to.deep.equal(threeModels()[1]!.pricing.tiers);
  });

  it('replaces the SKUs: the grid reports a focused cell of a different SKU in the same place', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    const told: string[] = [];
    page.grid.addEventListener('sku-cell-focus', ({ detail }: CustomEventInit<{ sku: string }>) => told.push(detail!.sku));
    page.grid.value = [sku('enterprise', 'linear', tier(null, '1', '2')), sku('basic', 'linear', tier(null, '3', '4'))];
    await settled(page.grid);
    await page.go('Enterprise, Monthly');
    expect(told).to.deep.equal(['enterprise']);
  });

  it('makes it read-only: the grid keeps the typed text, accepts no more, and Escape undoes nothing', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.type('12');
    page.grid.readOnly = true;
    await settled(page.grid);
    await page.type('3');
    await page.press('Escape');
    expect(page.field).to.equal(null);
    expect(page.at).to.equal('Basic, Monthly');
    expect(page.tiers(0)).to.deep.equal([tier(null, '12', '100')]);
    expect(page.events).to.deep.equal(['input', 'input', 'change']);
  });

  it('removes it from the page: the open edit becomes a step to undo, even if the field gets no blur event', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.type('12');
    // Firefox and WebKit fire no blur event on a removed field; Chromium fires none while a different window has the focus.
    document.hasFocus = () => false;
    page.grid.remove();
    Reflect.deleteProperty(document, 'hasFocus');
    document.body.append(page.grid);
    await page.loaded();
    await page.enter('Basic, Yearly', '120');
    page.grid.undo();
    expect(page.tiers(0)).to.deep.equal([tier(null, '12', '100')]);
    page.grid.undo();
    expect(page.tiers(0)).to.deep.equal([tier(null, '10', '100')]);
  });
});
