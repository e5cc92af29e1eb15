/** WebKit for web-test-runner: one window, which goes from test file to test file. */
import { tsImport } from 'tsx/esm/api';

/**
 * It says that it is puppeteer's, whose pages the runner's commands know how to use: keys, mouse and viewport come by `webdriver-page.ts`.
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
      // Whatever still runs on it ends.
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
