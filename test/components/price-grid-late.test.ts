import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { giveCode, hit, holdCode, until } from '../helpers/late-code.js';
import { ownClipboard } from '../helpers/own-clipboard.js';
import { copyElsewhere } from './price-grid-clipboard.js';
import { GridPage, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);
ownClipboard();

describe('a price grid on a slow line', () => {
  it('keeps all that is done meanwhile, in its order: fills, moves, types and pastes', async () => {
    await copyElsewhere('3\t33');
    await holdCode('grid-hands');
    const page = await GridPage.glimpse(threeModels());
    await page.go('Basic, Monthly');
    await hit(
      '1',
      '2',
      'Enter',
      'ArrowUp',
      'Shift+ArrowDown',
      'Control+d',
      'ArrowDown',
      '7',
      '.',
      '5',
      'x',
      'Backspace',
      'Enter',
      'ArrowDown',
      'Control+v',
    );
    await hit('Alt+ArrowDown');
    expect(page.tiers(1)[0]).to.deep.equal(tier(100, '10', '100'));
    await giveCode();
    await until(() => page.grid.shadowRoot!.querySelector('[role=menu]') !== null);
    expect(page.tiers(1)).to.deep.equal([tier(100, '7.5', '100'), tier(500, '9', '90'), tier(null, '3', '33')]);
    await page.press('Escape', 'Control+z', 'Control+z');
    expect(page.tiers(1)).to.deep.equal([tier(100, '12', '100'), tier(500, '9', '90'), tier(null, '8', '80')]);
    await settled(page.grid);
  });
});
