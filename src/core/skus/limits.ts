import { collect, within, type Report } from '../rules/report.js';
import { reportDuplicateIds } from '../rules/texts.js';
import { IssueError, type IssueCode, type Path } from '../schema/issue.js';
import type { Attribute, ReleasePolicy } from '../schema/types.js';
import { countSkus, enumAttributes } from './count.js';

/**
 * Reports why SKUs can't be generated from these attributes, if they can't. Paths start at the list of attributes.
 * Source: releasing-multi-sku-specifications, step 3.
 */
export function reportGeneration(attributes: readonly Attribute[], policy: ReleasePolicy, report: Report): void {
  const enums = enumAttributes(attributes).length;
  limit('attributes.quantity.too-many', [], policy.maxQuantityAttributes, attributes.length - enums);
  limit('attributes.enum.too-many', [], policy.maxEnumAttributes, enums);
  reportDuplicateIds(attributes, report);
  attributes.forEach((attribute, index) => {
    if (attribute.type !== 'enum') return;
    const path = [index, 'values'];
    if (!attribute.values.length) return report('values.none', path);
    limit('values.too-many', path, policy.maxValues, attribute.values.length);
    reportDuplicateIds(attribute.values, within(report, ...path));
  });
  limit('skus.too-many', [], policy.maxSkus, countSkus(attributes));

  function limit(code: IssueCode, path: Path, max: number, count: number): void {
    if (count > max) report(code, path, { max, count });
  }
}

/** Returns whether SKUs can be generated from these attributes. */
export function canGenerate(attributes: readonly Attribute[], policy: ReleasePolicy): boolean {
  let isPossible = true;
  reportGeneration(attributes, policy, () => (isPossible = false));
  return isPossible;
}

/** @throws IssueError if SKUs can't be generated from these attributes. */
export function refuseUngenerable(attributes: readonly Attribute[], policy: ReleasePolicy): void {
  const issues = collect((report) => reportGeneration(attributes, policy, report));
  if (issues.length) throw new IssueError(issues);
}
