import { periodsOf } from '../pricing/periods.js';
import { resolvePolicy } from '../schema/resolve-policy.js';
import type { DeliveryMethod, Period, PolicyOptions, Pricing, Release, Sku, Specification, Tier } from '../schema/types.js';

/**
 * Returns the release without what a draft keeps only for the seller: trials that are off, the content of the other pricing template, open
 * Generate dialogs, prices and fees of periods that are not billed, and what its delivery method does not have: delivery process, software
 * package, assets. Returns the same object if there is nothing to drop. If the
 * policy doesn't have the delivery method, nothing is dropped because of it.
 * @throws IssueError `policy.invalid`
 */
export function toSubmission(release: Release, { policy }: { policy?: PolicyOptions | undefined } = {}): Release {
  const { deliveryMethods } = resolvePolicy(policy);
  const method = Object.hasOwn(deliveryMethods, release.deliveryMethod) ? deliveryMethods[release.deliveryMethod] : undefined;
  const specifications = mapped(release.specifications, (specification) => submitted(specification, method));
  const kept = specifications === release.specifications ? release : { ...release, specifications };
  return without(kept, [...(method && !method.delivery ? delivery : []), ...(method && !method.packageAsset ? softwarePackage : [])]);
}

const delivery = ['delivery'] as const;
const softwarePackage = ['softwarePackage'] as const;

function submitted(specification: Specification, method: DeliveryMethod | undefined): Specification {
  const periods = new Set(periodsOf(specification.billing));
  const skus = mapped(specification.skus, (sku) => billedSku(sku, periods));
  const kept = skus === specification.skus ? specification : { ...specification, skus };
  const { trial } = specification;
  return without(kept, [
    'parked',
    'editing',
    ...(trial?.off ? (['trial'] as const) : []),
    ...(method?.packageAsset === false ? (['assetId'] as const) : []),
  ]);
}

function billedSku(sku: Sku, periods: ReadonlySet<Period>): Sku {
  const pricing = billedPricing(sku.pricing, periods);
  return pricing === sku.pricing ? sku : { ...sku, pricing };
}

function billedPricing(pricing: Pricing, periods: ReadonlySet<Period>): Pricing {
  const tiers = mapped(pricing.tiers, (tier) => billedTier(tier, periods));
  return tiers === pricing.tiers ? pricing : { ...pricing, tiers };
}

/** A tier whose last fee is dropped has no map of fees. */
function billedTier(tier: Tier, periods: ReadonlySet<Period>): Tier {
  const unitPrice = billed(tier.unitPrice, periods);
  const flatFee = tier.flatFee && billed(tier.flatFee, periods);
  if (flatFee && !Object.keys(flatFee).length) return without({ ...tier, unitPrice }, ['flatFee']);
  return unitPrice === tier.unitPrice && flatFee === tier.flatFee ? tier : { ...tier, unitPrice, ...(flatFee && { flatFee }) };
}

function billed(prices: Tier['unitPrice'], periods: ReadonlySet<Period>): Tier['unitPrice'] {
  const keys = Object.keys(prices);
  return keys.every((period) => periods.has(period))
    ? prices
    : without(
        prices,
        keys.filter((period) => !periods.has(period)),
      );
}

/** Returns the same list if no item changes. */
function mapped<T>(items: T[], change: (item: T) => T): T[] {
  const next = items.map(change);
  return next.every((item, index) => item === items[index]) ? items : next;
}

/** Returns the same object if it has none of the keys. */
function without<T extends object>(object: T, keys: readonly (keyof T)[]): T {
  const present = keys.filter((key) => Object.hasOwn(object, key));
  if (!present.length) return object;
  const copy = { ...object };
  for (const key of present) delete copy[key];
  return copy;
}
