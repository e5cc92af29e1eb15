import { expect } from 'chai';
import { cleanUp } from '../helpers/editor.js';
import { hit, holdCode, loseCode, until } from '../helpers/late-code.js';
import { byRole, textOf } from '../helpers/roles.js';
import { GridPage, threeModels } from './price-grid-page.js';

afterEach(cleanUp);

describe('a price grid whose line breaks', () => {
  it('shows its lines, and says so where the rest does not come when it is asked for', async () => {
    await holdCode('grid-hands');
    const page = await GridPage.glimpse(threeModels());
    await page.go('Basic, Monthly');
    await hit('Shift+ArrowDown', 'Control+d');
    expect(page.selected).to.deep.equal(['Basic, Monthly', 'Enterprise, up to 100, Monthly']);
    await loseCode();
    await until(() => page.grid.shadowRoot!.querySelector('[role=alert]') !== null);
    expect(textOf(byRole(page.grid, 'alert'))).to.contain('could not be loaded');
    expect(page.events).to.be.empty;
    // What needs none of it works all the same.
    await page.press('ArrowRight');
    expect(page.at).to.equal('Basic, Yearly');
  });
});
