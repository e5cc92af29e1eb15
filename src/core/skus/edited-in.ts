import type { Sku } from '../schema/types.js';

/**
 * Where a list of SKUs has another object than the one before, which is all that an edit of cells leaves to look at; undefined where it
 * has more or fewer.
 */
export function editedIn(skus: readonly Sku[], before: readonly (Sku | undefined)[]): number[] | undefined {
  if (skus.length !== before.length) return undefined;
  const edited: number[] = [];
  for (let index = 0; index < skus.length; index++) if (skus[index] !== before[index]) edited.push(index);
  return edited;
}
