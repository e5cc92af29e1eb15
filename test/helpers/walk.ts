/**
 * A walk is an end-to-end test: a seller uses a real page, with reloads and storage, in Chromium, Firefox or WebKit.
 *
 * ```ts
 * import { expect } from 'chai';
 * import { walk } from '../helpers/walk.js';
 *
 * describe('A release', () => {
 *   walk('keeps what was typed', async (seller) => {
 *     await seller.click('button', 'Release New Product');
 *     await seller.fill('textbox', 'Product Name', 'Cashier Cloud');
 *     await seller.reload();
 *     expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Cashier Cloud');
 *   });
 *   walk('works from a file', async (seller) => { … }, { file: 'examples/static/index.html' });
 * });
 * ```
 * Every walk starts at the console's first page (or `path`, or `file`) with empty storage, and fails if the page throws or logs
 * an error. A failed walk saves a picture in `reports/`. `seller.ts` lists what a seller can do.
 *
 * Run: `npm run test:walks`; one of them: `npm run test:walks -- --grep 'keeps what'`; in another engine: `ENGINE=firefox`, `ENGINE=webkit`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { closeBrowser, engine, freshPage } from './browser.js';
import { lack, type Ability } from './engines.mjs';
import { Seller } from './seller.js';
import { closeSite, demoUrl } from './site.js';

interface Start {
  /** A path of the demo, such as `'#/drafts'`, or a whole address, or a function that returns one when the walk starts. */
  path?: string | (() => string);
  /** A page on disk, relative to the project's folder. */
  file?: string;
  /** Console errors that this walk causes on purpose. */
  expectedErrors?: RegExp;
}

/** Defines a test with a seller at a new page. */
export function walk(title: string, steps: (seller: Seller) => Promise<void>, start: Start = {}): void {
  it(title, async () => {
    const { page, finish } = await freshPage();
    let seller: Seller | undefined;
    try {
      seller = await Seller.at(page, await addressOf(start));
      await steps(seller);
    } catch (error) {
      await picture(page, title);
      throw withErrors(error, seller?.errors ?? []);
    } finally {
      await finish();
    }
    const unexpected = seller.errors.filter((text) => !start.expectedErrors?.test(text));
    if (unexpected.length > 0) throw new Error(`The page reported: ${unexpected.join('\n')}`);
  });
}

/** Defines a walk that needs an ability. In an engine without it, the walk is skipped and its title says why. */
export const walkNeeding =
  (...needs: Ability[]): typeof walk =>
  (title, steps, start) => {
    const reason = lack(engine, ...needs);
    if (!reason) return walk(title, steps, start);
    it(`${title} (${reason})`, function () {
      this.skip();
    });
  };

async function addressOf({ file, path = '' }: Start): Promise<string> {
  if (file) return pathToFileURL(resolve(file)).href;
  const address = typeof path === 'string' ? path : path();
  return URL.canParse(address) ? address : new URL(address, await demoUrl()).href;
}

async function picture(page: Page, title: string): Promise<void> {
  await mkdir('reports', { recursive: true });
  const png = await page.screenshot({ type: 'png' }).catch(() => undefined);
  if (png) await writeFile(`reports/${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`, png);
}

function withErrors(error: unknown, reported: string[]): unknown {
  if (error instanceof Error && reported.length > 0) error.message += `\nThe page also reported: ${reported.join('\n')}`;
  return error;
}

/** Loaded by mocha first. Stops everything after the tests. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await Promise.all([closeBrowser(), closeSite()]);
  },
};
