import type { Pricing, Sku } from '../schema/types.js';
import { put } from './put.js';
import type { PricingEdit } from './tiers.js';

/** An edit of a SKU. The result is the same object if nothing changes. */
export type SkuEdit = (sku: Sku) => Sku;

/** Sets whether the SKU is on sale. */
export const setOffered =
  (offered: boolean): SkuEdit =>
  (sku) =>
    put(sku, 'offered', offered);

/** Sets the seller's code; empty = none. */
export const setSkuCode =
  (code: string): SkuEdit =>
  (sku) =>
    put(sku, 'code', code || undefined);

/** Replaces the pricing. */
export const setPricing =
  (pricing: Pricing): SkuEdit =>
  (sku) =>
    put(sku, 'pricing', pricing);

/** Applies an edit to the SKU's pricing. */
export const editPricing =
  (edit: PricingEdit): SkuEdit =>
  (sku) => {
    const pricing = edit(sku.pricing);
    return pricing === sku.pricing ? sku : { ...sku, pricing };
  };

/** Applies edits to many SKUs by id. Returns the same list if nothing changes. */
export function editSkus(skus: Sku[], edits: ReadonlyMap<string, SkuEdit>): Sku[] {
  let changed = false;
  const next = skus.map((sku) => {
    const edited = edits.get(sku.id)?.(sku) ?? sku;
    changed ||= edited !== sku;
    return edited;
  });
  return changed ? next : skus;
}
