import { executeServerCommand } from '@web/test-runner-commands';

export interface Media {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  contrast?: 'more' | 'less' | 'no-preference';
  media?: 'screen' | 'print';
}

const isFirefox = navigator.userAgent.includes('Firefox');
let running: Mocha.Runnable | undefined;
if (isFirefox) {
  beforeEach(function () {
    running = this.currentTest;
  });
}

/**
 * Shows the page as under these settings. A call replaces the one before; `emulateMedia({})`, due in `afterEach`, ends it.
 * Only Chromium's protocol knows this: in Firefox the test is left out from here on, and its title says why.
 */
export async function emulateMedia(media: Media): Promise<void> {
  if (!isFirefox) return void (await executeServerCommand('media', media));
  if (!running || Object.keys(media).length === 0) return;
  running.title += ' (not in Firefox: media are emulated by Chromium’s protocol alone)';
  running.skip();
}
