import { createRelease } from '../../core/edits/index.js';
import { validateChange } from '../../core/rules/index.js';
import type { Issue } from '../../core/schema/issue.js';
import type { Attribute, LibraryAttribute, PolicyOptions, ReleasePolicy, Specification } from '../../core/schema/types.js';

/** A library attribute as a release takes it: a copy with its id. One that was there before comes back with its values. */
export function selected({ id, name, code, description, unit, type }: LibraryAttribute, before: readonly Attribute[]): Attribute {
  const earlier = before.find((attribute) => attribute.id === id);
  if (earlier) return earlier;
  const copy = {
    id,
    name,
    ...(code !== undefined && { code }),
    ...(description !== undefined && { description }),
    ...(unit !== undefined && { unit }),
  };
  return type === 'enum' ? { ...copy, type, values: [] } : { ...copy, type, min: null, max: null, step: null };
}

/** Why one more attribute of this kind can't be picked. Source: releasing-multi-sku-specifications, step 3.1. */
export function pickRefusal(picked: readonly Attribute[], { type }: LibraryAttribute, policy: ReleasePolicy): Issue | undefined {
  const count = picked.filter((attribute) => attribute.type === type).length + 1;
  const max = type === 'quantity' ? policy.maxQuantityAttributes : policy.maxEnumAttributes;
  if (count <= max) return undefined;
  const code = type === 'quantity' ? 'attributes.quantity.too-many' : 'attributes.enum.too-many';
  return { code, path: [], severity: 'error', params: { max, count } };
}

/** What may not change about the attributes of a specification that is on sale; paths from the list of attributes. */
export function changeIssues(released: Specification, attributes: Attribute[], policy: PolicyOptions | undefined): Issue[] {
  const release = createRelease({ id: 'released' });
  const before = { ...release, specifications: [released] };
  const after = { ...release, specifications: [{ ...released, attributes }] };
  return validateChange(before, after, { policy })
    .filter(({ path }) => path[2] === 'attributes')
    .map((issue) => ({ ...issue, path: issue.path.slice(3) }));
}

/** Values of which a SKU was on sale: they stay. */
export const lockedValues = ({ skus }: Specification, attributeId: string): string[] => [
  ...new Set(skus.flatMap(({ offered, values }) => (offered && values[attributeId] ? [values[attributeId]] : []))),
];
