import { dequal } from 'dequal/lite';
import { resolvePath } from '../core/schema/id-path.js';
import type { IdPath } from '../core/schema/issue.js';
import type { Release } from '../core/schema/types.js';
import type { Reason } from './store.js';

/**
 * Returns the reasons of a rejection that the seller has not resolved: the places that they name are unchanged since the submission. A reason
 * about the whole release stays open; one about a deleted place is resolved.
 * @param submitted - the release that was rejected
 * @param draft - the release as it is now
 */
export const openReasons = (reasons: readonly Reason[], submitted: Release, draft: Release): Reason[] =>
  reasons.filter(({ path }) => {
    if (path.length === 0) return true;
    if (!resolvePath(draft, path)) return false;
    return dequal(valueAt(submitted, path), valueAt(draft, path));
  });

const valueAt = (release: Release, path: IdPath): unknown =>
  resolvePath(release, path)?.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string | number, unknown>)[key] : undefined,
    release,
  );
