import { isOnLattice, type Lattice } from '../numbers/index.js';
import { emptyTiers, priceRises, totalDrops } from '../pricing/index.js';
import type { Pricing } from '../schema/types.js';
import type { Report } from './report.js';
import type { Rule } from './rule.js';
import { tiersRule } from './tiers.js';

/**
 * Warns about tiers that are allowed but odd: a unit price that rises, an end that customers can't buy, a tier without quantities, and a
 * total that falls as the quantity rises. Says nothing about quantities unless the attribute's range is valid, and nothing about tiers that
 * have errors.
 */
export const tierWarningsRule: Rule<'pricing'> = (subject, context, report) => {
  const { pricing, offered } = subject;
  const { periods, lattice } = context;
  if (!offered || pricing.tiers.length < 2) return;
  let isValid = true;
  tiersRule(subject, context, () => (isValid = false));
  if (!isValid) return;

  if (lattice) reportQuantities(pricing, lattice, report);
  for (const period of periods) {
    for (const { tier, value, previous } of priceRises(pricing, period)) {
      report('tier.price-rises', ['tiers', tier, 'unitPrice', period], { tier: tier + 1, period, value, previous });
    }
    if (!lattice) continue;
    for (const { tier, at, total, next, nextTotal, saving } of totalDrops(pricing, period, lattice)) {
      const params = { tier: tier + 1, period, at, total, next, nextTotal, saving };
      report('tier.total-drops', ['tiers', tier, 'unitPrice', period], params);
    }
  }
};

function reportQuantities(pricing: Pricing, lattice: Lattice, report: Report): void {
  const { min, step } = lattice;
  pricing.tiers.forEach(({ upTo }, index) => {
    if (typeof upTo !== 'number' || isOnLattice(min, step, upTo)) return;
    report('tier.upTo.off-step', ['tiers', index, 'upTo'], { tier: index + 1, upTo, step });
  });
  for (const tier of emptyTiers(pricing, lattice)) report('tier.empty', ['tiers', tier], { tier: tier + 1 });
}
