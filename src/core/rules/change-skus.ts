import { makeIssue, type Issue } from '../schema/issue.js';
import type { Sku } from '../schema/types.js';

/** A code that a SKU was sold under stays. A SKU may go off sale, and go with its values. */
export function skuChanges(before: readonly Sku[], after: readonly Sku[]): readonly Issue[] {
  const codes = new Map(before.flatMap(({ id, code }) => (code?.trim() ? [[id, code]] : [])));
  if (!codes.size) return [];
  return after.flatMap(({ id, code = '' }, index) => {
    const was = codes.get(id);
    return was === undefined || was === code ? [] : [makeIssue('change.sku.code', [index, 'code'], { was, is: code })];
  });
}
