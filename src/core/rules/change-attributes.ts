import { makeIssue, type Issue } from '../schema/issue.js';
import type { Attribute, EnumAttribute, ReleasePolicy, Sku, Specification } from '../schema/types.js';
import { quantityChanges } from './change-quantity.js';
import { gone } from './gone.js';
import { none, under } from './rule.js';

/**
 * Attributes are never removed and keep their kind; enumeration attributes may be added, a quantity attribute may not. Whether one may be
 * renamed is the policy's. Paths start at the list of attributes.
 * Source: releasing-multi-sku-specifications, "Modifying Multi-SKU Specifications"; that no quantity attribute is added is ours.
 */
export function attributeChanges(before: Specification, after: Specification, policy: ReleasePolicy): readonly Issue[] {
  const released = new Map(before.attributes.map((attribute) => [attribute.id, attribute]));
  return [
    ...gone('change.attribute.removed', before.attributes, after.attributes),
    ...after.attributes.flatMap((attribute, index) => {
      const old = released.get(attribute.id);
      if (old) return under([index], attributeChange(old, attribute, before.skus, policy));
      return attribute.type === 'quantity' ? [makeIssue('change.quantity.added', [index])] : [];
    }),
  ];
}

function attributeChange(before: Attribute, after: Attribute, skus: readonly Sku[], policy: ReleasePolicy): readonly Issue[] {
  const renamed = before.name !== after.name && !policy.renameReleasedAttributes ? [makeIssue('change.attribute.renamed', ['name'])] : none;
  if (before.type === 'enum' && after.type === 'enum') return [...renamed, ...valueChanges(before, after, skus)];
  if (before.type === 'quantity' && after.type === 'quantity') return [...renamed, ...quantityChanges(before, after, policy)];
  return [...renamed, makeIssue('change.attribute.type', ['type'])];
}

/** A value may go if no SKU with it was on sale. */
function valueChanges({ id, values }: EnumAttribute, after: EnumAttribute, skus: readonly Sku[]): readonly Issue[] {
  const left = new Set(after.values.map((value) => value.id));
  const missing = values.filter((value) => !left.has(value.id));
  const sold = missing.filter((value) => skus.some((sku) => sku.offered && sku.values[id] === value.id));
  return sold.map((value) => makeIssue('change.value.removed', ['values'], { id: value.id, name: value.label }));
}
