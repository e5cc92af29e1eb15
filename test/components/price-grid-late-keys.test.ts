import { expect } from 'chai';
import { cleanUp } from '../helpers/editor.js';
import { giveCode, holdCode, until } from '../helpers/late-code.js';
import { focused } from '../helpers/roles.js';
import { GridPage, threeModels } from './price-grid-page.js';

afterEach(cleanUp);

describe('a price grid on a slow line', () => {
  it('keeps characters of AltGr that come meanwhile', async () => {
    await holdCode('grid-hands');
    const page = await GridPage.glimpse(threeModels());
    await page.go('Basic, SKU code');
    for (const key of ['€', '@']) {
      // As browsers report AltGr: no driver has that key.
      const held = { modifierAltGraph: true, ctrlKey: true, altKey: true };
      const event = new KeyboardEvent('keydown', { key, ...held, bubbles: true, composed: true, cancelable: true });
      expect(focused()!.dispatchEvent(event)).to.equal(false);
    }
    await giveCode();
    await until(() => page.grid.value![0]!.code === '€@');
  });
});
