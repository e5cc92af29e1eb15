import { requestsOfDay } from '../../../core/submission/requests-of-day.js';
import type { ReleaseStore } from '../../../storage/store.js';

/** How many requests the seller made on this calendar day; none where the store can't say, as it is for a notice only. */
export async function requestsToday(store: ReleaseStore | undefined, timeZone: string): Promise<number> {
  if (!store) return 0;
  try {
    return requestsOfDay(await store.applications.list(), new Date().toISOString(), timeZone);
  } catch {
    return 0;
  }
}
