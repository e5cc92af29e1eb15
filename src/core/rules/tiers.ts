import type { Pricing, Tier } from '../schema/types.js';
import { isFieldNumber } from './entries.js';
import type { Findings } from './findings.js';

/** Where the quantities of a tier end; params count tiers from 1, as the sentences do. */
const upToPath = (index: number) => ['tiers', index, 'upTo'];

/**
 * Flat and linear pricing have one tier without an end. In the others every tier but the last says where it ends: above 0, above
 * the tier before, below the attribute's maximum; the last is open.
 * Source: DOMAIN, "Tiers".
 * @param max - the attribute's maximum, where it has one
 * @returns whether the tiers stand as they should, so that warnings about them make sense
 */
export function tierIssues({ model, tiers }: Pricing, max: number | undefined, maxTiers: number, found: Findings): boolean {
  const before = found.count;
  const single = model === 'flat' || model === 'linear';
  const most = single ? 1 : maxTiers;
  if (!tiers.length) found.add('tiers.none', ['tiers']);
  if (tiers.length > most) found.add('tiers.too-many', ['tiers'], { max: most, count: tiers.length });
  if (!single) endIssues(tiers, max, found);
  if (tiers.length) lastIssues(tiers, found);
  return found.count === before;
}

function endIssues(tiers: readonly Tier[], max: number | undefined, found: Findings): void {
  let previous: number | undefined;
  for (let index = 0; index < tiers.length - 1; index++) {
    const { upTo } = tiers[index]!;
    const tier = index + 1;
    if (typeof upTo !== 'number' || upTo <= 0 || !isFieldNumber(upTo)) {
      found.add('tier.upTo.invalid', upToPath(index), { tier, upTo: textOf(upTo) });
      continue;
    }
    if (previous !== undefined && upTo <= previous) found.add('tier.upTo.not-ascending', upToPath(index), { tier, upTo, previous });
    if (max !== undefined && upTo >= max) found.add('tier.upTo.beyond-max', upToPath(index), { tier, upTo, max });
    previous = upTo;
  }
}

function lastIssues(tiers: readonly Tier[], found: Findings): void {
  const index = tiers.length - 1;
  const { upTo } = tiers[index]!;
  if (upTo === null) return;
  const code = typeof upTo === 'number' ? 'tier.last.bounded' : 'tier.upTo.invalid';
  found.add(code, upToPath(index), { tier: index + 1, upTo: textOf(upTo) });
}

const textOf = (upTo: Tier['upTo']): number | string => (typeof upTo === 'number' ? upTo : (upTo?.typed ?? ''));
