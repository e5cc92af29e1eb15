import { spawn, type ChildProcess } from 'node:child_process';
import { expect } from 'chai';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';

const port = 4871;
const address = `http://localhost:${port}/`;

/** Chromium reports every answer that is an error. */
const refused = { path: address, expectedErrors: /422/ };

const post = async (seller: Seller, button: string): Promise<void> => {
  await Promise.all([seller.page.waitForNavigation(), seller.click('button', button)]);
};

describe('A form that a server renders and reads, without a script but the kit', () => {
  let server: ChildProcess;

  before(async () => {
    server = spawn(process.execPath, ['examples/server-form/server.mjs'], {
      stdio: 'inherit',
      env: { ...process.env, PORT: String(port) },
    });
    const answers = () =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await answers())) {
      if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  after(() => server.kill());

  walk(
    'posts what the seller typed, and the server takes it',
    async (seller) => {
      await seller.fill('textbox', 'Product Name', 'Cashier Cloud');
      await seller.fill('textbox', 'Specification Name', 'Standard');
      await seller.fill('textbox', /^Price/, '9.90');
      await seller.fill('textbox', 'Min.', '5');
      await post(seller, 'Send');
      await seller.sees('Cashier Cloud is submitted, for {"min":5,"max":500,"step":1} users.');
      expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Cashier Cloud');
    },
    { path: address },
  );

  walk(
    'is not posted with something missing, and says where',
    async (seller) => {
      await seller.find('textbox', 'Product Name');
      await seller.click('button', 'Send');
      await seller.sees('Enter a product name.');
      expect(await seller.focus()).to.equal('textbox "Product Name"');
    },
    { path: address },
  );

  walk(
    'is refused by the server with its reasons, and what was typed stands there again',
    async (seller) => {
      await seller.fill('textbox', 'Product Name', 'Cashier <Cloud> & "Co"');
      await post(seller, 'Send unchecked');
      const reasons = await seller.within('alert');
      await reasons.sees(/price/i);
      expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Cashier <Cloud> & "Co"');
    },
    refused,
  );

  walk(
    'offers what the server gave it to choose from, and goes back to what the server rendered',
    async (seller) => {
      await seller.fill('textbox', 'Product Name', 'Till');
      await seller.click('radio', 'Custom template');
      await seller.click('button', 'Select Product Attribute');
      await seller.find('checkbox', 'Edition');
      await seller.press('Escape');
      await seller.click('button', 'Start over');
      expect(await seller.valueOf('textbox', 'Product Name')).to.equal('');
    },
    { path: address },
  );
});
