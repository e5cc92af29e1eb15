/**
 * Takes the README's picture: `npm run picture` writes docs/release-form.png from the demo seller console, with the second example of the
 * seller guide. `node scripts/picture.mjs FILE WIDTH SCHEME` takes a different picture, for example `narrow.png 390 dark`.
 */
import { createServer } from 'vite';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../test/helpers/chromium.mjs';

const [file = 'docs/release-form.png', width = '1320', scheme = 'light'] = process.argv.slice(2);

const tier = (upTo, P1M, P1Y) => ({ upTo, unitPrice: { ...(P1M && { P1M }), P1Y } });
const sku = (value, model, ...tiers) => ({ id: value, values: { version: value }, offered: true, pricing: { model, tiers } });

/** Cashier Cloud, just before the seller enters the last price. */
const release = {
  schemaVersion: 1,
  id: 'cashier-cloud',
  deliveryMethod: 'saas',
  product: { name: 'Cashier Cloud', version: '4.2' },
  currency: 'USD',
  specifications: [
    {
      id: 'standard',
      name: 'Standard',
      template: 'custom',
      billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
      attributes: [
        {
          id: 'version',
          type: 'enum',
          name: 'Software Version',
          values: [
            { id: 'basic', label: 'Basic' },
            { id: 'enterprise', label: 'Enterprise' },
            { id: 'professional', label: 'Professional' },
          ],
        },
        { id: 'users', type: 'quantity', name: 'Users', unit: 'user', min: 5, max: 1000, step: 5 },
      ],
      skus: [
        sku('basic', 'linear', tier(null, '10', '100')),
        sku('enterprise', 'volume', tier(100, '10', '100'), tier(500, '9', '90'), tier(null, '8', '80')),
        sku('professional', 'tiered', tier(100, '12', '120'), tier(500, '11', '110'), tier(null, '', '99')),
      ],
      trial: { days: 30 },
    },
  ],
};

const server = await createServer({ server: { host: '127.0.0.1', port: 4830 }, logLevel: 'error' });
await server.listen();
const browser = await puppeteer.launch(await launchOptions());
try {
  const page = await browser.newPage();
  await page.setViewport({ width: Number(width), height: 920, deviceScaleFactor: Number(width) < 800 ? 2 : 1 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto('http://127.0.0.1:4830/#/new');
  await page.waitForSelector('sku-release-form', { timeout: 60_000 });
  await page.$eval('sku-release-form', (form, value) => void (form.value = value), release);
  // `visible` makes Puppeteer check in each frame. Without it, Puppeteer checks when the page changes, and misses changes in shadow trees.
  const cell = await page.waitForSelector('>>> [role=gridcell][aria-label^="Enterprise, up to 100, Monthly"]', {
    visible: true,
    timeout: 60_000,
  });
  await page.$eval('sku-release-form', (form) => form.openIssue({ path: ['specifications', 0, 'name'] }));
  await cell.click();
  await page.keyboard.down('Shift');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.up('Shift');
  await new Promise((resolve) => setTimeout(resolve, 600));
  await page.screenshot({ path: file, fullPage: process.argv.includes('--full') });
} finally {
  await browser.close();
  await server.close();
}
