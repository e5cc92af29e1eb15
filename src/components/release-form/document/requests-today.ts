import { requestsOfDay } from '../../../core/submission/requests-of-day.js';
import type { ReleaseStore } from '../../../storage/store.js';

/** Returns how many requests the seller made on this calendar day. An error counts as none, because the number is only for a notice. */
export async function requestsToday(store: ReleaseStore | undefined, timeZone: string): Promise<number> {
  if (!store) return 0;
  try {
    return requestsOfDay(await store.applications.list(), new Date().toISOString(), timeZone);
  } catch {
    return 0;
  }
}
