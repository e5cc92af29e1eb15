import type { Pricing, Sku } from '../schema/types.js';
import { omit } from './omit.js';
import type { PricingEdit } from './tiers.js';

/** Makes the next SKU; the same object where nothing changes. */
export type SkuEdit = (sku: Sku) => Sku;

export const setOffered =
  (offered: boolean): SkuEdit =>
  (sku) =>
    sku.offered === offered ? sku : { ...sku, offered };

/** The seller's own code; blank = none. */
export const setSkuCode =
  (code: string): SkuEdit =>
  (sku) => {
    if ((sku.code ?? '') === code) return sku;
    return code === '' ? omit(sku, 'code') : { ...sku, code };
  };

export const setPricing =
  (pricing: Pricing): SkuEdit =>
  (sku) =>
    sku.pricing === pricing ? sku : { ...sku, pricing };

export const editPricing =
  (edit: PricingEdit): SkuEdit =>
  (sku) =>
    setPricing(edit(sku.pricing))(sku);

/** Many SKUs in one copy of the list; the same list where nothing changes. */
export function editSkus(skus: Sku[], edits: ReadonlyMap<string, SkuEdit>): Sku[] {
  let changed = false;
  const next = skus.map((sku) => {
    const after = edits.get(sku.id)?.(sku) ?? sku;
    changed ||= after !== sku;
    return after;
  });
  return changed ? next : skus;
}
