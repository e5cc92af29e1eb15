import { walk } from '../helpers/walk.js';
import { blocksOf } from './blocks.js';
import { Recipe } from './recipe.js';
import { closeRegistry } from './registry.js';
import { submitSimple } from './steps.js';

after(closeRegistry);

const heading = 'Embed it';

describe(`The README: ${heading}`, () => {
  let page: Recipe;
  before(async () => (page = await Recipe.follow(await blocksOf('README.md', heading))));
  after(() => page?.end());

  walk(
    'shows the form, submits it and tells the page',
    async (seller) => {
      await seller.find('textbox', 'Product Name', 30_000);
      await submitSimple(seller, 'Till');
      await seller.sees('Till is submitted.');
    },
    { path: () => page.address },
  );
}).timeout(180_000);
