import { duplicateIds } from '../rules/texts.js';
import { IssueError, makeIssue, type Issue, type IssueCode, type Path } from '../schema/issue.js';
import type { Attribute, ReleasePolicy } from '../schema/types.js';
import { countSkus, enumAttributes } from './count.js';

/**
 * Why SKUs can't be generated from these attributes; empty if they can. Paths start at the list of attributes.
 * Source: releasing-multi-sku-specifications, step 3.
 */
export function generationIssues(attributes: readonly Attribute[], policy: ReleasePolicy): Issue[] {
  const enums = enumAttributes(attributes).length;
  return [
    ...tooMany('attributes.quantity.too-many', [], policy.maxQuantityAttributes, attributes.length - enums),
    ...tooMany('attributes.enum.too-many', [], policy.maxEnumAttributes, enums),
    ...duplicateIds(attributes),
    ...attributes.flatMap((attribute, index) => {
      if (attribute.type !== 'enum') return [];
      const path = [index, 'values'];
      if (!attribute.values.length) return [makeIssue('values.none', path)];
      return [...tooMany('values.too-many', path, policy.maxValues, attribute.values.length), ...duplicateIds(attribute.values, path)];
    }),
    ...tooMany('skus.too-many', [], policy.maxSkus, countSkus(attributes)),
  ];
}

/** @throws IssueError if there are such issues. */
export function refuseUngenerable(attributes: readonly Attribute[], policy: ReleasePolicy): void {
  const issues = generationIssues(attributes, policy);
  if (issues.length) throw new IssueError(issues);
}

const tooMany = (code: IssueCode, path: Path, max: number, count: number): Issue[] =>
  count > max ? [makeIssue(code, path, { max, count })] : [];
