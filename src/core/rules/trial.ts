import type { Trial } from '../schema/types.js';
import { reportDays, type DayRange } from './entries.js';
import { within, type Report } from './report.js';
import type { Rule } from './rule.js';

/** Fewest and most days of a trial, both whole and inclusive. */
export type TrialLimits = DayRange;

/**
 * Products billed by uses have no trial, nor do those whose delivery method allows none.
 * Source: releasing-multi-sku-specifications, step 8.
 */
export const trialRule: Rule<'specification'> = ({ trial, billing }, { method, policy }, report) => {
  if (!trial || trial.off) return;
  if (method?.trial === false || billing.mode === 'usage') report('trial.not-allowed', ['trial']);
  else reportTrial(trial, policy.trialDays, within(report, 'trial'));
};

/**
 * A trial lasts whole days within the policy's range. A trial that is `off` is kept for later and not checked.
 * Source: releasing-multi-sku-specifications, step 8.
 */
export function reportTrial(trial: Trial | null | undefined, limits: TrialLimits, report: Report): void {
  if (trial && !trial.off) reportDays(trial.days, limits, 'trial.days.range', report);
}
