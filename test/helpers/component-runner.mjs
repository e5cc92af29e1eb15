/** Plugins for web-test-runner: CommonJS packages, all media features, and counts for the closing line. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Serves CommonJS packages as ES modules with a default export. */
export function commonJs(packages) {
  const modules = new RegExp(`^/node_modules/(?:${packages.join('|')})/.*\\.js$`);
  return {
    name: 'common-js',
    async serve(context) {
      if (!modules.test(context.path)) return undefined;
      const { outputFiles } = await build({
        entryPoints: [resolve(`.${context.path}`)],
        bundle: true,
        format: 'esm',
        external: ['stream'],
        write: false,
      });
      return { body: outputFiles[0].text, type: 'js' };
    },
  };
}

/** Opens a new tab for each test file, because a tab in Firefox loses the focus when it loads its next page. */
export function freshPages(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const result = await stopSession(id);
    await Promise.all(launcher.inactivePages.splice(0).map(({ puppeteerPage }) => puppeteerPage.close()));
    return result;
  };
  return launcher;
}

const mediaFeatures = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

/** Implements `emulateMedia` of `media.ts`, because the runner's own command ignores forced colours and contrast. */
export function mediaPlugin() {
  /** One session per page, because only the session that emulates a feature can end it. */
  const protocols = new WeakMap();
  return {
    name: 'media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media') return undefined;
      const unknown = Object.keys(payload).find((key) => key !== 'media' && !(key in mediaFeatures));
      if (unknown) throw new Error(`There is no media feature "${unknown}".`);
      const features = Object.entries(mediaFeatures).map(([key, name]) => ({ name, value: payload[key] ?? '' }));
      const page = session.browser.getPage(session.id);
      if (!protocols.has(page)) protocols.set(page, await page.createCDPSession());
      await protocols.get(page).send('Emulation.setEmulatedMedia', { media: payload.media ?? '', features });
      return true;
    },
  };
}

/** Carries out `touch` of `touch.ts`, `allowClipboard` of `permissions.ts`, and a double click, of which the runner's mouse makes two single ones. */
export function fingersPlugin() {
  return {
    name: 'fingers',
    async executeCommand({ command, payload, session }) {
      if (!['touch', 'clipboard-permission', 'double-click'].includes(command)) return undefined;
      const page = session.browser.getPage(session.id);
      if (command === 'double-click') {
        await page.mouse.click(...payload.point, { count: 2 });
        return true;
      }
      if (command === 'clipboard-permission') {
        const { origin } = new URL(page.url());
        await page.browserContext().overridePermissions(origin, payload.allowed ? ['clipboard-read', 'clipboard-write'] : []);
        return true;
      }
      const [first, ...rest] = payload.points;
      await page.touchscreen.touchStart(...first);
      for (const point of rest) {
        await page.touchscreen.touchMove(...point);
        // The finger pauses before it is lifted. Otherwise the browser sees a fling and uses the next tap to stop it.
        await new Promise((done) => setTimeout(done, 80));
      }
      await page.touchscreen.touchEnd();
      return true;
    },
  };
}

/**
 * Carries out `ownClipboard` of `own-clipboard.ts`: all tabs of a browser share one clipboard, and two test files run at once.
 * A test that does not release it within a test's time has crashed.
 */
export function clipboardPlugin() {
  const longest = 30_000;
  let free = Promise.resolve();
  const holders = new Map();
  return {
    name: 'own-clipboard',
    async executeCommand({ command, session }) {
      if (command === 'give-clipboard') {
        holders.get(session.id)?.();
        holders.delete(session.id);
        return true;
      }
      if (command !== 'take-clipboard') return undefined;
      const before = free;
      free = new Promise((give) => holders.set(session.id, give));
      await before;
      const give = holders.get(session.id);
      setTimeout(() => give?.(), longest).unref();
      return true;
    },
  };
}

/** Implements `late-code.ts`: holds requests for modules, then fails them. */
export function lateCodePlugin() {
  const pages = new WeakMap();
  return {
    name: 'late-code',
    async executeCommand({ command, payload, session }) {
      if (!['hold-code', 'lose-code'].includes(command)) return undefined;
      const page = session.browser.getPage(session.id);
      if (command === 'hold-code') {
        const held = { path: payload.path, requests: [], isOver: false, onRequest: undefined };
        held.onRequest = (request) => {
          if (!held.isOver && request.url().includes(held.path)) held.requests.push(request);
          // A request that the page has cancelled cannot continue, which does not matter.
          else request.continue().catch(() => undefined);
        };
        pages.set(page, held);
        page.on('request', held.onRequest);
        // Without this, a module that an earlier test file has loaded would come from memory without a request.
        await page.setCacheEnabled(false);
        await page.setRequestInterception(true);
        return true;
      }
      const held = pages.get(page);
      for (let waited = 0; held.requests.length === 0 && waited < 5000; waited += 20) await new Promise((done) => setTimeout(done, 20));
      held.isOver = true;
      for (const request of held.requests) await request.abort();
      // Requests in flight when interception stops may never be answered. If it stays on, a later test file cannot start a worker.
      await page.waitForNetworkIdle({ idleTime: 300, timeout: 10_000 }).catch(() => undefined);
      await page.setRequestInterception(false);
      page.off('request', held.onRequest);
      await page.setCacheEnabled(true);
      return held.requests.length > 0;
    },
  };
}

/** Writes the numbers of passed and failed tests to the file in `TEST_FIGURES`. */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.TEST_FIGURES;
      if (!file) return;
      const figures = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        count(session.testResults, figures);
        // A test file that failed to load or threw an error outside a test.
        if (!session.passed && (session.errors.length > 0 || !session.testResults)) figures.failed += 1;
      }
      writeFileSync(file, JSON.stringify(figures));
    },
  };
}

function count(suite, figures) {
  for (const { passed, skipped } of suite?.tests ?? []) figures[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) count(inner, figures);
}
