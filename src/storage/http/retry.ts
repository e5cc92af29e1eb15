import type { RetryOptions } from './options.js';

/** The delay after a number of failures: it doubles up to the longest, and a random part of up to half is taken off. */
export const retryDelay = (failures: number, { delay, maxDelay, random }: RetryOptions): number =>
  Math.min(maxDelay, delay * 2 ** (failures - 1)) * (0.5 + random() / 2);

/**
 * Returns the milliseconds of a `Retry-After` header, which has seconds or a date; `undefined` if it has neither.
 * Source: RFC 9110, 10.2.3.
 */
export const retryAfter = (header: string | null, now: string): number | undefined => {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.parse(now));
};

/** Whether the same request may succeed later. */
export const isTemporary = (status: number): boolean =>
  status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 507);
