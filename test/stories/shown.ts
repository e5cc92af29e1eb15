import type { Page } from 'puppeteer-core';
import { addressOf, type Entry } from './site.js';

declare global {
  /** Storybook's render phases. From `completed` on, the story is rendered and has played. */
  var __STORYBOOK_PREVIEW__: { currentRender?: { phase?: string } } | undefined;
}

/** Shows a story and waits until it is rendered and has played. Rejects with Storybook's error message. */
export async function show(page: Page, entry: Entry): Promise<void> {
  await page.goto(await addressOf(entry), { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(
    (isStory) => {
      const { classList } = document.body;
      if (classList.contains('sb-show-errordisplay') || classList.contains('sb-show-nopreview')) return true;
      if (!classList.contains('sb-show-main')) return false;
      const phase = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? '';
      return !isStory || ['completed', 'afterEach', 'finished', 'errored', 'aborted'].includes(phase);
    },
    { timeout: 30_000 },
    entry.type === 'story',
  );
  const trouble = await page.evaluate(() =>
    document.body.classList.contains('sb-show-main')
      ? ''
      : ['error-message', 'error-stack'].map((id) => document.getElementById(id)?.textContent ?? '').join('\n') || 'It is not shown.',
  );
  if (trouble) throw new Error(trouble);
  // Waits for lazily loaded parts, such as a grid or a chart.
  await page.waitForNetworkIdle({ idleTime: 100, timeout: 10_000 });
}
