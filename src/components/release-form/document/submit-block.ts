import { dequal } from 'dequal/lite';
import type { Issue } from '../../../core/schema/issue.js';

export const errorsOf = (issues: readonly Issue[]) => issues.filter(({ severity }) => severity === 'error');
export const warningsOf = (issues: readonly Issue[]) => issues.filter(({ severity }) => severity === 'warning');

/** What stops the seller from submitting: errors, or warnings that they have not confirmed to have read. */
export function submitBlock(issues: readonly Issue[], read: readonly Issue[]): 'errors' | 'unread' | undefined {
  if (errorsOf(issues).length) return 'errors';
  return isRead(warningsOf(issues), read) ? undefined : 'unread';
}

/** Whether the seller confirmed to have read each of these warnings. */
export const isRead = (warnings: readonly Issue[], read: readonly Issue[]): boolean =>
  warnings.every((one) => read.some((other) => dequal(one, other)));
