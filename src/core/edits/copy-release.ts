import type { Release } from '../schema/types.js';

/** Returns a new release with the same content and another id and product name. */
export const copyRelease = (release: Release, { id, name }: { id: string; name: string }): Release => ({
  ...release,
  id,
  product: { ...release.product, name },
});
