import { executeServerCommand } from '@web/test-runner-commands';

/** Whether the browser lets the page read the clipboard without being asked by keys. Chromium only. */
export async function allowClipboard(allowed: boolean): Promise<void> {
  await executeServerCommand('clipboard-permission', { allowed });
}
