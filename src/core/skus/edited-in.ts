import type { Sku } from '../schema/types.js';

/**
 * The indices at which two lists of SKUs hold different objects: all that an edit of cells changes. Undefined if the lists differ in
 * length.
 */
export function editedIn(skus: readonly Sku[], before: readonly (Sku | undefined)[]): number[] | undefined {
  if (skus.length !== before.length) return undefined;
  const edited: number[] = [];
  for (let index = 0; index < skus.length; index++) if (skus[index] !== before[index]) edited.push(index);
  return edited;
}
