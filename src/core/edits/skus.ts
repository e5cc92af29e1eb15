import type { Pricing, Sku } from '../schema/types.js';
import { put } from './put.js';
import type { PricingEdit } from './tiers.js';

/** Makes the next SKU; the same object where nothing changes. */
export type SkuEdit = (sku: Sku) => Sku;

/** Whether the SKU is on sale. */
export const setOffered =
  (offered: boolean): SkuEdit =>
  (sku) =>
    put(sku, 'offered', offered);

/** The seller's own code; empty = none. */
export const setSkuCode =
  (code: string): SkuEdit =>
  (sku) =>
    put(sku, 'code', code || undefined);

/** Another pricing, as a whole. */
export const setPricing =
  (pricing: Pricing): SkuEdit =>
  (sku) =>
    put(sku, 'pricing', pricing);

/** An edit of its pricing as an edit of the SKU. */
export const editPricing =
  (edit: PricingEdit): SkuEdit =>
  (sku) => {
    const pricing = edit(sku.pricing);
    return pricing === sku.pricing ? sku : { ...sku, pricing };
  };

/** Many SKUs, by id, in one copy of the list; the same list where nothing changes. */
export function editSkus(skus: Sku[], edits: ReadonlyMap<string, SkuEdit>): Sku[] {
  let changed = false;
  const next = skus.map((sku) => {
    const edited = edits.get(sku.id)?.(sku) ?? sku;
    changed ||= edited !== sku;
    return edited;
  });
  return changed ? next : skus;
}
