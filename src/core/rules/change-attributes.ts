import type { Attribute, EnumAttribute, Sku, Specification } from '../schema/types.js';
import { reportQuantityChange } from './change-quantity.js';
import { reportRemoved } from './removed.js';
import { within, type Report } from './report.js';
import type { Change, ChangeContext, Rule } from './rule.js';

/** Checks the attributes of a specification that stays on sale with the same template. */
export const attributesChangeRule: Rule<'specificationChange'> = (change, context, report) => {
  const { before, after } = change;
  if (!before.discontinued && before.template === after.template) reportAttributesChange(change, context, within(report, 'attributes'));
};

/**
 * Attributes are never removed and keep their type. Enumeration attributes may be added, quantity attributes may not. The policy says
 * whether attributes may be renamed.
 * Source: releasing-multi-sku-specifications, "Modifying Multi-SKU Specifications". That no quantity attribute may be added is our choice.
 */
export function reportAttributesChange({ before, after }: Change<Specification>, context: ChangeContext, report: Report): void {
  const released = new Map(before.attributes.map((attribute) => [attribute.id, attribute]));
  reportRemoved('change.attribute.removed', before.attributes, after.attributes, report);
  after.attributes.forEach((attribute, index) => {
    const old = released.get(attribute.id);
    if (old) reportAttributeChange(old, attribute, before.skus, context, within(report, index));
    else if (attribute.type === 'quantity') report('change.quantity.added', [index]);
  });
}

function reportAttributeChange(before: Attribute, after: Attribute, skus: readonly Sku[], { policy }: ChangeContext, report: Report): void {
  if (before.name !== after.name && !policy.renameReleasedAttributes) report('change.attribute.renamed', ['name']);
  if (before.type === 'enum' && after.type === 'enum') reportRemovedValues(before, after, skus, report);
  else if (before.type === 'quantity' && after.type === 'quantity') reportQuantityChange(before, after, policy, report);
  else report('change.attribute.type', ['type']);
}

/** A value may be removed if no SKU with it was on sale. */
function reportRemovedValues({ id, values }: EnumAttribute, after: EnumAttribute, skus: readonly Sku[], report: Report): void {
  const left = new Set(after.values.map((value) => value.id));
  for (const value of values) {
    if (left.has(value.id) || !skus.some((sku) => sku.offered && sku.values[id] === value.id)) continue;
    report('change.value.removed', ['values'], { id: value.id, name: value.label });
  }
}
