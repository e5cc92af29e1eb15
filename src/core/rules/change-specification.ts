import type { Rule } from './rule.js';

/** A discontinued specification stays discontinued. */
export const revivalRule: Rule<'specificationChange'> = ({ before }, _, report) => {
  if (before.discontinued) report('change.specification.revived', []);
};

/** The pricing template stays. */
export const templateChangeRule: Rule<'specificationChange'> = ({ before, after }, _, report) => {
  if (!before.discontinued && before.template !== after.template) report('change.template', ['template']);
};

/** The billing mode stays. Periods may be added, not removed. */
export const billingChangeRule: Rule<'specificationChange'> = ({ before, after: { billing: is } }, _, report) => {
  const { billing: was, discontinued } = before;
  if (discontinued) return;
  if (was.mode !== is.mode) return report('change.billing-mode', ['billing', 'mode']);
  if (was.mode !== 'subscription' || is.mode !== 'subscription') return;
  for (const period of was.periods) {
    if (!is.periods.includes(period)) report('change.period.removed', ['billing', 'periods'], { id: period, name: period });
  }
};
