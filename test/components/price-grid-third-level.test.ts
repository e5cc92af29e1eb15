import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { focused } from '../helpers/roles.js';
import { GridPage, threeModels } from './price-grid-page.js';

let agent: string | undefined;

afterEach(() => {
  agent = undefined;
  cleanUp();
});

/** Drivers cannot send Option on a Mac, or AltGr. Dispatches the event that browsers fire, and types the text if the grid ignores it. */
async function strike(page: GridPage, key: string, held: KeyboardEventInit): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, ...held, bubbles: true, composed: true, cancelable: true });
  const isLeft = focused()!.dispatchEvent(event);
  if (isLeft && page.field && [...key].length === 1) await sendKeys({ type: key });
  await settled(page.grid);
  return isLeft;
}

const option = { altKey: true };
const altGr = { modifierAltGraph: true };
const onMac = () => (agent = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)');

describe('characters typed with Option or AltGr in the price grid', () => {
  const own = navigator.userAgent;
  before(() => Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => agent ?? own }));
  after(() => Reflect.deleteProperty(navigator, 'userAgent'));

  for (const key of ['€', '@', '™']) {
    it(`open a cell with ${key}, typed with Option on a Mac`, async () => {
      onMac();
      const page = await GridPage.open(threeModels());
      await page.go('Basic, Monthly');
      await strike(page, key, option);
      expect(page.field?.value).to.equal(key);
      expect(page.tiers(0)[0]!.unitPrice.P1M).to.deep.equal({ typed: key });
    });
  }

  it('open an empty cell for an accent that Option begins on a Mac', async () => {
    onMac();
    const page = await GridPage.open(threeModels());
    await page.go('Basic, SKU code');
    expect(await strike(page, 'Dead', option)).to.equal(true);
    expect(page.field?.value).to.equal('');
  });

  for (const [reported, held] of Object.entries({ 'as itself': altGr, 'as Ctrl and Alt': { ...altGr, ctrlKey: true, altKey: true } })) {
    it(`open a cell with AltGr on other systems, reported ${reported}`, async () => {
      const page = await GridPage.open(threeModels());
      await page.go('Basic, Monthly');
      await strike(page, '€', held);
      await page.type('12');
      await page.press('Enter');
      expect(page.tiers(0)[0]!.unitPrice.P1M).to.deep.equal({ typed: '€12' });
    });
  }

  it('do not replace Alt with a letter on other systems, or Control with Option, which the Mac’s screen reader uses', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    expect(await strike(page, 'e', option)).to.equal(true);
    expect(page.field).to.equal(null);
    onMac();
    expect(await strike(page, 'e', { altKey: true, ctrlKey: true })).to.equal(true);
    expect(page.field).to.equal(null);
  });

  it('do not replace the grid’s own shortcuts with Option', async () => {
    onMac();
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await strike(page, 'Enter', option);
    expect(page.tiers(1)).to.have.length(4);
    await strike(page, 'Backspace', option);
    expect(page.tiers(1)).to.have.length(3);
    await strike(page, 'ArrowDown', option);
    expect(page.grid.shadowRoot!.querySelector('[role=menu]')).not.to.equal(null);
  });
});
