import { a11ySnapshot } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Attribute } from '../../src/core/schema/types.js';
import { cleanUp, expectAccessible, settled } from '../helpers/editor.js';
import { engine } from '../helpers/engine.js';
import { lack } from '../helpers/engines.mjs';
import { ownClipboard } from '../helpers/own-clipboard.js';
import { byRole } from '../helpers/roles.js';
import { copyElsewhere, pasteAt } from './price-grid-clipboard.js';
import { GridPage, sku, threeModels, tier, users } from './price-grid-page.js';

afterEach(cleanUp);
ownClipboard();

const untold = lack(engine, 'accessibility tree');

describe('typical work in the price grid', () => {
  it('prices the guide’s second example, three SKUs per user in two periods, with one paste', async () => {
    const page = await GridPage.open(['basic', 'enterprise', 'professional'].map((value) => sku(value, 'linear', tier(null))));
    await pasteAt(page, 'Basic, Monthly', '10\t100\r\n20.50\t205\r\n30\t299.99\r\n');
    expect(page.grid.value!.map(({ pricing }) => pricing)).to.deep.equal([
      { model: 'linear', tiers: [tier(null, '10', '100')] },
      { model: 'linear', tiers: [tier(null, '20.5', '205')] },
      { model: 'linear', tiers: [tier(null, '30', '299.99')] },
    ]);
    expect(page.events).to.deep.equal(['input', 'change']);
    expect(page.grid.validity.valid).to.equal(true);
  });

  it('prices 100 SKUs of four tiers in two periods without the mouse', async () => {
    const edition: Attribute = {
      id: 'version',
      type: 'enum',
      name: 'Edition',
      values: Array.from({ length: 100 }, (_, at) => ({ id: `e${at}`, label: `E${at}` })),
    };
    const page = await GridPage.open(
      edition.values.map(({ id }) => sku(id, 'volume', tier(null))),
      { productAttributes: [edition, users] },
    );
    // The four tiers of the first SKU, pasted from a spreadsheet.
    await pasteAt(page, 'E0, Up to', '50\t10\t100\r\n100\t9\t90\r\n500\t8\t80\r\n\t7\t70\r\n');
    const first = [tier(50, '10', '100'), tier(100, '9', '90'), tier(500, '8', '80'), tier(null, '7', '70')];
    expect(page.tiers(0)).to.deep.equal(first);
    // The row menu copies them to all SKUs.
    await page.go('E0, up to 50, Monthly');
    await page.press('Alt+ArrowDown');
    await menu(page, 'Copy these tiers to…');
    await menu(page, 'All SKUs');
    expect(page.grid.value!.every(({ pricing }) => JSON.stringify(pricing.tiers) === JSON.stringify(first))).to.equal(true);
    // One paste sets 400 different yearly prices.
    const yearly = Array.from({ length: 400 }, (_, line) => `${(400 - line) * 10 + 0.5}`);
    await copyElsewhere(yearly.join('\r\n'));
    await page.go('E0, up to 50, Yearly');
    await page.press('Control+v');
    expect(page.grid.value!.flatMap(({ pricing }) => pricing.tiers.map(({ unitPrice }) => unitPrice.P1Y))).to.deep.equal(yearly);
    expect(page.grid.value!.flatMap(({ pricing }) => pricing.tiers.map(({ unitPrice }) => unitPrice.P1M))).to.deep.equal(
      Array.from({ length: 400 }, (_, line) => ['10', '9', '8', '7'][line % 4]),
    );
    // Fills a higher price down the third tiers in view, and undoes that in one step.
    await page.press('Control+Home', 'Control+Shift+ArrowDown', 'Control+Enter');
    expect(page.grid.value!.every(({ pricing }) => pricing.tiers.every(({ unitPrice }) => unitPrice.P1M === '10'))).to.equal(true);
    await page.press('Control+z');
    expect(page.tiers(99)[3]!.unitPrice.P1M).to.equal('7');
    expect(page.grid.validity.valid).to.equal(true);
    expect(page.events.filter((event) => event === 'change')).to.have.length(5);
  });
});

/** Types the first letters of an item in the open menu, and chooses it. */
async function menu(page: GridPage, item: string): Promise<void> {
  const wanted = byRole(page.grid, 'menuitem', item);
  for (let steps = 0; page.grid.shadowRoot!.activeElement !== wanted; steps++) {
    if (steps > 12) throw new Error(`${item} is not reached.`);
    await page.press('ArrowDown');
  }
  await page.press('Enter');
  await settled(page.grid);
}

interface Node {
  role: string;
  name?: string;
  children?: Node[];
}

const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];

describe('the price grid for assistive technology', () => {
  it('names every cell, button and field, and is a table of the SKUs', async function () {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await expectAccessible(page.grid);
    if (untold) {
      this.test!.title += ` (the tree itself ${untold})`;
      return;
    }
    const nodes = all((await a11ySnapshot({})) as unknown as Node);
    const named = ['gridcell', 'columnheader', 'button', 'searchbox', 'textbox', 'combobox', 'grid', 'menuitem'];
    expect(nodes.filter(({ role, name }) => named.includes(role) && !name?.trim()).map(({ role }) => role)).to.deep.equal([]);
    const cells = nodes.filter(({ role }) => role === 'gridcell').map(({ name }) => name);
    for (const name of [
      'Basic, Monthly: 10.00',
      'Enterprise, up to 100, Monthly: 10.00',
      'Enterprise, up to 500, Yearly: 90.00',
      'Professional, up to 1,000, Monthly: 10.00',
      'Actions for Professional',
    ]) {
      expect(cells).to.include(name);
    }
    // No name occurs twice, and decoration is not in the tree.
    const prices = cells.filter((name) => /Monthly|Yearly/.test(name ?? ''));
    expect(new Set(prices).size).to.equal(prices.length).and.to.equal(14);
    expect(nodes.filter(({ role }) => role === 'image' || role === 'img')).to.deep.equal([]);
  });
});
