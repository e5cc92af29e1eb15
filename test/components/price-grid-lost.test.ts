import { expect } from 'chai';
import { cleanUp } from '../helpers/editor.js';
import { holdCode, loseCode, until } from '../helpers/late-code.js';
import { allByRole, byRole, textOf } from '../helpers/roles.js';
import { GridPage, threeModels } from './price-grid-page.js';

afterEach(cleanUp);

describe('a price grid whose code does not load', () => {
  it('says so, and loads when the seller tries again', async () => {
    await holdCode('grid-work');
    const mounting = GridPage.mount(threeModels());
    await loseCode();
    const page = await mounting;
    await until(() => allByRole(page.grid, 'alert').length > 0);
    expect(textOf(byRole(page.grid, 'alert'))).to.contain('could not be loaded');
    byRole<HTMLButtonElement>(page.grid, 'button', 'Try again').click();
    await until(() => allByRole(page.grid, 'gridcell').length > 0);
    await page.loaded();
    expect(allByRole(page.grid, 'alert')).to.be.empty;
    await page.go('Basic, Monthly');
    // Typing works as soon as the cells are on screen.
    await page.type('12');
    await page.press('Enter');
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('12');
  });
});
