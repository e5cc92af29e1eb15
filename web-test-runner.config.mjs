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

/** All that a page can run: `core` runs in Node as well, walks and the package's tests only there. */
const elsewhere = ['cases', 'helpers', 'package', 'stories', 'walks'];
const rooms = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !elsewhere.includes(entry.name));

/** `ENGINE=firefox`, as for walks. */
const isFirefox = process.env.ENGINE === 'firefox';
const firefox = {
  browser: 'firefox',
  executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
};

const launcher = chromeLauncher({
  puppeteer,
  launchOptions: isFirefox ? firefox : await launchOptions(),
  // A context for each tab: two test files that run at once share no storage.
  createPage: async ({ browser }) => {
    const page = await (await browser.createBrowserContext()).newPage();
    // Only the tab in front has the keyboard there.
    if (isFirefox) await page.bringToFront();
    return page;
  },
});

export default {
  files: rooms.map(({ name }) => `test/${name}/**/*.test.ts`),
  nodeResolve: true,
  // Two tabs of Firefox take the keyboard from each other.
  concurrency: isFirefox ? 1 : 2,
  browsers: [isFirefox ? freshPages(launcher) : launcher],
  testFramework: { config: { timeout: 20_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  plugins: [
    commonJs(['ajv', 'axe-core', 'currency-codes', 'papaparse']),
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: resolve('tsconfig.json') }),
    // Keys, mouse and viewport come with the runner; this does not.
    a11ySnapshotPlugin(),
    mediaPlugin(),
    fingersPlugin(),
    clipboardPlugin(),
    lateCodePlugin(),
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
