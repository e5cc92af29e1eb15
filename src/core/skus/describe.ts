import type { Attribute, Sku } from '../schema/types.js';
import { enumAttributes } from './count.js';

/**
 * Describes an SKU: the labels of its values in the attributes' order, such as `Enterprise · Cloud`.
 * A value without a label, or unknown to the attributes, is shown by its id;
 * an SKU without values is shown by its code, or else by its id.
 */
export function describeSku(sku: Sku, attributes: readonly Attribute[] = []): string {
  const known = enumAttributes(attributes).filter(({ id }) => Object.hasOwn(sku.values, id));
  const labels = known.map(({ id, values }) => values.find((value) => value.id === sku.values[id])?.label.trim() || sku.values[id]);
  const names = labels.length ? labels : Object.values(sku.values);
  return names.join(' · ') || sku.code || sku.id;
}
