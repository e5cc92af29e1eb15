import { makeIssue, type Issue } from '../schema/issue.js';
import type { Trial } from '../schema/types.js';
import { daysIssues } from './entries.js';
import { none, under, type SpecificationRule } from './rule.js';

/** Fewest and most days of a trial, both whole and inclusive. */
export interface TrialLimits {
  min: number;
  max: number;
}

/**
 * A trial lasts whole days within the policy's range. A trial that is `off` is kept for later and not looked at.
 * Source: releasing-multi-sku-specifications, step 8.
 */
export const trialIssues = (trial: Trial | null | undefined, limits: TrialLimits): readonly Issue[] =>
  !trial || trial.off ? none : daysIssues(trial.days, limits, ['days'], 'trial.days.range');

/**
 * Products billed by uses, and delivery methods that know no trials, have none.
 * Source: releasing-multi-sku-specifications, step 8.
 */
export const trialRule: SpecificationRule = ({ trial, billing }, { method, policy }) => {
  if (!trial || trial.off) return none;
  if (method?.trial === false || billing.mode === 'usage') return [makeIssue('trial.not-allowed', ['trial'])];
  return under(['trial'], trialIssues(trial, policy.trialDays));
};
