import type { IssueCode, Path } from '../schema/issue.js';
import type { Tier } from '../schema/types.js';

/** Why no quantity can be priced: where one tier ends. */
export interface EndFault {
  code: IssueCode;
  path: Path;
  params: Record<string, string | number>;
}

/** How a sentence names the end of a tier that has none. */
const openEnd = '∞';

/** The first tier whose end is not a number above the end before. Only the last tier may be open. */
export function endFault(tiers: readonly Tier[]): EndFault | undefined {
  let previous = 0;
  for (let at = 0; at < tiers.length; at++) {
    const { upTo } = tiers[at]!;
    if (upTo === null) {
      const next = tiers[at + 1];
      return next && fault('tier.upTo.not-ascending', at + 1, next.upTo, openEnd);
    }
    if (typeof upTo !== 'number' || !Number.isFinite(upTo) || upTo <= 0) return fault('tier.upTo.invalid', at, upTo);
    if (upTo <= previous) return fault('tier.upTo.not-ascending', at, upTo, previous);
    previous = upTo;
  }
  return undefined;
}

/** Whether every tier ends above the one before, so that each quantity lies in one tier. */
export const ascends = (tiers: readonly Tier[]): boolean => endFault(tiers) === undefined;

const fault = (code: IssueCode, at: number, upTo: Tier['upTo'] | undefined, previous?: number | string): EndFault => ({
  code,
  path: ['tiers', at, 'upTo'],
  params: { tier: at + 1, upTo: endText(upTo), ...(previous === undefined ? {} : { previous }) },
});

const endText = (upTo: Tier['upTo'] | undefined): number | string =>
  typeof upTo === 'number' ? upTo : upTo === null ? openEnd : (upTo?.typed ?? '');
