import { wordsOf } from './locale-of.js';
import { en } from './store-trouble.messages.js';

/** Returns a sentence for a store's error: the element's own sentence for the reason, else the general one. */
export const storeTrouble = (element: HTMLElement, error: unknown, own: { failed: (params: { reason: string }) => string }): string => {
  const reason = reasonOf(error);
  return own.failed({ reason }) || wordsOf(element, 'store', en).trouble({ reason });
};

/** Reads the reason from any error with a `reason`, because a host's store may have its own error class. */
const reasonOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'reason' in error ? String(error.reason) : '');
