import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { cleanUp } from '../helpers/editor.js';
import { holdCode, loseCode } from '../helpers/late-code.js';
import { byRole, textOf } from '../helpers/roles.js';
import { GridPage, threeModels } from './price-grid-page.js';

afterEach(cleanUp);

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 8000) throw new Error('It did not come.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Presses keys without waiting for anything that they set off. */
async function hit(...chords: string[]): Promise<void> {
  for (const chord of chords) {
    const keys = chord.split('+');
    const key = keys.pop()!;
    for (const modifier of keys) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of keys) await sendKeys({ up: modifier });
  }
}

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
