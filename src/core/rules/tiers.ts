import { hasTiers, isByQuantity } from '../pricing/models.js';
import type { Tier } from '../schema/types.js';
import { isFieldNumber } from './entries.js';
import { maximumOf } from './quantity.js';
import type { Report } from './report.js';
import type { Rule } from './rule.js';

/** Specifications with a quantity attribute use the models by quantity, the rest use the others. */
export const modelRule: Rule<'pricing'> = ({ pricing: { model } }, { quantity }, report) => {
  if (isByQuantity(model) !== (quantity !== undefined)) report('pricing.model.not-allowed', ['model']);
};

/**
 * Flat and linear pricing have one open tier. In the other models every tier but the last has an end: above 0, above the end of the tier
 * before, and below the attribute's maximum. The last tier is open.
 */
export const tiersRule: Rule<'pricing'> = ({ pricing: { model, tiers } }, { quantity, policy }, report) => {
  const isSingle = !hasTiers(model);
  const max = isSingle ? 1 : policy.maxTiers;
  if (!tiers.length) report('tiers.none', ['tiers']);
  if (tiers.length > max) report('tiers.too-many', ['tiers'], { max, count: tiers.length });
  if (!isSingle) reportEnds(tiers, quantity && maximumOf(quantity), report);
  if (tiers.length) reportLastEnd(tiers, report);
};

function reportEnds(tiers: readonly Tier[], max: number | undefined, report: Report): void {
  let previous: number | undefined;
  for (let index = 0; index < tiers.length - 1; index++) {
    const { upTo } = tiers[index]!;
    const tier = index + 1;
    if (typeof upTo !== 'number' || upTo <= 0 || !isFieldNumber(upTo)) {
      report('tier.upTo.invalid', pathOf(index), { tier, upTo: textOf(upTo) });
      continue;
    }
    if (previous !== undefined && upTo <= previous) report('tier.upTo.not-ascending', pathOf(index), { tier, upTo, previous });
    if (max !== undefined && upTo >= max) report('tier.upTo.beyond-max', pathOf(index), { tier, upTo, max });
    previous = upTo;
  }
}

function reportLastEnd(tiers: readonly Tier[], report: Report): void {
  const index = tiers.length - 1;
  const { upTo } = tiers[index]!;
  if (upTo === null) return;
  const code = typeof upTo === 'number' ? 'tier.last.bounded' : 'tier.upTo.invalid';
  report(code, pathOf(index), { tier: index + 1, upTo: textOf(upTo) });
}

/** Params count tiers from 1, as the sentences do; paths count from 0. */
const pathOf = (index: number) => ['tiers', index, 'upTo'];
const textOf = (upTo: Tier['upTo']): number | string => (typeof upTo === 'number' ? upTo : (upTo?.typed ?? ''));
