import { isOnLattice } from '../numbers/index.js';
import { makeIssue, type Issue, type IssueCode } from '../schema/issue.js';
import type { ReleasePolicy } from '../schema/types.js';
import type { QuantityRange } from './quantity.js';
import { none } from './rule.js';

/**
 * The step is frozen. Each bound may stay or move outwards, never inwards; under `'strictly-widen'` either both stay or both
 * move outwards. A minimum that may move and shifts the lattice is told: quantities sold so far can no longer be bought. A bound that is no
 * number now is not this rule's matter.
 * Source: releasing-multi-sku-specifications, "Modifying Multi-SKU Specifications" (5–95 → 1–100, not 10–90).
 */
export function quantityChanges(
  before: QuantityRange,
  after: QuantityRange,
  { quantityRangeChange }: Pick<ReleasePolicy, 'quantityRangeChange'>,
): readonly Issue[] {
  const untouched = before.min === after.min && before.max === after.max;
  const strictly = quantityRangeChange === 'strictly-widen' && !untouched;
  const found = [
    ...changed('change.quantity.min.narrowed', 'min', (was, is) => is > was || (strictly && is === was)),
    ...changed('change.quantity.max.narrowed', 'max', (was, is) => is < was || (strictly && is === was)),
    ...changed('change.quantity.step.frozen', 'step', (was, is) => is !== was),
  ];
  return found.every(({ path: [field] }) => field === 'max') ? [...found, ...latticeShift()] : found;

  function changed(code: IssueCode, field: keyof QuantityRange, refused: (was: number, is: number) => boolean): readonly Issue[] {
    const { [field]: was } = before;
    const { [field]: is } = after;
    return typeof was === 'number' && typeof is === 'number' && refused(was, is) ? [makeIssue(code, [field], { was, is })] : none;
  }

  function latticeShift(): readonly Issue[] {
    const { step } = before;
    return typeof step !== 'number' || !(step > 0)
      ? none
      : changed('change.quantity.lattice-shifted', 'min', (was, is) => !isOnLattice(is, step, was));
  }
}
