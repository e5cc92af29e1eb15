import { isOnLattice, type Lattice } from '../numbers/index.js';
import { emptyTiers, priceRises, totalDrops } from '../pricing/index.js';
import type { Period, Pricing } from '../schema/types.js';
import type { Findings } from './findings.js';

/**
 * What is odd about tiers and yet allowed: a unit price that rises, an end that no quantity meets, a tier without quantities, a total
 * that falls as the quantity rises.
 * Source: DOMAIN, "Tiers" (warnings).
 * @param lattice - the quantities that can be bought, where the attribute says so; without them nothing is said about quantities
 */
export function tierWarnings(pricing: Pricing, periods: readonly Period[], lattice: Lattice | undefined, found: Findings): void {
  const { tiers } = pricing;
  if (tiers.length < 2) return;
  if (lattice) quantityWarnings(pricing, lattice, found);
  for (const period of periods) {
    for (const { tier, value, previous } of priceRises(pricing, period)) {
      found.add('tier.price-rises', ['tiers', tier, 'unitPrice', period], { tier: tier + 1, period, value, previous });
    }
    if (!lattice) continue;
    for (const { tier, at, total, next, nextTotal, saving } of totalDrops(pricing, period, lattice)) {
      const params = { tier: tier + 1, period, at, total, next, nextTotal, saving };
      found.add('tier.total-drops', ['tiers', tier, 'unitPrice', period], params);
    }
  }
}

function quantityWarnings(pricing: Pricing, lattice: Lattice, found: Findings): void {
  const { min, step } = lattice;
  pricing.tiers.forEach(({ upTo }, index) => {
    if (typeof upTo !== 'number' || isOnLattice(min, step, upTo)) return;
    found.add('tier.upTo.off-step', ['tiers', index, 'upTo'], { tier: index + 1, upTo, step });
  });
  for (const tier of emptyTiers(pricing, lattice)) found.add('tier.empty', ['tiers', tier], { tier: tier + 1 });
}
