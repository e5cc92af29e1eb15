import type { Delivery, ReleasePolicy, ServiceFlowTemplate } from '../schema/types.js';
import { isInRange, reportDays } from './entries.js';
import { within, type Report } from './report.js';
import type { Rule } from './rule.js';
import { isBlank } from './texts.js';

/** Checks the delivery, if the delivery method has one. */
export const deliveryRule: Rule<'release'> = ({ delivery }, { method, policy, catalog }, report) => {
  if (method?.delivery) reportDelivery(delivery, policy, catalog.serviceFlowTemplates, within(report, 'delivery'));
};

/**
 * A delivery has a service flow template and a number of calendar days that is neither too small nor too large.
 * Source: releasing-licenses, "Delivery Process Info"; the numbers are our choice.
 * @param templates - the templates to choose from; if undefined, any id is accepted
 */
export function reportDelivery(
  delivery: Delivery | null | undefined,
  { deliveryDays }: Pick<ReleasePolicy, 'deliveryDays'>,
  templates: readonly ServiceFlowTemplate[] | undefined,
  report: Report,
): void {
  const id = delivery?.serviceFlowTemplateId;
  if (isBlank(id)) report('delivery.template.required', ['serviceFlowTemplateId']);
  else if (templates && !templates.some((template) => template.id === id)) report('delivery.template.unknown', ['serviceFlowTemplateId']);

  const days = delivery?.days ?? null;
  const { long } = deliveryDays;
  reportDays(days, deliveryDays, 'delivery.days.range', report);
  if (isInRange(days, deliveryDays) && days > long) report('delivery.days.long', ['days'], { long, days });
}
