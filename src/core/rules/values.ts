import type { EnumValue } from '../schema/types.js';
import type { Report } from './report.js';
import { isBlank, reportDuplicateIds, reportDuplicates } from './texts.js';

/**
 * Each value has a label, and labels differ.
 * Source: releasing-multi-sku-specifications, step 3 (enumerated values).
 */
export function reportLabels(values: readonly EnumValue[], report: Report): void {
  values.forEach(({ label }, index) => {
    if (isBlank(label)) report('value.label.required', [index, 'label']);
  });
  reportDuplicates(
    'value.label.duplicate',
    values,
    ({ label }) => label,
    (index) => [index, 'label'],
    report,
  );
}

/** There is at least one value and at most `max`; ids differ, labels differ. */
export function reportEnumValues(values: readonly EnumValue[], max: number, report: Report): void {
  if (!values.length) report('values.none', []);
  if (values.length > max) report('values.too-many', [], { max, count: values.length });
  reportDuplicateIds(values, report);
  reportLabels(values, report);
}
