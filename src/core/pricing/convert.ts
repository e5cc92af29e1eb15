import type { Pricing, PricingModel } from '../schema/types.js';

/**
 * The pricing under another model. Volume and tiered keep everything of each other; flat and linear keep the first tier's prices and
 * fee and leave its end open; from flat or linear comes their one tier. The same model gives the same object.
 * Source: releasing-multi-sku-specifications, step 6.
 */
export function convertPricing(pricing: Pricing, model: PricingModel): Pricing {
  if (pricing.model === model) return pricing;
  if (model === 'volume' || model === 'tiered') return { ...pricing, model };
  const [first] = pricing.tiers;
  return { ...pricing, model, tiers: first ? [{ ...first, upTo: null }] : [] };
}
