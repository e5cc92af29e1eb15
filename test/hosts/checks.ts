import { expect } from 'chai';
import { engine } from '../helpers/browser.js';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';
import { aliveOf } from './alive.js';

/** The page of a host: see examples/. */
interface Host {
  name: string;
  path: string;
}

const shown = async (seller: Seller): Promise<Seller> => {
  await seller.find('gridcell', /^Basic, Monthly/, 15_000);
  return seller;
};

/** What a framework has to get right for the kit, and the kit for it; the same for all of them. */
export function worksInHost({ name, path }: Host): void {
  const check = (title: string, steps: (seller: Seller) => Promise<void>) =>
    walk(`${name}: ${title}`, async (seller) => steps(await shown(seller)), { path });

  check('properties and attributes arrive', async (seller) => {
    expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Cashier Cloud');
    expect(await seller.property('sku-release-form', 'name')).to.equal('release');
    await seller.click('button', 'Edit Attribute');
    // Of the catalog only: the release has no users.
    await seller.find('checkbox', 'Users');
    await seller.press('Escape');
    await seller.click('checkbox', 'Look only');
    const isReadOnly = () => seller.find('textbox', 'Product Name').then((field) => field.evaluate((input) => input.matches(':read-only')));
    for (let tries = 0; !(await isReadOnly()) && tries < 50; tries++) await seller.pause(40);
    expect(await isReadOnly()).to.equal(true);
  });

  check('input comes at each keystroke, change when it is done, and our own events with their detail', async (seller) => {
    await seller.fill('textbox', 'Product Name', 'Till');
    await seller.sees('4 input, 0 change');
    expect(await seller.read('status', 'Product')).to.equal('Till');
    await seller.press('Tab');
    await seller.sees('4 input, 1 change');
    await seller.fill('textbox', 'Product Name', '');
    await becomes(seller, 'Issues', '1');
    await seller.type('Till 2');
    await becomes(seller, 'Issues', '0');
    await seller.click('button', 'Submit');
    await seller.click('button', 'Submit for review');
    await seller.press('Escape');
    await becomes(seller, 'Submitted', 'Till 2');
  });

  check('writing the value back at each keystroke keeps caret, open cell and history', async (seller) => {
    const field = await seller.find('textbox', 'Product Name');
    await field.evaluate((input) => input.focus());
    await seller.press('Home');
    await seller.type('My ');
    expect(await seller.valueOf('textbox', 'Product Name')).to.equal('My Cashier Cloud');
    expect(await field.evaluate((input) => (input as HTMLInputElement).selectionStart)).to.equal(3);
    await seller.click('gridcell', /^Basic, Monthly/);
    await seller.type('12');
    expect(await seller.focus()).to.match(/^textbox/);
    await seller.press('Enter');
    await seller.find('gridcell', /^Basic, Monthly.*12/);
    await seller.press('Control+z');
    await seller.find('gridcell', /^Basic, Monthly.*10/);
    await seller.press('Control+z');
    expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Cashier Cloud');
    expect(await seller.read('status', 'Product')).to.equal('Cashier Cloud');
  });

  check('a value of the host replaces the one before, and fires nothing back', async (seller) => {
    await seller.click('button', 'Open Ledger Cloud');
    await seller.find('gridcell', /^Basic, Monthly.*25/);
    expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Ledger Cloud');
    await seller.sees('0 input, 0 change');
  });

  check('the form around has what was typed', async (seller) => {
    await seller.fill('textbox', 'Product Name', 'Till');
    await (await seller.within('group', 'Users')).fill('textbox', 'Min.', '5');
    await seller.click('button', 'Send');
    const sent = Object.fromEntries(
      (await seller.read('status', 'Sent')).split('; ').map((entry) => entry.split(/=(.*)/s).slice(0, 2)),
    ) as Record<string, string>;
    expect(JSON.parse(sent['users'] ?? '')).to.deep.equal({ min: 5, max: 500, step: 1 });
    expect(JSON.parse(sent['release'] ?? '')).to.have.nested.property('product.name', 'Till');
  });

  check('a reset of the form around goes back to the first values', async (seller) => {
    await seller.fill('textbox', 'Product Name', 'Till');
    await (await seller.within('group', 'Users')).fill('textbox', 'Min.', '5');
    await seller.click('button', 'Start over');
    await seller.seesNoMore('Till');
    expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Cashier Cloud');
    expect(await (await seller.within('group', 'Users')).valueOf('textbox', 'Min.')).to.equal('1');
    expect(await seller.read('status', 'Product')).to.equal('Cashier Cloud');
  });

  check('what was taken away comes back as it was, and goes on working', async (seller) => {
    await seller.fill('textbox', 'Product Name', 'Till');
    for (let times = 0; times < 2; times++) await hideAndShow(seller);
    expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Till');
    await seller.sees('4 input, 1 change');
    await seller.click('gridcell', /^Pro, Monthly/);
    await seller.type('7');
    await seller.press('Enter');
    await seller.find('gridcell', /^Pro, Monthly.*7/);
    await seller.sees('5 input, 2 change');
  });

  // Only Chromium tells what is alive.
  if (engine === 'chromium') {
    check('taken away, it leaves no listener, no grid and hardly a node behind', async (seller) => {
      for (let times = 0; times < 3; times++) await hideAndShow(seller);
      await seller.click('checkbox', 'Show the form');
      const before = await aliveOf(seller.page);
      await seller.click('checkbox', 'Show the form');
      for (let times = 0; times < 8; times++) await hideAndShow(seller);
      await seller.click('checkbox', 'Show the form');
      let after = await aliveOf(seller.page);
      // What came last may still be held for a moment.
      for (let tries = 0; tries < 20 && (after.listeners > before.listeners || after.grids > 1); tries++) {
        await seller.pause(250);
        after = await aliveOf(seller.page);
      }
      expect(after.listeners, 'listeners').to.be.at.most(before.listeners);
      expect(after.nodes - before.nodes, 'nodes').to.be.at.most(20);
      // A framework may remember what it showed last.
      expect(after.grids, 'price grids').to.be.at.most(1);
      expect(after.forms, 'release forms').to.be.at.most(1);
    });
  }

  check('neither the host nor the kit warns of anything', async (seller) => {
    const said: string[] = [];
    seller.page.on('console', (message) => /^(warn|error)/.test(message.type()) && said.push(message.text()));
    await seller.reload();
    await hideAndShow(await shown(seller));
    await seller.fill('textbox', 'Product Name', 'Till');
    expect(said.filter((text) => !text.startsWith('Lit is in dev mode'))).to.deep.equal([]);
  });
}

async function hideAndShow(seller: Seller): Promise<void> {
  await seller.click('checkbox', 'Show the form');
  await seller.seesNoMore('Product Name');
  await seller.click('checkbox', 'Show the form');
  await shown(seller);
}

/** Waits until one of the host's own outputs says so. */
async function becomes(seller: Seller, status: string, text: string): Promise<void> {
  const output = await seller.find('status', status);
  await seller.page.waitForFunction((element, wanted) => element.textContent === wanted, { timeout: 5000 }, output, text);
}
