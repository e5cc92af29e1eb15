// Compares the time until the release form accepts typing with the time until bare AG Grid shows its first row, without cache, in interleaved rounds.
// `node usable/run.mjs [rounds]`; needs `npm run build` in the project.
import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { createRequire } from 'node:module';
import { launchOptions } from '../../test/helpers/chromium.mjs';
import { Figures } from '../grid/figures.mjs';
import { pages, servePages } from './pages.mjs';

const { launch } = createRequire(new URL('../../package.json', import.meta.url))('puppeteer-core');
const rounds = Number(process.argv[2] ?? 11);

/** Chromium's presets, in bytes per second and milliseconds. */
const networks = {
  'without a limit': undefined,
  'over a slow 4G (1.6 Mbit/s, 150 ms)': { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
};
const limits = [
  { of: 'the form, as a module', per: 'bare AG Grid', atMost: 0.5 },
  { of: 'the form, with every element registered', per: 'bare AG Grid' },
  { of: 'the form, as a module', per: 'AG Grid with all community modules' },
];

const server = await servePages();
const browser = await launch(await launchOptions());
const figures = new Figures();
const report = { node: process.version, cpu: cpus()[0]?.model, browser: await browser.version(), rounds, cases: [] };
try {
  for (const [network, conditions] of Object.entries(networks)) {
    const contenders = Object.entries(pages);
    for (let round = -1; round < rounds; round++) {
      for (let at = 0; at < contenders.length; at++) {
        const [name, page] = contenders[(at + round + 1) % contenders.length];
        const times = await open(page, conditions);
        if (round >= 0) figures.add(network, name, times);
      }
    }
    report.cases.push(figures.report(network, limits, 'there'));
  }
} finally {
  await browser.close();
  server.close();
}
await writeFile(new URL('../usable-results.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
process.exitCode = report.cases.some(({ limits: all }) => all.some(({ holds }) => !holds)) ? 1 : 0;

/** Returns the milliseconds from the navigation until the page is usable and painted, in a new context without cache. */
async function open({ path, isThere, types }, conditions) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    await page.setViewport({ width: 1280, height: 900 });
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    if (conditions) await session.send('Network.emulateNetworkConditions', conditions);
    await page.evaluateOnNewDocument(`{
      const isThere = ${isThere};
      const look = () => {
        if (!isThere()) return requestAnimationFrame(look);
        // This frame is on screen when the next task starts.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (window.there = performance.now());
        requestAnimationFrame(() => port2.postMessage(0));
      };
      requestAnimationFrame(look);
    }`);
    await page.goto(server.origin + path, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => window.there, { polling: 50, timeout: 60_000 });
    const there = await page.evaluate(() => window.there);
    if (types) await checkTyping(page);
    return { there };
  } finally {
    await context.close();
  }
}

/** Checks that the form works: the typed text is in the release. */
async function checkTyping(page) {
  await page.evaluate(() => document.querySelector('sku-release-form').shadowRoot.querySelector('#product-name').focus());
  await page.keyboard.type('Abacus');
  assert.equal(await page.evaluate(() => document.querySelector('sku-release-form').value?.product.name), 'Abacus');
}
