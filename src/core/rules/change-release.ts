import { reportRemoved } from './removed.js';
import { within } from './report.js';
import type { Rule } from './rule.js';

/** A release keeps its id, its currency and its delivery method. */
export const identityChangeRule: Rule<'releaseChange'> = ({ before, after }, _, report) => {
  if (before.id !== after.id) report('change.release.id', ['id']);
  if (before.currency !== after.currency) report('change.currency', ['currency']);
  if (before.deliveryMethod !== after.deliveryMethod) report('change.delivery-method', ['deliveryMethod']);
};

/**
 * A released specification is never deleted. If all of them are discontinued, the product is, and no new specification brings it back.
 * Source: the seller guide's page on product changes.
 */
export const specificationListChangeRule: Rule<'releaseChange'> = (
  { before: { specifications: before }, after: { specifications: after } },
  _,
  report,
) => {
  reportRemoved('change.specification.removed', before, after, within(report, 'specifications'));
  if (!before.length || !before.every(({ discontinued }) => discontinued)) return;
  const known = new Set(before.map(({ id }) => id));
  after.forEach(({ id }, index) => {
    if (!known.has(id)) report('change.specification.revived', ['specifications', index]);
  });
};
