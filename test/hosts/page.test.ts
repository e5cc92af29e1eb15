import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect } from 'chai';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';

const integrity = async (): Promise<Record<string, string>> =>
  JSON.parse(await readFile('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;

/** A page of another origin than its scripts, which come from a CDN that has the folder `dist/cdn`; `spoil` changes them on the way. */
async function openPage(seller: Seller, html: string, spoil = (text: string) => text): Promise<void> {
  await seller.page.setRequestInterception(true);
  seller.page.removeAllListeners('request');
  seller.page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.hostname === 'portal.example') void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    else {
      void readFile(`dist/cdn/${basename(url.pathname)}`, 'utf8').then((text) =>
        request.respond({ contentType: 'text/javascript', headers: { 'Access-Control-Allow-Origin': '*' }, body: spoil(text) }),
      );
    }
  });
  await seller.page.goto('http://portal.example/');
}

const cdn = (name: string): string => `https://cdn.example/sku-kit/dist/cdn/${name}`;

/** What a page has by name, and what its common ancestors have. */
const namesOf = (seller: Seller): Promise<Record<string, string[]>> =>
  seller.page.evaluate(() => {
    const names = (owner: object) => Reflect.ownKeys(owner).map(String);
    const built = { Object, Array, String, Number, Date, Promise, Map, Element, HTMLElement, Node, Event, EventTarget, Document };
    return {
      window: names(window),
      document: names(document),
      head: [...document.head.children].map((element) => element.localName),
      body: document.body.getAttributeNames(),
      html: document.documentElement.getAttributeNames(),
      ...Object.fromEntries(
        Object.entries(built).flatMap(([name, owner]) => [
          [name, names(owner)],
          [`${name}.prototype`, names(owner.prototype as object)],
        ]),
      ),
    };
  });

/** What libraries keep there to know of each other: lit's four, zod's two and the grid's one. They stand in the README. */
const documented = [
  '__zod_globalConfig',
  '__zod_globalRegistry',
  'agStyleInjectionVersions',
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

describe('A page that loads the kit', () => {
  const page = (script: string) => `<!doctype html><html lang="en"><head><title>Portal</title>${script}</head><body></body></html>`;

  for (const [kind, script, own] of [
    ['module', `<script type="module" src="${cdn('sku-kit.js')}"></script>`, []],
    ['classic script', `<script src="${cdn('sku-kit.iife.js')}"></script>`, ['SkuKit']],
  ] as const) {
    walk(
      `as a ${kind} gains no global but the documented ones, and nothing of it is changed, a grid shown and gone`,
      async (seller) => {
        await openPage(seller, page(''));
        const before = await namesOf(seller);
        await openPage(seller, page(script));
        await seller.page.evaluate(async () => {
          await customElements.whenDefined('sku-price-grid');
          const grid = Object.assign(document.createElement('sku-price-grid'), {
            value: [{ id: 'a', values: {}, offered: true, pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: '1' } }] } }],
          });
          document.body.append(grid);
        });
        await (await seller.find('gridcell', /Monthly/, 15_000)).evaluate((cell) => (cell.getRootNode() as ShadowRoot).host.remove());
        await seller.page.evaluate(() => document.querySelector('sku-price-grid')?.remove());
        const { window: globals = [], head: _, ...rest } = await namesOf(seller);
        const { window: known = [], head: __, ...restBefore } = before;
        const gained = globals.filter((name) => !known.includes(name)).sort();
        const allowed = [...documented, ...own];
        expect(gained.filter((name) => !allowed.includes(name))).to.deep.equal([]);
        expect(gained).to.include.members([...own]);
        expect(rest).to.deep.equal(restBefore);
      },
      { path: 'about:blank' },
    );
  }

  walk(
    'as a classic script with its hash runs it, and no other in its place',
    async (seller) => {
      const hash = (await integrity())['sku-kit.iife.js'];
      const html = page(`<script src="${cdn('sku-kit.iife.js')}" integrity="${hash}" crossorigin="anonymous"></script>`);
      await openPage(seller, html);
      expect(await seller.page.evaluate(() => 'SkuKit' in window)).to.equal(true);
      await openPage(seller, html, (text) => `${text} `);
      expect(await seller.page.evaluate(() => 'SkuKit' in window)).to.equal(false);
    },
    { path: 'about:blank', expectedErrors: /integrity/ },
  );

  walk(
    'as a module with the hashes of all its parts loads the grid, and no part that is another',
    async (seller) => {
      const hashes = Object.fromEntries(Object.entries(await integrity()).map(([name, hash]) => [cdn(name), hash]));
      const html = page(`<script type="importmap">${JSON.stringify({ integrity: hashes })}</script>
        <script type="module" crossorigin src="${cdn('sku-kit.js')}"></script>`);
      const show = () => seller.page.evaluate(() => document.body.append(document.createElement('sku-price-grid')));
      await openPage(seller, html);
      await show();
      await seller.sees(/no SKUs/i);
      await openPage(seller, html, (text) => (text.includes('ag-grid') ? `${text} ` : text));
      await show();
      await seller.find('button', 'Try again', 15_000);
    },
    { path: 'about:blank', expectedErrors: /integrity|Failed to fetch dynamically/ },
  );
});
