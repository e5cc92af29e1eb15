import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { launchOptions } from './test/helpers/chromium.mjs';
import {
  clipboardPlugin,
  commonJs,
  countingReporter,
  fingersPlugin,
  freshPages,
  lateCodePlugin,
  mediaPlugin,
} from './test/helpers/component-runner.mjs';
import { alivePlugin, manifestPlugin, storiesPlugin } from './test/helpers/contract-runner.mjs';
import { webkitLauncher } from './test/helpers/webkit-launcher.mjs';

/** The browser engine: `ENGINE=firefox` or `webkit`, as for walks. */
const engine = process.env.ENGINE ?? 'chromium';
const isFirefox = engine === 'firefox';

/**
 * The test folders that run in a page. Walks, hosts, recipes, stories and package tests run in Node only. Core tests, and those of the
 * grid's plain functions, run in Node and in one browser. Contracts run in a stage of their own.
 */
const elsewhere = ['cases', 'helpers', 'hosts', 'house', 'package', 'recipes', 'stories', 'walks', 'accessibility', 'contracts'];
if (engine !== 'chromium') elsewhere.push('core', 'price-grid');
const rooms = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !elsewhere.includes(entry.name));

const firefox = {
  browser: 'firefox',
  executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
};

const puppeteerLauncher = async () =>
  chromeLauncher({
    puppeteer,
    launchOptions: isFirefox ? firefox : await launchOptions(),
    // Each tab has its own context, so that two test files that run at the same time share no storage.
    createPage: async ({ browser }) => {
      const page = await (await browser.createBrowserContext()).newPage();
      // In this engine only the front tab receives key presses.
      if (isFirefox) await page.bringToFront();
      return page;
    },
  });

const launchers = {
  chromium: puppeteerLauncher,
  firefox: async () => freshPages(await puppeteerLauncher()),
  webkit: webkitLauncher,
};

export default {
  files: rooms.map(({ name }) => `test/${name}/**/*.test.ts`),
  nodeResolve: true,
  // In Firefox two tabs take the focus from each other, and WebKit has only one tab.
  concurrency: engine === 'chromium' ? 2 : 1,
  browsers: [await launchers[engine]()],
  // In CI a failing test runs once more, and the report names it: see test/helpers/unsteady.ts.
  testFramework: { config: process.env.CI ? { timeout: 40_000, retries: 1 } : { timeout: 20_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 400_000,
  plugins: [
    commonJs(['ajv', 'axe-core', 'currency-codes']),
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: resolve('tsconfig.json') }),
    // Commands that the runner lacks.
    a11ySnapshotPlugin(),
    mediaPlugin(),
    fingersPlugin(),
    clipboardPlugin(),
    lateCodePlugin(),
    manifestPlugin(),
    alivePlugin(),
    storiesPlugin(),
  ],
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countingReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Tests</title></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
};
