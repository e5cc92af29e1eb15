import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { holdCode, loseCode, until } from '../helpers/late-code.js';
import { allByRole, byRole, textOf } from '../helpers/roles.js';
import { GridPage, threeModels } from './price-grid-page.js';

afterEach(cleanUp);

describe('a price grid whose code does not load', () => {
  // Chromium does not request a module again after it failed, so a test cannot show that loading succeeds afterwards.
  it('says so, offers to try again and keeps the prices', async () => {
    await holdCode('grid-work');
    const mounting = GridPage.mount(threeModels());
    await loseCode();
    const page = await mounting;
    await until(() => allByRole(page.grid, 'alert').length > 0);
    expect(textOf(byRole(page.grid, 'alert'))).to.contain('could not be loaded');
    byRole<HTMLButtonElement>(page.grid, 'button', 'Try again').click();
    await settled(page.grid);
    expect(page.grid.value).to.deep.equal(threeModels());
  });
});
