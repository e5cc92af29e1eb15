import { isOnLattice, lastOnLattice, type Lattice } from '../numbers/index.js';
import { makeIssue, type Issue, type IssueCode, type Path } from '../schema/issue.js';
import type { Entry } from '../schema/types.js';
import { entryIssues, isFieldNumber } from './entries.js';
import { none } from './rule.js';

/** What a quantity attribute says about the quantities that can be bought. */
export interface QuantityRange {
  min: Entry;
  max: Entry;
  step: Entry;
}

/**
 * The range begins at 0 or above, does not end before it begins, and its step is above 0. A maximum that no number of steps
 * reaches is only told, as nobody can buy it.
 * Source: releasing-multi-sku-specifications, step 3 (Min., Max., Step).
 */
export const quantityRangeIssues = (range: QuantityRange): readonly Issue[] => [
  ...boundIssues(range.min, ['min'], 'quantity.min.invalid', (min) => min >= 0),
  ...boundIssues(range.max, ['max'], 'quantity.max.invalid', () => true),
  ...boundIssues(range.step, ['step'], 'quantity.step.invalid', (step) => step > 0),
  ...spanIssues(range),
];

function boundIssues(entry: Entry, path: Path, code: IssueCode, fits: (value: number) => boolean): readonly Issue[] {
  if (typeof entry !== 'number') return entryIssues(entry, path);
  return isFieldNumber(entry) && fits(entry) ? none : [makeIssue(code, path, { value: entry })];
}

function spanIssues({ min, max, step }: QuantityRange): readonly Issue[] {
  if (!isBound(min) || !isNumber(max)) return none;
  if (max < min) return [makeIssue('quantity.max.below-min', ['max'], { min, max })];
  if (!isStep(step) || isOnLattice(min, step, max)) return none;
  return [makeIssue('quantity.max.unreachable', ['max'], { min, max, step, last: lastOnLattice(min, max, step)! })];
}

/** The quantities that can be bought, where the range says so. */
export function latticeOf({ min, max, step }: QuantityRange): Lattice | undefined {
  return isBound(min) && isBound(max) && isStep(step) && min <= max ? { min, max, step } : undefined;
}

/** The end of the range, where it is one. */
export const maximumOf = ({ max }: QuantityRange): number | undefined => (isBound(max) ? max : undefined);

const isNumber = (entry: Entry): entry is number => typeof entry === 'number' && isFieldNumber(entry);
const isBound = (entry: Entry): entry is number => isNumber(entry) && entry >= 0;
const isStep = (entry: Entry): entry is number => isBound(entry) && entry > 0;
