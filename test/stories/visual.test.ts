import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { theBrowser } from '../helpers/browser.js';
import { show } from './shown.js';
import { entries } from './site.js';

/**
 * The pictures are taken with the browser and fonts from npm, so that they are the same on every machine.
 * Tolerance: a pixel differs if its colour distance is more than 0.1 (pixelmatch, YIQ; antialiasing is ignored). A picture differs if more
 * than 5 in 10,000 of its pixels differ. `UPDATE=1 npm run test:stories -- test/stories/visual.test.ts` takes them again.
 */
const tolerance = { colour: 0.1, share: 0.0005 };
const folder = 'test/stories/pictures';

/** Stories that show something no other picture shows; at most 40. */
const pictured = `
  editors-release-form--empty editors-release-form--filled editors-release-form--on-sale editors-release-form--read-only
  editors-release-form--submit-dialog editors-release-form--right-to-left editors-release-form--dark
  editors-price-grid--per-model editors-price-grid--with-issues editors-price-grid--with-warnings editors-price-grid--fees
  editors-price-grid--long-names editors-price-grid--right-to-left editors-price-grid--dark editors-price-grid--narrow
  editors-tier-editor--volume editors-tier-editor--tiered editors-tier-editor--mistakes editors-tier-editor--dark
  editors-attribute-editor--values editors-attribute-editor--matrix editors-attribute-editor--new-kept-and-removed
  editors-enumeration-values--filled editors-enumeration-values--duplicates editors-quantity-range--mistakes
  editors-quantity-range--unreachable-maximum editors-attribute-library--filled editors-trial--on
  editors-delivery-process-info--very-long editors-application-asset--chosen
  views-specification-preview--some-not-for-sale views-specification-preview--right-to-left views-specification-preview--narrow
  views-issue-summary--errors-and-warnings
`
  .trim()
  .split(/\s+/);

const at = (id: string) => `${folder}/${id}.png`;

async function picture(page: Page): Promise<PNG> {
  await page.addStyleTag({ content: '* { caret-color: transparent !important; }' });
  const root = await page.$('#storybook-root');
  if (!root) throw new Error('There is no story.');
  return PNG.sync.read(Buffer.from(await root.screenshot({ type: 'png' })));
}

/** Returns the share of pixels that differ: all of them if the sizes differ. */
function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const { width, height } = one;
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: tolerance.colour }) / (width * height);
}

describe('Pictures of stories', () => {
  const stories = entries().filter(({ id }) => pictured.includes(id));
  let page: Page;

  beforeEach(async () => {
    page = await (await theBrowser()).newPage();
    await page.setViewport({ width: 960, height: 720 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  });

  afterEach(() => page.close());

  it('are at most 40, each of an existing story', () => {
    expect(stories.length).to.be.within(30, 40);
  });

  for (const entry of stories) {
    it(`${entry.title} · ${entry.name} looks the same`, async () => {
      await show(page, entry);
      const now = await picture(page);
      if (process.env.UPDATE) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(at(entry.id), PNG.sync.write(now));
      }
      expect(existsSync(at(entry.id)), `${at(entry.id)} is there`).to.equal(true);
      const share = difference(now, PNG.sync.read(readFileSync(at(entry.id))));
      if (share > tolerance.share) {
        mkdirSync('reports', { recursive: true });
        writeFileSync(`reports/${entry.id}.png`, PNG.sync.write(now));
      }
      expect(share, `share of pixels that differ; the new picture is reports/${entry.id}.png`).to.be.at.most(tolerance.share);
    });
  }

  it('detect a story that moves by two pixels', async () => {
    const [entry] = stories.filter(({ id }) => id === 'editors-quantity-range--mistakes');
    if (!entry) throw new Error('The story is gone.');
    await show(page, entry);
    await page.addStyleTag({ content: 'sku-quantity-range { position: relative; inset-inline-start: 2px; }' });
    expect(difference(await picture(page), PNG.sync.read(readFileSync(at(entry.id))))).to.be.above(tolerance.share);
  });
});
