import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { expect } from 'chai';
import { standard } from '../../stories/data/cashier.js';
import { tags } from '../fixtures/tags.js';
import { closeBrowser, theBrowser } from '../helpers/browser.js';
import { Seller } from '../helpers/seller.js';
import { releaseWith } from '../fixtures/releases.js';

const release = releaseWith(standard);

/** The package twice, as two vendors on one page bring it: the same files at other addresses are other modules. */
async function vendors(): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = /^\/(?:first|second)\/(.+)$/.exec(path)?.[1];
    if (!file) {
      response.setHeader('Content-Type', 'text/html');
      return void response.end('<!doctype html><html lang="en"><title>Two kits</title><body></body></html>');
    }
    readFile(join('dist/cdn', normalize(file))).then(
      (text) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(text);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe('Two copies of the package on one page', () => {
  let server: Server;
  let seller: Seller;

  before(async () => {
    const site = await vendors();
    server = site.server;
    seller = await Seller.at(await (await theBrowser()).newPage(), site.url);
  });
  after(async () => {
    server.close();
    await closeBrowser();
  });

  for (const kinds of [
    ['first/sku-kit.js', 'second/sku-kit.js'],
    ['first/sku-kit.iife.js', 'second/sku-kit.js'],
    ['first/sku-kit.js', 'second/sku-kit.iife.js'],
  ]) {
    it(`${kinds.join(' and ')}: the second throws nothing, and every element works`, async () => {
      await seller.reload();
      for (const source of kinds) {
        const loaded = await seller.page.evaluate(
          (src, isModule) =>
            new Promise<string>((done) => {
              const script = Object.assign(document.createElement('script'), { src, ...(isModule && { type: 'module' }) });
              script.addEventListener('load', () => done('loaded'));
              script.addEventListener('error', () => done('failed'));
              document.head.append(script);
            }),
          `/${source}`,
          !source.includes('iife'),
        );
        expect(loaded, source).to.equal('loaded');
      }
      const defined = await seller.page.evaluate((all) => all.filter((tag) => customElements.get(tag)), [...tags]);
      expect(defined).to.deep.equal([...tags]);

      await seller.page.evaluate((value) => {
        const form = document.createElement('form');
        form.append(Object.assign(document.createElement('sku-release-form'), { name: 'release', value }));
        document.body.append(form);
      }, release);
      await seller.fill('textbox', 'Product Name', 'Two kits');
      await seller.click('gridcell', /^Basic, Monthly/);
      await seller.type('7');
      await seller.press('Enter');
      const submitted = await seller.page.evaluate(() => String(new FormData(document.forms[0]).get('release')));
      const written = JSON.parse(submitted) as typeof release;
      expect(written.product.name).to.equal('Two kits');
      expect(written.specifications[0]?.skus[0]?.pricing.tiers[0]?.unitPrice).to.deep.equal({ P1M: '7', P1Y: '100' });

      const shown = await seller.page.evaluate(
        async (all) => {
          const empty: string[] = [];
          for (const tag of all) {
            const element = document.createElement(tag) as HTMLElement & { updateComplete: Promise<boolean> };
            document.body.append(element);
            await element.updateComplete;
            if (!element.shadowRoot?.childElementCount) empty.push(tag);
            element.remove();
          }
          return empty;
        },
        [...tags],
      );
      expect(shown).to.deep.equal([]);
      expect(seller.errors).to.deep.equal([]);
    });
  }
}).timeout(60_000);
