import { makeIssue, type Issue } from '../schema/issue.js';
import type { Sku } from '../schema/types.js';
import { none } from './rule.js';

/** A code that a SKU was sold under stays. A SKU may go off sale, and go with its values. Paths start at the list. */
export function skuChanges(before: readonly Sku[], after: readonly Sku[]): readonly Issue[] {
  if (before === after) return none;
  let byId: Map<string, Sku> | undefined;
  const found: Issue[] = [];
  after.forEach((sku, index) => {
    const { id, code = '' } = sku;
    const same = before[index];
    if (same === sku) return;
    // Most stand where they stood: looking all of them up would cost more than all the rest.
    const old = same?.id === id ? same : (byId ??= new Map(before.map((each) => [each.id, each]))).get(id);
    const was = old?.code?.trim() ? old.code : undefined;
    if (was !== undefined && was !== code) found.push(makeIssue('change.sku.code', [index, 'code'], { was, is: code }));
  });
  return found;
}
