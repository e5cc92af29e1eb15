import { dequal } from 'dequal/lite';
import { resolvePath } from '../core/schema/id-path.js';
import type { IdPath } from '../core/schema/issue.js';
import type { Release } from '../core/schema/types.js';
import type { Reason } from './store.js';

/**
 * The reasons of a rejection that the seller has not answered yet: those about a place that is still as it was submitted. One about the release
 * as a whole stays; one about what is gone does not.
 * @param submitted - what the reasons were given for
 * @param draft - what the seller has now
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
