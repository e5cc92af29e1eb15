import type { Release } from '../../../core/schema/types.js';
import { asStoreError } from '../../../storage/store-error.js';
import type { Application, ReleaseStore } from '../../../storage/store.js';

/** Hands a release to the store; what comes back is the application, or why there is none. */
export async function submitRelease(
  store: ReleaseStore,
  release: Release,
  options: { base: string | null; key: string },
): Promise<{ application: Application } | { reason: string }> {
  try {
    return { application: await store.applications.submit(release, options) };
  } catch (error) {
    return { reason: asStoreError(error).reason };
  }
}
