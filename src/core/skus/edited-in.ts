import type { Sku } from '../schema/types.js';

/**
 * Where a list of SKUs has another object than the one before, which is all that an edit of cells leaves to look at; undefined where it
 * has more or fewer.
 * @param from - the part of the list that is asked for, up to but not including `to`
 */
export function editedIn(skus: readonly Sku[], before: readonly (Sku | undefined)[], from = 0, to = skus.length): number[] | undefined {
  if (skus.length !== before.length) return undefined;
  const edited: number[] = [];
  for (let index = from; index < Math.min(to, skus.length); index++) if (skus[index] !== before[index]) edited.push(index);
  return edited;
}
