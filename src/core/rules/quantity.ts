import { isOnLattice, lastOnLattice, type Lattice } from '../numbers/index.js';
import type { IssueCode } from '../schema/issue.js';
import type { Entry } from '../schema/types.js';
import { isFieldNumber, reportNoNumber } from './entries.js';
import type { Report } from './report.js';

/** The range of a quantity attribute. */
export interface QuantityRange {
  min: Entry;
  max: Entry;
  step: Entry;
}

/**
 * Checks a range: the minimum is 0 or above, the maximum is not below it, and the step is above 0. A maximum that no number of steps
 * reaches is a warning, as customers can't buy it.
 * Source: releasing-multi-sku-specifications, step 3 (Min., Max., Step).
 */
export function reportQuantityRange(range: QuantityRange, report: Report): void {
  const { min, max, step } = range;
  reportBound(min, 'min', 'quantity.min.invalid', (value) => value >= 0, report);
  reportBound(max, 'max', 'quantity.max.invalid', () => true, report);
  reportBound(step, 'step', 'quantity.step.invalid', (value) => value > 0, report);
  if (!isBound(min) || !isNumber(max)) return;
  if (max < min) return report('quantity.max.below-min', ['max'], { min, max });
  if (isStep(step) && !isOnLattice(min, step, max)) {
    report('quantity.max.unreachable', ['max'], { min, max, step, last: lastOnLattice(min, max, step)! });
  }
}

function reportBound(entry: Entry, field: keyof QuantityRange, code: IssueCode, isValid: (value: number) => boolean, report: Report): void {
  if (typeof entry !== 'number') reportNoNumber(entry, [field], report);
  else if (!isFieldNumber(entry) || !isValid(entry)) report(code, [field], { value: entry });
}

/** Returns the quantities that can be bought, if the range is valid. */
export function latticeOf({ min, max, step }: QuantityRange): Lattice | undefined {
  return isBound(min) && isBound(max) && isStep(step) && min <= max ? { min, max, step } : undefined;
}

/** Returns the maximum, if it is valid. */
export const maximumOf = ({ max }: QuantityRange): number | undefined => (isBound(max) ? max : undefined);

const isNumber = (entry: Entry): entry is number => typeof entry === 'number' && isFieldNumber(entry);
const isBound = (entry: Entry): entry is number => isNumber(entry) && entry >= 0;
const isStep = (entry: Entry): entry is number => isBound(entry) && entry > 0;
