import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions } from './chromium.mjs';
import type { Engine } from './engines.mjs';
import { webkitPage } from './webdriver-page.js';
import { stopWebkit } from './webkit.mjs';

/** `ENGINE=firefox` walks in an installed Firefox (`FIREFOX=/path/to/firefox`, else Debian's), `ENGINE=webkit` in Debian's WebKit. */
export const engine: Engine = process.env.ENGINE === 'firefox' || process.env.ENGINE === 'webkit' ? process.env.ENGINE : 'chromium';

let browser: Promise<Browser> | undefined;

/** The browser of this run, started on first use. */
export function theBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

/** Opens a page with its own storage. `finish` collects its last errors and closes it. */
export async function freshPage(): Promise<{ page: Page; finish: () => Promise<void> }> {
  if (engine === 'webkit') return webkitPage();
  const context = await (await theBrowser()).createBrowserContext();
  return { page: await context.newPage(), finish: () => context.close() };
}

export async function closeBrowser(): Promise<void> {
  await Promise.all([browser?.then((one) => one.close()), stopWebkit()]);
  browser = undefined;
}

async function launch(): Promise<Browser> {
  if (engine === 'chromium') return puppeteer.launch(await launchOptions());
  return puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true });
}
