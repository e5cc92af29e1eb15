import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { theBrowser } from '../helpers/browser.js';
import { show } from './shown.js';
import { entries } from './site.js';

declare global {
  var axe: typeof axeCore;
}

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a story is about; rules of whole pages (one main landmark, a heading of the first level) are the host's. */
const partOfAPage = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: ownRules() };

function ownRules(): Record<string, { enabled: boolean }> {
  return Object.fromEntries(
    ['region', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique', 'heading-order'].map((rule) => [rule, { enabled: false }]),
  );
}

/** Sentences of axe about the story's own part of the page. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeScript);
  return page.evaluate(async (options) => {
    const { violations } = await axe.run('#storybook-root', { ...options, runOnly: { type: 'tag', values: options.runOnly } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, partOfAPage);
}

/** Links of a documentation page to places of its own that it does not have, and to pages that the Storybook does not have. */
const deadLinks = (page: Page, ids: string[]): Promise<string[]> =>
  page.$$eval(
    '.sbdocs-content a[href]',
    (links, ids) =>
      [...new Set(links.map((link) => link.getAttribute('href') ?? ''))].filter((href) => {
        const [, id] = /^\?path=\/(?:docs|story)\/([\w-]+)/.exec(href) ?? [];
        return id ? !ids.includes(id) : href.startsWith('#') && !document.getElementById(decodeURIComponent(href.slice(1)));
      }),
    ids,
  );

describe('Every page of the Storybook', () => {
  let page: Page;
  const errors: string[] = [];

  // A page of its own for each: what one left on its way keeps no other waiting.
  beforeEach(async () => {
    errors.splice(0);
    page = await (await theBrowser()).newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  afterEach(() => page.close());

  const all = entries();
  for (const entry of all) {
    const besides = entry.type === 'story' ? 'axe finds nothing' : 'its links lead somewhere';
    it(`${entry.title} · ${entry.name} is shown without an error, and ${besides}`, async () => {
      await show(page, entry);
      expect(errors).to.deep.equal([]);
      if (entry.type === 'story') expect(await findings(page)).to.deep.equal([]);
      else
        expect(
          await deadLinks(
            page,
            all.map(({ id }) => id),
          ),
        ).to.deep.equal([]);
    });
  }
});
