import { makeIssue, type Issue } from '../schema/issue.js';
import type { Delivery, ReleasePolicy, ServiceFlowTemplate } from '../schema/types.js';
import { daysIssues } from './entries.js';
import { none, under, type ReleaseRule } from './rule.js';
import { isBlank } from './texts.js';

/**
 * A delivery needs a service flow template and a number of calendar days that is neither too long nor too short.
 * Source: releasing-licenses, "Delivery Process Info"; the numbers are ours.
 * @param templates - the templates to choose from; without them an id is taken as it is
 */
export function deliveryIssues(
  delivery: Delivery | null | undefined,
  { deliveryDays }: Pick<ReleasePolicy, 'deliveryDays'>,
  templates?: readonly ServiceFlowTemplate[],
): readonly Issue[] {
  return [...templateIssues(delivery?.serviceFlowTemplateId, templates), ...periodIssues(delivery?.days ?? null, deliveryDays)];
}

function templateIssues(id: string | undefined, templates: readonly ServiceFlowTemplate[] | undefined): readonly Issue[] {
  const path = ['serviceFlowTemplateId'];
  if (isBlank(id)) return [makeIssue('delivery.template.required', path)];
  return !templates || templates.some((template) => template.id === id) ? none : [makeIssue('delivery.template.unknown', path)];
}

function periodIssues(days: Delivery['days'], { min, max, long }: ReleasePolicy['deliveryDays']): readonly Issue[] {
  const found = daysIssues(days, { min, max }, ['days'], 'delivery.days.range');
  if (found.length || Number(days) <= long) return found;
  return [makeIssue('delivery.days.long', ['days'], { long, days: Number(days) })];
}

/** Only methods that are delivered ask for it. */
export const deliveryRule: ReleaseRule = ({ delivery }, { method, policy, catalog }) =>
  method?.delivery ? under(['delivery'], deliveryIssues(delivery, policy, catalog.serviceFlowTemplates)) : none;
