import { executeServerCommand } from '@web/test-runner-commands';

const isFirefox = navigator.userAgent.includes('Firefox');
let running: Mocha.Runnable | undefined;
if (isFirefox) {
  beforeEach(function () {
    running = this.currentTest;
  });
}

/**
 * Whether the browser lets the page read the clipboard without being asked by keys.
 * Only Chromium's protocol decides this: Firefox asks the user, whom no driver answers for. There the test is left out, and its title says why.
 */
export async function allowClipboard(allowed: boolean): Promise<void> {
  if (!isFirefox) return void (await executeServerCommand('clipboard-permission', { allowed }));
  if (!running) return;
  running.title += ' (not in Firefox: it asks the user, whom its driver can not answer for)';
  running.skip();
}
