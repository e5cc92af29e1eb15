import type axeCore from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { theBrowser } from '../helpers/browser.js';
import { show } from './shown.js';
import { axePath, entries, type Entry } from './site.js';

declare global {
  var axe: typeof axeCore;
}

/** axe rules for a story. Rules for whole pages (one main landmark, a first-level heading) concern the host. */
const partOfAPage = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: ownRules() };

function ownRules(): Record<string, { enabled: boolean }> {
  return Object.fromEntries(
    ['region', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique', 'heading-order'].map((rule) => [rule, { enabled: false }]),
  );
}

/** Returns axe's messages about the story's part of the page. */
async function findings(page: Page): Promise<string[]> {
  await page.addScriptTag({ url: axePath });
  return page.evaluate(async (options) => {
    const { violations } = await axe.run('#storybook-root', { ...options, runOnly: { type: 'tag', values: options.runOnly } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, partOfAPage);
}

/** Returns the broken links of a documentation page: missing anchors and missing Storybook pages. */
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

/** Returns the problems of a page: its errors, and axe's findings in a story or the broken links of a documentation page. */
async function troubles(entry: Entry): Promise<string[]> {
  // Each story gets a new page, so that pending work of one does not delay another.
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
/** The number of parallel pages: one loads while axe checks another. */
const atOnce = 3;
const visits: Promise<string[]>[] = [];

/** Visits a page and starts the next visits. A second attempt is a new visit. */
function visit(index: number, isRetry: boolean): Promise<string[]> | undefined {
  for (const [ahead, entry] of all.slice(0, index + atOnce).entries()) {
    if (visits[ahead] && !(isRetry && ahead === index)) continue;
    visits[ahead] = troubles(entry);
    // Its own test reports it.
    visits[ahead].catch(() => undefined);
  }
  return visits[index];
}

describe('Every page of the Storybook', () => {
  const tried = new Set<number>();
  for (const [index, entry] of all.entries()) {
    const besides = entry.type === 'story' ? 'axe finds nothing' : 'all its links work';
    it(`${entry.title} · ${entry.name} is shown without an error, and ${besides}`, async () => {
      const isRetry = tried.has(index);
      tried.add(index);
      expect(await visit(index, isRetry)).to.deep.equal([]);
    });
  }
});
