import type { Attribute, LibraryAttribute, ReleasePolicy } from '../schema/types.js';
import { reportGeneration } from '../skus/limits.js';
import { reportQuantityRange } from './quantity.js';
import { within, type Report } from './report.js';
import type { Rule } from './rule.js';
import { exact, fold, isBlank, reportDuplicateIds, reportDuplicates } from './texts.js';
import { reportLabels } from './values.js';

/** Checks the attributes of the custom template. The simple template has none. */
export const attributesRule: Rule<'specification'> = ({ template, attributes }, { policy }, report) => {
  if (template === 'custom') reportAttributes(attributes, policy, within(report, 'attributes'));
};

/**
 * Checks what the Generate dialog requires: at least one attribute, not too many of either kind, not too many values or combinations, a
 * label for every value, and ranges that contain quantities.
 * Source: releasing-multi-sku-specifications, step 3.
 */
export function reportAttributes(attributes: readonly Attribute[], policy: ReleasePolicy, report: Report): void {
  if (!attributes.length) report('attributes.none', []);
  reportGeneration(attributes, policy, report);
  reportNamesAndCodes(attributes, policy, report);
  attributes.forEach((attribute, index) => {
    if (attribute.type === 'enum') reportLabels(attribute.values, within(report, index, 'values'));
    else reportQuantityRange(attribute, within(report, index));
  });
}

/** Checks a seller's library: names and codes of its attributes, and that ids differ. */
export function reportLibrary(attributes: readonly LibraryAttribute[], policy: ReleasePolicy, report: Report): void {
  reportDuplicateIds(attributes, report);
  reportNamesAndCodes(attributes, policy, report);
}

/**
 * Every attribute has a name, names differ, and none is a reserved name in any letter case. Codes differ if there are any.
 * Source: the seller guide's page on product attributes.
 */
function reportNamesAndCodes(attributes: readonly LibraryAttribute[], { reservedAttributeNames }: ReleasePolicy, report: Report): void {
  const reserved = new Set(reservedAttributeNames.map(fold));
  attributes.forEach(({ name }, index) => {
    if (isBlank(name)) report('attribute.name.required', [index, 'name']);
    else if (reserved.has(fold(name))) report('attribute.name.reserved', [index, 'name']);
  });
  reportDuplicates(
    'attribute.name.duplicate',
    attributes,
    ({ name }) => name,
    (index) => [index, 'name'],
    report,
  );
  reportDuplicates(
    'attribute.code.duplicate',
    attributes,
    ({ code }) => code,
    (index) => [index, 'code'],
    report,
    exact,
  );
}
