import { isOnLattice } from '../numbers/index.js';
import type { IssueCode } from '../schema/issue.js';
import type { ReleasePolicy } from '../schema/types.js';
import type { QuantityRange } from './quantity.js';
import type { Report } from './report.js';

/**
 * Checks the new range of a released quantity attribute. The step must not change. Each bound may stay or move outwards, never inwards;
 * under `'strictly-widen'`, if one bound moves, both move outwards. A new minimum that shifts the lattice is a warning: customers can no
 * longer buy the quantities that were on sale. Bounds that are not numbers are left to other rules.
 * Source: releasing-multi-sku-specifications, "Modifying Multi-SKU Specifications" (5–95 → 1–100, not 10–90).
 */
export function reportQuantityChange(
  before: QuantityRange,
  after: QuantityRange,
  { quantityRangeChange }: Pick<ReleasePolicy, 'quantityRangeChange'>,
  report: Report,
): void {
  const isUntouched = before.min === after.min && before.max === after.max;
  const isStrict = quantityRangeChange === 'strictly-widen' && !isUntouched;
  const isNarrowed = refuse('change.quantity.min.narrowed', 'min', (was, is) => is > was || (isStrict && is === was));
  refuse('change.quantity.max.narrowed', 'max', (was, is) => is < was || (isStrict && is === was));
  const isStepChanged = refuse('change.quantity.step.frozen', 'step', (was, is) => is !== was);
  const { step } = before;
  if (isNarrowed || isStepChanged || typeof step !== 'number' || !(step > 0)) return;
  refuse('change.quantity.lattice-shifted', 'min', (was, is) => !isOnLattice(is, step, was));

  function refuse(code: IssueCode, field: keyof QuantityRange, isRefused: (was: number, is: number) => boolean): boolean {
    const { [field]: was } = before;
    const { [field]: is } = after;
    if (typeof was !== 'number' || typeof is !== 'number' || !isRefused(was, is)) return false;
    report(code, [field], { was, is });
    return true;
  }
}
