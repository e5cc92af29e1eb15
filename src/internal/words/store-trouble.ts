import { wordsOf } from './locale-of.js';
import { en } from './store-trouble.messages.js';

/** Why a store did not do it, in a sentence: what an element says itself of a reason, or else what is said of any store. */
export const storeTrouble = (element: HTMLElement, error: unknown, own: { failed: (params: { reason: string }) => string }): string => {
  const reason = reasonOf(error);
  return own.failed({ reason }) || wordsOf(element, 'store', en).trouble({ reason });
};

/** A store's error by what it says of itself: a host's store may bring a class of its own. */
const reasonOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'reason' in error ? String(error.reason) : '');
