// cspell:ignore nach unten ausfüllen
import { expect } from 'chai';
import { en } from '../../src/components/price-grid/words/price-grid.messages.js';
import { commands } from '../../src/components/price-grid/commands/index.js';
import { cleanUp, expectAccessible, settled } from '../helpers/editor.js';
import { ownClipboard } from '../helpers/own-clipboard.js';
import { allowClipboard } from '../helpers/permissions.js';
import { allByRole, byRole, descriptionOf, findByRole, textOf } from '../helpers/roles.js';
import { copied, copyElsewhere } from './price-grid-clipboard.js';
import { GridPage, sku, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);
ownClipboard();

/** Opens the menu of the active cell by keys and goes to an item. */
async function openMenuAt(page: GridPage, item: string): Promise<void> {
  await page.press('Alt+ArrowDown');
  const wanted = byRole(page.grid, 'menuitem', item);
  for (let steps = 0; page.grid.shadowRoot!.activeElement !== wanted; steps++) {
    if (steps > 10) throw new Error(`${item} is not reached.`);
    await page.press('ArrowDown');
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 3000) throw new Error('It did not come.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the clipboard from the menu of the price grid', () => {
  it('copies and cuts what is selected, with keys alone', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Shift+ArrowRight');
    await openMenuAt(page, 'Copy');
    expect((await copied(page, 'Enter')).text).to.equal('10.00\t100.00');
    expect(page.said).to.contain('2 cells copied');
    await openMenuAt(page, 'Cut');
    expect((await copied(page, 'Enter')).text).to.equal('10.00\t100.00');
    expect(page.tiers(1)[0]).to.deep.equal(tier(100));
    expect(page.at).to.equal('Enterprise, up to 100, Monthly');
    await page.go('Basic, Monthly');
    await page.press('Control+v');
    expect(page.tiers(0)).to.deep.equal([tier(null, '10', '100')]);
  });

  it('pastes where the browser lets it', async () => {
    await allowClipboard(true);
    const page = await GridPage.open(threeModels());
    await copyElsewhere('7\t70');
    await page.go('Basic, Monthly');
    await openMenuAt(page, 'Paste');
    await page.press('Enter');
    await until(() => page.events.length > 0);
    expect(page.tiers(0)).to.deep.equal([tier(null, '7', '70')]);
    expect(page.events).to.deep.equal(['input', 'change']);
  });

  it('pastes by the separators that Excel names, as the keys do', async () => {
    await allowClipboard(true);
    const page = await GridPage.open(threeModels());
    const style = '<style><!--table {mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:"\\.";}--></style>';
    await copyElsewhere('1.234', `<html><head>${style}</head><body><table><tr><td>1.234</td></tr></table></body></html>`);
    await page.go('Basic, Monthly');
    await openMenuAt(page, 'Paste');
    await page.press('Enter');
    await until(() => page.events.length > 0);
    expect(page.tiers(0)).to.deep.equal([tier(null, '1234', '100')]);
  });

  it('pastes what stands behind a copied cell, too', async () => {
    await allowClipboard(true);
    const page = await GridPage.open(threeModels());
    await page.go('Professional, Pricing');
    await page.press('Control+c');
    await page.go('Basic, Pricing');
    await openMenuAt(page, 'Paste');
    await page.press('Enter');
    await until(() => page.events.length > 0);
    expect(page.pricing(0)).to.deep.equal(threeModels()[2]!.pricing);
  });

  it('says which keys work where the browser denies it, until the seller goes on', async () => {
    await allowClipboard(false);
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await openMenuAt(page, 'Paste');
    await page.press('Enter');
    const sentence = 'Your browser does not allow this page to use the clipboard from a menu. Use Ctrl+C, Ctrl+X, Ctrl+V.';
    await until(() => page.said.includes(sentence));
    await settled(page.grid);
    expect(textOf(page.grid.shadowRoot!.querySelector('.status')!)).to.contain(sentence);
    expect(page.events).to.be.empty;
    await page.press('ArrowRight');
    expect(textOf(page.grid.shadowRoot!.querySelector('.status')!)).not.to.contain(sentence);
  });

  it('only copies where it is read-only', async () => {
    const page = await GridPage.open(threeModels(), { readOnly: true });
    await page.go('Basic, Monthly');
    await page.press('Shift+F10');
    const items = allByRole(page.grid, 'menuitem').map((item) => item.querySelector('.menu-label')?.firstChild?.nextSibling?.textContent);
    expect(items).to.include('Copy').and.not.to.include('Paste').and.not.to.include('Cut');
  });

  it('takes text that says it is ours, but is no pricing, for what it is called', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Pricing');
    for (const forged of ['{', '[[1]]', '[[{"model":"tiered","tiers":[{"upTo":"9"}]}]]', '[[{"model":"free","tiers":[]}]]', '[]']) {
      const data = new DataTransfer();
      data.setData('text/plain', 'Volume');
      data.setData('application/x-sku-kit', forged);
      const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: data });
      page.cell('Basic, Pricing').dispatchEvent(event);
      await settled(page.grid);
      expect(page.pricing(0)).to.deep.equal({ model: 'volume', tiers: [tier(null, '10', '100')] });
      await page.press('Control+z');
    }
  });

  it('takes a SKU code of several lines for one cell', async () => {
    const page = await GridPage.open(threeModels().map((one) => ({ ...one, code: one.id })));
    await page.go('Enterprise, SKU code');
    expect((await copied(page)).text).to.equal('enterprise');
    await page.go('Basic, SKU code');
    await page.press('Control+v');
    expect(page.grid.value!.map(({ code }) => code)).to.deep.equal(['enterprise', 'enterprise', 'professional']);
  });
});

describe('what is wrong in the price grid', () => {
  const twoWrong = () => [
    sku('basic', 'linear', tier(null, '10', '100')),
    sku('enterprise', 'linear', tier(null, { typed: '12,34' }, '100')),
    sku('professional', 'linear', tier(null, '10', '-3')),
  ];
  const places = ['Enterprise, Monthly', 'Professional, Yearly'];

  it('is marked, described, counted and listed, and reached by one click from the list', async () => {
    const page = await GridPage.open(twoWrong());
    for (const place of places) {
      expect(page.cell(place).getAttribute('aria-invalid')).to.equal('true');
      expect(descriptionOf(page.cell(place))).to.match(/\w/);
    }
    byRole(page.grid, 'button', '2 issues');
    byRole(page.grid, 'button', 'All issues').click();
    await settled(page.grid);
    const list = byRole(page.grid, 'dialog', 'All issues');
    const entries = allByRole(list, 'button');
    expect(entries.length).to.equal(2);
    expect(textOf(entries[0]!)).to.match(/^Error .*Enterprise.*12,34/);
    expect(textOf(entries[1]!)).to.match(/^Error .*Professional/);
    await expectAccessible(page.grid);
    entries[1]!.click();
    await settled(page.grid);
    expect(page.at).to.equal('Professional, Yearly');
    expect(allByRole(page.grid, 'dialog').length).to.equal(0);
  });

  it('is reached by one key, on and back, round and round', async () => {
    const page = await GridPage.open(twoWrong());
    await page.go('Basic, On sale');
    const at: string[] = [];
    for (const key of ['F8', 'F8', 'F8', 'Shift+F8', 'Shift+F8']) {
      await page.press(key);
      at.push(page.at);
    }
    expect(at).to.deep.equal([places[0], places[1], places[0], places[1], places[0]]);
  });

  it('is listed no more once it is right, and then the key says so', async () => {
    const page = await GridPage.open(twoWrong());
    await page.go('Basic, On sale');
    for (const price of ['10', '100']) {
      await page.press('F8');
      await page.type(price);
      await page.press('Enter');
    }
    expect(allByRole(page.grid, 'button', 'All issues').length).to.equal(0);
    await page.press('F8');
    expect(page.said).to.contain('0 issues');
  });
});

describe('the keys of the price grid, in every language', () => {
  for (const [lang, name, sentence, chord] of [
    ['en', 'Keyboard shortcuts', 'Fill down', 'Ctrl+Space'],
    ['de', 'Tastenkürzel', 'Nach unten ausfüllen', 'Strg+Leertaste'],
    ['zh-CN', '键盘快捷键', '向下填充', 'Ctrl+空格键'],
    ['ar', 'اختصارات لوحة المفاتيح', 'تعبئة لأسفل', 'Ctrl+مسافة'],
  ] as const) {
    it(`are listed in ${lang}`, async () => {
      document.body.lang = lang;
      try {
        const page = await GridPage.open(threeModels());
        (await findByRole(page.grid, 'button', name)).click();
        const list = await findByRole(page.grid, 'dialog', name);
        const text = textOf(list);
        expect(text).to.contain(sentence).and.to.contain(chord);
        const withKeys = commands.filter(({ keys }) => keys);
        expect(allByRole(list, 'row')).to.have.length(withKeys.length);
        const english = withKeys.filter(({ id }) => text.includes(en.command(id)));
        expect(english).to.have.length(lang === 'en' ? withKeys.length : 0);
      } finally {
        document.body.removeAttribute('lang');
      }
    });
  }
});

describe('tiers by keys in the price grid', () => {
  it('Alt+Enter below a SKU without tiers leaves the one it showed and adds one', async () => {
    const page = await GridPage.open([sku('basic', 'volume')]);
    await page.go('Basic, Monthly');
    await page.press('Alt+Enter');
    expect(page.tiers(0)).to.deep.equal([tier({ typed: '' }), tier(null)]);
    expect(page.at).to.equal('Basic, tier 1, Up to');
  });

  it('Alt+Enter in the middle asks for the end of the new tier; Alt+Delete takes it away', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Alt+Enter');
    expect(page.tiers(1).map(({ upTo }) => upTo)).to.deep.equal([100, { typed: '' }, 500, null]);
    expect(page.at).to.equal('Enterprise, tier 2, Up to');
    await page.press('Alt+Delete');
    expect(page.grid.value).to.deep.equal(threeModels());
  });
});
