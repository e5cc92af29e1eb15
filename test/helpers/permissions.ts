import { executeServerCommand } from '@web/test-runner-commands';
import { leaveOut } from './leave-out.js';

/**
 * Whether the browser lets the page read the clipboard without being asked by keys.
 * Where the driver can not decide this, the test is left out, and its title says why.
 */
export async function allowClipboard(allowed: boolean): Promise<void> {
  if (!leaveOut('clipboard permission')) await executeServerCommand('clipboard-permission', { allowed });
}
