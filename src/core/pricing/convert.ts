import type { Pricing, PricingModel } from '../schema/types.js';
import { hasModel, hasTiers } from './models.js';

/**
 * Returns the pricing in another model. Models with several tiers keep all tiers. Models with one tier keep the prices and the fee of the
 * first tier, without an end. The same model returns the same object.
 * Source: releasing-multi-sku-specifications, step 6.
 */
export function convertPricing(pricing: Pricing, model: PricingModel): Pricing {
  if (hasModel(pricing, model)) return pricing;
  if (hasTiers(model)) return { ...pricing, model };
  const [first] = pricing.tiers;
  return { ...pricing, model, tiers: first ? [{ ...first, upTo: null }] : [] };
}
