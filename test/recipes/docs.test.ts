import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';
import { blocksOf } from './blocks.js';
import { Recipe } from './recipe.js';
import { closeRegistry } from './registry.js';
import { submitSimple } from './steps.js';

after(closeRegistry);

/** Follows the recipe of a page once, then runs what a reader would try. */
function recipe(page: string, walks: (recipe: () => Recipe) => void): void {
  describe(`docs/${page}`, () => {
    let followed: Recipe;
    before(async () => (followed = await Recipe.follow(await blocksOf(`docs/${page}`))));
    after(() => followed?.end());
    walks(() => followed);
  }).timeout(180_000);
}

/** A release that is typed, mirrored by the page, submitted to the browser's own store, and still there after a reload. */
async function sellsInFramework(seller: Seller): Promise<void> {
  await seller.find('textbox', 'Product Name', 30_000);
  await seller.find('heading', 'A new product');
  await submitSimple(seller, 'Till');
  await seller.sees('Till is submitted.');
  expect(await seller.page.$eval('>>> h1', (heading) => heading.textContent)).to.equal('Till');
}

for (const page of ['react.md', 'vue.md', 'svelte.md']) {
  recipe(page, (followed) =>
    walk('shows the form, mirrors what is typed and submits it', sellsInFramework, { path: () => followed().address }),
  );
}

recipe('angular.md', (followed) =>
  walk(
    'shows the form, mirrors what is typed and submits it; an editor is a control of Angular’s forms',
    async (seller) => {
      await sellsInFramework(seller);
      await seller.fill('textbox', 'Max.', '9');
      await seller.sees('Trial users: 1 to 9');
    },
    { path: () => followed().address },
  ),
);

recipe('html.md', (followed) => {
  walk(
    'works from a file',
    async (seller) => {
      await submitSimple(seller, 'Till');
      await seller.sees('Till is submitted.');
    },
    { path: () => pathToFileURL(join(followed().folder, 'index.html')).href },
  );

  walk(
    'works from a CDN with the hash of the package, and with no other script',
    async (seller) => {
      const { folder, printed } = followed();
      const [hash] = [...printed.values()].filter((text) => text.startsWith('sha384-'));
      const page = await readFile(join(folder, 'cdn.html'), 'utf8');
      const script = await readFile(join(folder, 'sku-kit.iife.js'), 'utf8');
      const show = async (body: string) => {
        await seller.page.setRequestInterception(true);
        seller.page.removeAllListeners('request');
        seller.page.on('request', (request) => {
          const isScript = request.url().startsWith('https://unpkg.com/sku-kit@');
          const headers = { 'Access-Control-Allow-Origin': '*' };
          void request.respond(
            isScript
              ? { contentType: 'text/javascript', headers, body }
              : { contentType: 'text/html', body: page.replace('sha384-…', hash ?? '') },
          );
        });
        await seller.page.goto('http://portal.example/');
      };
      await show(script);
      await seller.fill('textbox', 'Min.', '5');
      await show(`${script}\n;globalThis.stolen = true;`);
      expect(
        await seller.page.evaluate(() => customElements.get('sku-quantity-range') === undefined && !('stolen' in globalThis)),
      ).to.equal(true);
    },
    { path: 'about:blank', expectedErrors: /integrity/i },
  );
});

recipe('own-policy.md', (followed) => {
  walk(
    'has the methods, periods and rules of the portal',
    async (seller) => {
      await seller.click('radio', 'On premises');
      await seller.find('checkbox', /3 months|quarter/i);
      await seller.fill('textbox', 'Product Name', 'The best till');
      await seller.sees('Remove the superlative from the name.');
    },
    { path: () => followed().address },
  );

  it('checks the same on the server', () => {
    const printed = followed().printed.get('node check.mjs') ?? '';
    expect(printed).to.match(/specification/i);
    expect(printed).not.to.match(/delivery method/i);
  });
});

recipe('own-language.md', (followed) =>
  walk(
    'speaks the language where it has the words, and English elsewhere',
    async (seller) => {
      await seller.fill('textbox', 'Nom du produit', 'Caisse');
      await seller.press('Tab');
      expect(await seller.descriptionOf('button', 'Annuler')).to.match(/^Annuler : /);
      await seller.find('textbox', 'Specification Name');
      await seller.find('button', 'Soumettre');
    },
    { path: () => followed().address },
  ),
);

recipe('theming.md', (followed) =>
  walk(
    'looks as the page says',
    async (seller) => {
      const button = await seller.find('button', 'Submit', 30_000);
      const look = await button.evaluate((element) => {
        const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(element);
        return { backgroundColor, borderRadius, fontFamily, height: element.getBoundingClientRect().height };
      });
      expect(look).to.deep.equal({ backgroundColor: 'rgb(139, 34, 82)', borderRadius: '2px', fontFamily: 'Georgia, serif', height: 40 });
    },
    { path: () => followed().address },
  ),
);

recipe('csp.md', (followed) =>
  walk(
    'shows the whole form and a grid under the policy, which is really there',
    async (seller) => {
      await seller.fill('textbox', 'Product Name', 'Till');
      await seller.click('radio', 'Custom template');
      await seller.click('button', 'Select Product Attribute');
      await seller.click('checkbox', 'Edition');
      await seller.click('button', 'Next');
      await seller.click('textbox', 'Value 1');
      for (const label of ['Basic', 'Pro']) {
        await seller.type(label);
        await seller.press('Enter');
      }
      await seller.click('button', 'Next');
      await seller.click('button', 'Generate SKU');
      const cell = await seller.find('gridcell', /^Basic, Monthly/, 15_000);
      // Without its styles a cell has no height of its own.
      expect(await cell.evaluate((element) => element.getBoundingClientRect().height)).to.be.within(24, 60);
      expect(seller.errors).to.deep.equal([]);
      expect((await seller.page.reload())?.headers()['content-security-policy']).to.match(/require-trusted-types-for 'script'/);
    },
    { path: () => followed().address },
  ),
);

recipe('react-portal.md', (followed) => {
  walk(
    'stores the draft on the server, loads it without the browser’s copy, and submits it',
    async (seller) => {
      await seller.find('textbox', 'Product Name', 30_000);
      await seller.fill('textbox', 'Product Name', 'Till');
      await seller.sees(/Saved just now/);
      const storedNames = async () => {
        const response = await fetch(new URL('/api/drafts', followed().address));
        return ((await response.json()) as { name: string }[]).map(({ name }) => name);
      };
      expect(await storedNames()).to.deep.equal(['Till']);
      await seller.page.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
      });
      await seller.reload();
      await seller.find('textbox', 'Product Name');
      expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Till');
      await submitSimple(seller, 'Till 2');
      await seller.seesNoMore('Saved just now');
      expect(await storedNames()).to.deep.equal([]);
    },
    // A new draft is not on the server yet, and this small server has no list of applications and no icon: each is a 404.
    { path: () => followed().address, expectedErrors: /404/ },
  );

  it('reports a conflict when a page saves over a newer draft', async () => {
    const put = (revision?: string) =>
      fetch(new URL('/api/drafts/till', followed().address), {
        method: 'PUT',
        headers: revision === undefined ? {} : { 'If-Match': `"${revision}"` },
        body: JSON.stringify({ id: 'till', product: { name: 'Till' } }),
      });
    const first = (await (await put()).json()) as { revision: string };
    expect((await put(first.revision)).status).to.equal(200);
    const late = await put(first.revision);
    expect(late.status).to.equal(412);
    expect(await late.json()).to.have.property('reason', 'conflict');
  });
});

recipe('server.md', (followed) => {
  it('prices a quantity', () => {
    expect(JSON.parse(followed().printed.get('node price.mjs') ?? '')).to.deep.equal({
      total: '945',
      amount: '945.00',
      lines: [{ from: 100, to: 500, quantity: '105', unitPrice: '9', amount: '945' }],
    });
  });

  it('refuses a release without a name, and says why', () => {
    const [, status, body = ''] = /^(\d+) (.*)$/.exec(followed().printed.get('node try.mjs') ?? '') ?? [];
    const { issues } = JSON.parse(body) as { issues: { code: string; sentence: string }[] };
    expect(status).to.equal('422');
    expect(issues.find(({ code }) => code === 'product.name.required')?.sentence).to.match(/name/i);
  });
});

recipe('own-backend.md', (followed) =>
  walk(
    'sends what is submitted to the portal, keeps the draft where the portal says no, and says so',
    async (seller) => {
      let answer = 503;
      const sent: { key: string | undefined; name: string }[] = [];
      await seller.page.setRequestInterception(true);
      seller.page.on('request', (request) => {
        if (!request.url().endsWith('/portal/requests')) return void request.continue();
        const { product } = JSON.parse(request.postData() ?? '') as { product: { name: string } };
        sent.push({ key: request.headers()['idempotency-key'], name: product.name });
        void request.respond({ status: answer });
      });
      await submitSimple(seller, 'Till');
      await seller.sees(/not submitted|could not|no connection/i);
      answer = 201;
      await seller.click('button', /Submit for review|Try again/);
      await seller.sees('Till is submitted.');
      expect(sent.map(({ name }) => name)).to.deep.equal(['Till', 'Till']);
      expect(sent[0]?.key).to.equal(sent[1]?.key);
    },
    { path: () => followed().address, expectedErrors: /503/ },
  ),
);
