import puppeteer, { type Browser } from 'puppeteer-core';
import { launchOptions } from './chromium.mjs';

/** `ENGINE=firefox` walks in an installed Firefox (`FIREFOX=/path/to/firefox`, else Debian's). */
export const engine = process.env.ENGINE === 'firefox' ? 'firefox' : 'chromium';

let browser: Promise<Browser> | undefined;

/** The one browser of this run, started when it is first asked for. */
export function theBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

async function launch(): Promise<Browser> {
  if (engine === 'chromium') return puppeteer.launch(await launchOptions());
  return puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true });
}
