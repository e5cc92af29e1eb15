import { hasTiers } from '../../core/pricing/models.js';
import { latticeOf } from '../../core/rules/quantity.js';
import type { Pricing } from '../../core/schema/types.js';
import type { EditorContext } from './context.js';

/** The quantities in a tier: `5 to 100`, `above 100 to 500`, `above 500`. */
export function rangeText({ pricing, quantity, words, number }: EditorContext, index: number): string {
  const { upTo = null } = pricing.tiers[index] ?? {};
  const before = pricing.tiers[index - 1]?.upTo;
  const min = quantity && latticeOf(quantity)?.min;
  const to = typeof upTo === 'number' ? number(upTo) : '…';
  if (index === 0 && upTo === null) return words.all;
  if (index === 0) return words.fromTo({ from: number(min ?? 0), to });
  const from = typeof before === 'number' ? number(before) : '…';
  return upTo === null ? words.above({ from }) : words.aboveTo({ from, to });
}

/** Whether the table shows fee columns: the policy allows fees, or the pricing has one anyway. */
export const hasFees = ({ policy, pricing }: EditorContext): boolean =>
  policy.flatFees || pricing.tiers.some(({ flatFee }) => flatFee !== undefined && Object.keys(flatFee).length > 0);

/** Whether the table shows tiers. It also does for a pricing that should have one tier but has several. */
export const showsTiers = ({ model, tiers }: Pricing): boolean => hasTiers(model) || tiers.length > 1;
