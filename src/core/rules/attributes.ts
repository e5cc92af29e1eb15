import { makeIssue, type Issue } from '../schema/issue.js';
import type { Attribute, LibraryAttribute, ReleasePolicy } from '../schema/types.js';
import { generationIssues } from '../skus/limits.js';
import { quantityRangeIssues } from './quantity.js';
import { none, under, type SpecificationRule } from './rule.js';
import { duplicateIds, duplicates, exact, fold, isBlank } from './texts.js';
import { labelIssues } from './values.js';

/**
 * What the Generate dialog asks of the selected attributes: at least one, not too many of either kind, not too many values or
 * combinations, every value with its label, a range that holds quantities.
 * Source: releasing-multi-sku-specifications, step 3.
 */
export const attributesIssues = (attributes: readonly Attribute[], policy: ReleasePolicy): readonly Issue[] => [
  ...(attributes.length ? none : [makeIssue('attributes.none', [])]),
  ...generationIssues(attributes, policy),
  ...identityIssues(attributes, policy),
  ...attributes.flatMap((attribute, index) =>
    attribute.type === 'enum' ? under([index, 'values'], labelIssues(attribute.values)) : under([index], quantityRangeIssues(attribute)),
  ),
];

/** The library of a seller: names and codes of its attributes, and ids that differ. */
export const libraryIssues = (attributes: readonly LibraryAttribute[], policy: ReleasePolicy): readonly Issue[] => [
  ...duplicateIds(attributes),
  ...identityIssues(attributes, policy),
];

/**
 * Every attribute has a name of its own, which is none of the preset ones in any letter case; codes differ where there are any.
 * Source: the seller guide's page on product attributes.
 */
function identityIssues(attributes: readonly LibraryAttribute[], { reservedAttributeNames }: ReleasePolicy): readonly Issue[] {
  const reserved = new Set(reservedAttributeNames.map(fold));
  return [
    ...attributes.flatMap(({ name }, index) => {
      if (isBlank(name)) return [makeIssue('attribute.name.required', [index, 'name'])];
      return reserved.has(fold(name)) ? [makeIssue('attribute.name.reserved', [index, 'name'])] : [];
    }),
    ...duplicates(
      'attribute.name.duplicate',
      attributes,
      ({ name }) => name,
      (index) => [index, 'name'],
    ),
    ...duplicates(
      'attribute.code.duplicate',
      attributes,
      ({ code }) => code,
      (index) => [index, 'code'],
      exact,
    ),
  ];
}

/** The simple template has no attributes to ask about. */
export const attributesRule: SpecificationRule = ({ template, attributes }, { policy }) =>
  template === 'custom' ? under(['attributes'], attributesIssues(attributes, policy)) : none;
