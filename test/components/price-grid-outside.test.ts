import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { GridPage, sku, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);

describe('what a host does while the seller is in the price grid', () => {
  it('leaves the keyboard in the cell that is selected, where lines above it go', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Professional, up to 500, Monthly');
    page.grid.value = threeModels().slice(1);
    await settled(page.grid);
    expect([page.at]).to.deep.equal(page.selected);
    await page.type('7');
    expect(page.tiers(1)[1]!.unitPrice.P1M).to.equal('7');
    expect(page.tiers(0)).to.deep.equal(threeModels()[1]!.pricing.tiers);
  });

  it('is told of a cell of another SKU, also where it stands in the same place', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    const told: string[] = [];
    page.grid.addEventListener('sku-cell-focus', ({ detail }: CustomEventInit<{ sku: string }>) => told.push(detail!.sku));
    page.grid.value = [sku('enterprise', 'linear', tier(null, '1', '2')), sku('basic', 'linear', tier(null, '3', '4'))];
    await settled(page.grid);
    await page.go('Enterprise, Monthly');
    expect(told).to.deep.equal(['enterprise']);
  });

  it('makes it read-only: what is typed stays, no more comes to it, and Escape takes nothing back', async () => {
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

  it('takes it out of the page: what was being typed is a step to undo, also where the browser says nothing of the field', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.type('12');
    // Firefox and WebKit tell a field that goes nothing; Chromium does not where another window is in front.
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
