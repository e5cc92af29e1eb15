import { expect } from 'chai';
import { handsCode } from '../../src/components/price-grid/hands.js';
import { cleanUp } from '../helpers/editor.js';
import { giveCode, hit, holdCode, until } from '../helpers/late-code.js';
import { byRole, focused } from '../helpers/roles.js';
import { GridPage, threeModels, tier } from './price-grid-page.js';

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

/** What can be done with the lines is not there yet, though other tests of the page have loaded it; until it is given. */
function holdHands(): () => void {
  const { module } = handsCode;
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  handsCode.module = undefined;
  handsCode.fetch = () => arrived;
  return () => {
    handsCode.module = module;
    Reflect.deleteProperty(handsCode, 'fetch');
    arrive();
  };
}

describe('keys that wait for what they do', () => {
  it('types in the cell that a key was meant for, where the seller has clicked another one meanwhile', async () => {
    const page = await GridPage.open(threeModels());
    const give = holdHands();
    await page.go('Enterprise, up to 100, Monthly');
    await hit('1', '2');
    page.cell('Basic, Yearly').focus();
    await hit('3', '4');
    give();
    await until(() => page.field?.value === '34');
    expect(page.at).to.equal('Basic, Yearly');
    expect(page.tiers(0)).to.deep.equal([tier(null, '10', '34')]);
    expect(page.tiers(1)[0]).to.deep.equal(tier(100, '12', '100'));
    expect(page.events).to.deep.equal(['input', 'input', 'change', 'input', 'input']);
  });

  it('types nothing in a field of the page that the seller has gone to, and leaves them there', async () => {
    const page = await GridPage.open(threeModels());
    const give = holdHands();
    const other = document.body.appendChild(document.createElement('input'));
    await page.go('Basic, Monthly');
    await hit('5');
    other.focus();
    await hit('6');
    give();
    await until(() => page.events.includes('change'));
    expect(page.tiers(0)).to.deep.equal([tier(null, '5', '100')]);
    expect(other.value).to.equal('6');
    expect(document.activeElement).to.equal(other);
  });

  it('types in a line that a search leaves out, before the search', async () => {
    const page = await GridPage.open(threeModels());
    const give = holdHands();
    await page.go('Enterprise, up to 100, Monthly');
    await hit('7');
    byRole(page.grid, 'searchbox', 'Find SKU').focus();
    await hit('b', 'a');
    give();
    await until(() => page.names(/Monthly$/).length === 1);
    expect(page.tiers(1)[0]).to.deep.equal(tier(100, '7', '100'));
  });

  it('moves the caret where keys moved it', async () => {
    const page = await GridPage.open(threeModels());
    const give = holdHands();
    await page.go('Basic, Monthly');
    // 10.00 → 910.00 → 9180.00 → 9180.0 → 980.0
    await hit('F2', 'Home', '9', 'ArrowRight', '8', 'End', 'Backspace', 'Home', 'ArrowRight', 'Delete', 'Enter');
    give();
    await until(() => page.events.includes('change'));
    expect(page.tiers(0)[0]!.unitPrice.P1M).to.equal('980');
  });
});
