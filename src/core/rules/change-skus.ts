import type { Sku } from '../schema/types.js';
import type { Rule } from './rule.js';

/** A SKU keeps the code under which it was sold. It may be taken off sale, and removed together with its values. */
export const skuCodesChangeRule: Rule<'specificationChange'> = ({ before, after }, _, report) => {
  if (before.discontinued || before.template !== after.template || before.skus === after.skus) return;
  let byId: Map<string, Sku> | undefined;
  after.skus.forEach((sku, index) => {
    const { id, code = '' } = sku;
    const same = before.skus[index];
    if (same === sku) return;
    // Most SKUs keep their index. Looking all of them up by id would cost more than everything else here.
    const old = same?.id === id ? same : (byId ??= new Map(before.skus.map((each) => [each.id, each]))).get(id);
    const was = old?.code?.trim() ? old.code : undefined;
    if (was !== undefined && was !== code) report('change.sku.code', ['skus', index, 'code'], { was, is: code });
  });
};
