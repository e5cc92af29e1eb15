/** WebKit for web-test-runner: one window that loads one test file after the other. */
import { tsImport } from 'tsx/esm/api';

/**
 * Reports itself as puppeteer, because the runner's commands can use puppeteer's pages. `webdriver-page.ts` implements keys, mouse and viewport.
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export function webkitLauncher() {
  const active = new Map();
  let opened;
  const open = async () => {
    const { webkitPage } = await tsImport('./webdriver-page.ts', import.meta.url);
    return webkitPage();
  };
  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      opened ??= open();
      const { page } = await opened;
      active.set(id, page);
      await page.setViewport({ width: 800, height: 600 });
      await page.goto(url);
    },
    async stopSession(id) {
      const page = active.get(id);
      active.delete(id);
      // Everything that still runs in it ends.
      await page.goto('about:blank');
      return {};
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id).url(),
    getPage: (id) => active.get(id),
    async stop() {
      const { stopWebkit } = await tsImport('./webkit.mjs', import.meta.url);
      await (await opened)?.finish();
      await stopWebkit();
    },
  };
}
