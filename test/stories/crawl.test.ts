import type axeCore from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { theBrowser } from '../helpers/browser.js';
import { show } from './shown.js';
import { axePath, entries, type Entry } from './site.js';

declare global {
  var axe: typeof axeCore;
}

/** What a story is about; rules of whole pages (one main landmark, a heading of the first level) are the host's. */
const partOfAPage = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: ownRules() };

function ownRules(): Record<string, { enabled: boolean }> {
  return Object.fromEntries(
    ['region', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique', 'heading-order'].map((rule) => [rule, { enabled: false }]),
  );
}

/** Sentences of axe about the story's own part of the page. */
async function findings(page: Page): Promise<string[]> {
  await page.addScriptTag({ url: axePath });
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

/** What is wrong with a page: what it reports itself, and what axe finds in a story or which links of a documentation page lead nowhere. */
async function troubles(entry: Entry): Promise<string[]> {
  // A page of its own for each: what one left on its way keeps no other waiting.
  const page = await (await theBrowser()).newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await show(page, entry);
    const found = entry.type === 'story' ? await findings(page) : await deadLinks(page, ids);
    return [...errors, ...found];
  } finally {
    await page.close();
  }
}

const all = entries();
const ids = all.map(({ id }) => id);
/** So many pages at once: one loads while axe reads another. */
const atOnce = 3;
const visits: Promise<string[]>[] = [];

/** The visit of one page; those after it begin. A second try is a visit of its own. */
function visit(index: number, isRetry: boolean): Promise<string[]> | undefined {
  for (const [ahead, entry] of all.slice(0, index + atOnce).entries()) {
    if (visits[ahead] && !(isRetry && ahead === index)) continue;
    visits[ahead] = troubles(entry);
    // It is told by its own test.
    visits[ahead].catch(() => undefined);
  }
  return visits[index];
}

describe('Every page of the Storybook', () => {
  const tried = new Set<number>();
  for (const [index, entry] of all.entries()) {
    const besides = entry.type === 'story' ? 'axe finds nothing' : 'its links lead somewhere';
    it(`${entry.title} · ${entry.name} is shown without an error, and ${besides}`, async () => {
      const isRetry = tried.has(index);
      tried.add(index);
      expect(await visit(index, isRetry)).to.deep.equal([]);
    });
  }
});
