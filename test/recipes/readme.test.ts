import { expect } from 'chai';
import { walk } from '../helpers/walk.js';
import { blocksOf, commandsOf, type Block } from './blocks.js';
import { Recipe } from './recipe.js';
import { closeRegistry } from './registry.js';
import { submitSimple } from './steps.js';

after(closeRegistry);

const heading = 'A portal in React, with its own backend';

describe(`The README: ${heading}`, () => {
  let blocks: Block[];
  let portal: Recipe;
  before(async () => {
    blocks = await blocksOf('README.md', heading);
    portal = await Recipe.follow(blocks);
  });
  after(() => portal?.end());

  it('is up in at most 10 commands and 40 lines', () => {
    const commands = blocks.filter(({ language }) => language === 'sh').flatMap(commandsOf);
    const lines = blocks
      .filter(({ file }) => file !== undefined)
      .flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
    expect(commands.length, 'commands').to.be.within(1, 10);
    expect(lines.length, 'lines').to.be.within(1, 40);
  });

  walk(
    'keeps what is typed on the server, also for another browser, and submits it',
    async (seller) => {
      await seller.find('textbox', 'Product Name', 30_000);
      await seller.fill('textbox', 'Product Name', 'Till');
      await seller.sees(/Saved just now/);
      const response = await fetch(new URL('/api/drafts', portal.address));
      expect(((await response.json()) as { name: string }[]).map(({ name }) => name)).to.deep.equal(['Till']);
      await seller.page.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
      });
      await seller.reload();
      await seller.find('textbox', 'Product Name');
      expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Till');
      await submitSimple(seller, 'Till 2');
      await seller.seesNoMore('Saved just now');
      expect(await (await fetch(new URL('/api/drafts', portal.address))).json()).to.deep.equal([]);
    },
    // A draft that is not there yet is a 404, and so is what this server does not know: its applications, an icon.
    { path: () => portal.address, expectedErrors: /404/ },
  );
}).timeout(180_000);
