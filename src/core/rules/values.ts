import { makeIssue, type Issue } from '../schema/issue.js';
import type { EnumValue } from '../schema/types.js';
import { none } from './rule.js';
import { duplicateIds, duplicates, isBlank } from './texts.js';

/**
 * Each value has a label, and no two the same.
 * Source: releasing-multi-sku-specifications, step 3 (enumerated values).
 */
export const labelIssues = (values: readonly EnumValue[]): readonly Issue[] => [
  ...values.flatMap(({ label }, index) => (isBlank(label) ? [makeIssue('value.label.required', [index, 'label'])] : [])),
  ...duplicates(
    'value.label.duplicate',
    values,
    ({ label }) => label,
    (index) => [index, 'label'],
  ),
];

/** At least one value and at most `max`, ids that differ, labels that differ. */
export const enumValuesIssues = (values: readonly EnumValue[], max: number): readonly Issue[] => [
  ...(values.length ? none : [makeIssue('values.none', [])]),
  ...(values.length > max ? [makeIssue('values.too-many', [], { max, count: values.length })] : none),
  ...duplicateIds(values),
  ...labelIssues(values),
];
