import type { Exact } from '../numbers/exact.js';
import { isOnLattice, type Lattice } from '../numbers/index.js';
import { makeIssue, type Issue } from '../schema/issue.js';
import type { Period, Pricing } from '../schema/types.js';

/**
 * What is odd about tiers and yet allowed: an end that no quantity meets, a tier without quantities, a unit price that rises, a
 * total that falls.
 * Source: DOMAIN, "Tiers" (warnings).
 */
export function tierWarnings(
  { tiers }: Pricing,
  _prices: (Exact | undefined)[][],
  _periods: readonly Period[],
  lattice: Lattice | undefined,
  found: Issue[],
): void {
  if (!lattice) return;
  const { min, step } = lattice;
  tiers.forEach(({ upTo }, index) => {
    if (typeof upTo === 'number' && !isOnLattice(min, step, upTo))
      found.push(makeIssue('tier.upTo.off-step', ['tiers', index, 'upTo'], { tier: index + 1, upTo, step }));
  });
}
