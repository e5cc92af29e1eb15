import { executeServerCommand } from '@web/test-runner-commands';
import { leaveOut } from './leave-out.js';

/**
 * Sets whether the page may read the clipboard without a key press.
 * If the driver cannot set this, skips the test and adds the reason to its title.
 */
export async function allowClipboard(allowed: boolean): Promise<void> {
  if (!leaveOut('clipboard permission')) await executeServerCommand('clipboard-permission', { allowed });
}
