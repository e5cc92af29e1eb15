import { expect } from 'chai';
import { behavesAsEditor, cleanUp } from '../helpers/editor.js';
import { GridPage, sku, threeModels, tier } from './price-grid-page.js';

afterEach(cleanUp);

describe('keys in the price grid', () => {
  it('arrows go one cell on without wrapping, and past all lines of a SKU in its own cells', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Yearly');
    await page.press('ArrowRight');
    expect(page.at).to.equal('Basic, Yearly');
    await page.press('ArrowUp');
    expect(page.at).to.equal('Basic, Yearly');
    await page.go('Enterprise, Pricing');
    await page.press('ArrowDown');
    expect(page.at).to.equal('Professional, Pricing');
    await page.press('ArrowUp', 'ArrowUp', 'ArrowUp');
    expect(page.at).to.equal('Basic, Pricing');
  });

  it('Ctrl+arrows go to the edge, also over cells that can not be edited', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 500, Monthly');
    await page.press('Control+ArrowLeft');
    expect(page.at).to.equal('Enterprise, On sale');
    await page.press('Control+ArrowRight');
    expect(page.at).to.equal('Enterprise, up to 500, Yearly');
    await page.press('Control+ArrowDown');
    expect(page.at).to.equal('Professional, up to 1,000, Yearly');
    await page.press('Control+ArrowUp');
    expect(page.at).to.equal('Basic, Yearly');
  });

  it('a Ctrl+arrow leaves a range and goes from the active cell', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Shift+ArrowDown', 'Control+ArrowUp');
    expect(page.at).to.equal('Basic, Monthly');
    expect(page.selected).to.deep.equal(['Basic, Monthly']);
  });

  it('Home and End stay in the line; with Ctrl they go to the first and the last price', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 500, Yearly');
    await page.press('Home');
    expect(page.at).to.equal('Enterprise, up to 500, Monthly');
    await page.press('Home');
    expect(page.at).to.equal('Enterprise, On sale');
    await page.press('End');
    expect(page.at).to.equal('Enterprise, up to 500, Yearly');
    await page.press('Control+Home');
    expect(page.at).to.equal('Basic, Monthly');
    await page.press('Control+End');
    expect(page.at).to.equal('Professional, up to 1,000, Yearly');
  });

  it('Page Down and Page Up go a viewport on', async () => {
    const values = Array.from({ length: 100 }, (_, at) => ({ id: `v${at}`, label: `Edition ${at}` }));
    const editions = { ...versionOnly(), values };
    const many = values.map(({ id }) => sku(id, 'linear', tier(null, '1')));
    const page = await GridPage.open(many, { productAttributes: [editions, usersOnly()], policy: { maxSkus: 100, maxValues: 100 } });
    await page.go('Edition 0, Monthly');
    const line = () => Number(/^Edition (\d+), Monthly$/.exec(page.at)?.[1]);
    await page.press('PageDown');
    const first = line();
    expect(first).to.be.greaterThan(3).and.lessThan(40);
    await page.press('PageDown');
    expect(line()).to.equal(2 * first);
    await page.press('PageUp', 'PageUp', 'PageUp');
    expect(line()).to.equal(0);
    await page.press('Control+End');
    expect(page.at).to.equal('Edition 99, Yearly');
  });

  it('Tab goes through the cells that can be edited, across lines, and leaves after the last and before the first', async () => {
    const before = document.createElement('button');
    const after = document.createElement('button');
    document.body.append(before);
    const page = await GridPage.open(threeModels(), { productAttributes: [versionOnly(), usersOnly()] });
    document.body.append(after);
    before.focus();
    do await page.press('Tab');
    while (page.at.startsWith('outside'));
    expect(page.at).to.equal('Basic, On sale');
    await page.press('Tab', 'Tab', 'Tab');
    expect(page.at).to.equal('Basic, Monthly');
    await page.press('Tab', 'Tab', 'Tab');
    expect(page.at).to.equal('Enterprise, SKU code');
    await page.go('Basic, On sale');
    do await page.press('Shift+Tab');
    while (document.activeElement === page.grid);
    expect(document.activeElement).to.equal(before);
    await page.go('Professional, up to 1,000, Yearly');
    await page.press('Tab');
    while (document.activeElement === page.grid && page.at.startsWith('outside')) await page.press('Tab');
    expect(document.activeElement).to.equal(after);
    await page.press('Shift+Tab');
    while (document.activeElement === page.grid && page.at.startsWith('outside')) await page.press('Shift+Tab');
    expect(page.at).to.equal('Professional, up to 1,000, Yearly');
  });

  it('Enter and Tab go round inside a range of several cells', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Shift+ArrowRight', 'Shift+ArrowDown');
    await page.press('Enter');
    expect(page.at).to.equal('Enterprise, up to 500, Monthly');
    await page.press('Enter');
    expect(page.at).to.equal('Enterprise, up to 100, Yearly');
    await page.press('Tab', 'Tab', 'Tab');
    expect(page.at).to.equal('Enterprise, up to 100, Monthly');
    await page.type('1');
    await page.press('Tab');
    await page.type('2');
    await page.press('Enter');
    expect(page.selected).to.have.length(4);
    expect(page.tiers(1)[0]).to.deep.equal(tier(100, '1', '2'));
  });

  it('Shift extends the range from the active cell, which stays', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 500, Yearly');
    await page.press('Control+Shift+Home');
    expect(page.at).to.equal('Enterprise, up to 500, Yearly');
    expect(page.selected).to.deep.equal(
      ['Basic, Monthly', 'Basic, Yearly', 'Enterprise, up to 100, Monthly', 'Enterprise, up to 100, Yearly'].concat([
        'Enterprise, up to 500, Monthly',
        'Enterprise, up to 500, Yearly',
      ]),
    );
    expect(page.said).to.contain('6 cells selected, from Basic, Monthly to Enterprise, up to 500, Yearly');
    await page.press('Escape');
    expect(page.selected).to.deep.equal(['Enterprise, up to 500, Yearly']);
    await page.go('Professional, up to 1,000, Monthly');
    await page.press('Shift+ArrowDown');
    expect(page.selected).to.deep.equal(['Professional, up to 1,000, Monthly']);
    await page.press('Control+Shift+ArrowUp');
    expect(page.selected).to.have.length(7);
  });

  it('Ctrl+A selects all prices and never a tick, Shift+Space the line, Ctrl+Space the column', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 500, Up to');
    await page.press('Control+a');
    expect(page.selected).to.have.length(14);
    expect(page.selected.every((name) => /Monthly|Yearly/.test(name))).to.equal(true);
    await page.go('Enterprise, up to 500, Monthly');
    await page.press('Control+Space');
    expect(page.selected).to.have.length(7);
    await page.go('Basic, Monthly');
    await page.press('Shift+Space');
    expect(page.selected).to.deep.equal(
      ['Monthly', 'On sale', 'Pricing', 'SKU code', 'Software Version', 'Up to', 'Yearly'].map((name) => `Basic, ${name}`),
    );
  });

  it('Space puts a range of SKUs on sale, or off it if all were on', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, On sale');
    await page.press('Space', 'Shift+ArrowDown', 'Space');
    expect(page.grid.value!.map(({ offered }) => offered)).to.deep.equal([true, true, true]);
    await page.press('Space');
    expect(page.grid.value!.map(({ offered }) => offered)).to.deep.equal([false, false, true]);
    expect(page.events).to.have.length(6);
  });

  it('Space on a price opens it with what it holds, and scrolls nothing', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.press('Space');
    expect(page.field?.value).to.equal('10.00');
  });

  it('Delete empties a whole range as one change', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Delete');
    expect(page.tiers(1).slice(0, 2)).to.deep.equal([tier(100), tier(500)]);
    expect(page.events).to.deep.equal(['input', 'change']);
    expect(page.said).to.contain('4 cells cleared');
  });

  it('goes to the next column with ArrowLeft where text runs from right to left', async () => {
    document.body.dir = 'rtl';
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.press('ArrowLeft');
    expect(page.at).to.equal('Basic, Yearly');
    await page.press('ArrowRight', 'ArrowRight');
    expect(page.at).to.equal('Basic, Up to');
    document.body.removeAttribute('dir');
  });

  it('has one tab stop', async () => {
    const page = await GridPage.open(threeModels());
    const root = page.grid.shadowRoot!.querySelector('.grid')!.shadowRoot!;
    expect(root.querySelectorAll('[tabindex="0"], a[href], button, input, select, textarea')).to.have.length(1);
    await page.go('Basic, Monthly');
    expect(root.querySelectorAll('[tabindex="0"]')).to.have.length(0);
  });
});

const versionOnly = () => ({
  id: 'version',
  type: 'enum',
  name: 'Software Version',
  values: ['Basic', 'Enterprise', 'Professional'].map((label) => ({ id: label.toLowerCase(), label })),
});
const usersOnly = () => ({ id: 'users', type: 'quantity', name: 'Users', min: 5, max: 1000, step: 5 });

behavesAsEditor('sku-price-grid', {
  value: [sku('basic', 'flat', tier(null, '10', '100'))],
  other: [sku('basic', 'flat', tier(null, '11', '110'))],
  invalid: [sku('basic', 'flat', tier(null, { typed: 'x' }, '100'))],
});
