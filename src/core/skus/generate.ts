import { convertPricing } from '../pricing/convert.js';
import { defaultModel, emptyPricing, isByQuantity } from '../pricing/models.js';
import { resolvePolicy } from '../schema/resolve-policy.js';
import type { Attribute, EnumAttribute, PolicyOptions, Sku } from '../schema/types.js';
import { eachRow, type Row } from './combinations.js';
import { enumAttributes } from './count.js';
import { refuseUngenerable } from './limits.js';
import { freeIds } from './sku-id.js';

/** SKUs generated from attributes, and what happened to the previous ones. */
export interface Generated {
  /** One SKU for each combination; the first enumeration attribute varies slowest. */
  skus: Sku[];
  /** Those of `skus` that are new. */
  added: Sku[];
  /** Those of `skus` that continue a previous SKU, with its id, code, offer flag and prices. */
  kept: Sku[];
  /** Those of `previous` that no combination continues. */
  removed: Sku[];
  /** Those of `kept` whose prices now have a different meaning: per license became per user, or the reverse. */
  adapted: Sku[];
}

/**
 * Generates the SKUs of all combinations of enumeration values; one SKU without values if there is no enumeration attribute.
 *
 * A previous SKU continues as the combination that agrees with it on every attribute that both have, and has the first value of
 * every attribute that is new to it. If several SKUs match the same combination, the first in `previous` continues. The order of attributes and
 * values does not matter for matching. If a quantity attribute is added, flat prices become linear; if it is removed, every model
 * becomes flat with the prices of its first tier. A changed range changes no tier.
 *
 * A new SKU is offered, has one open tier and no prices; the new SKUs of one call share their pricing object.
 * Source: releasing-multi-sku-specifications, step 3 and "Modifying Multi-SKU Specifications".
 *
 * @throws IssueError `skus.too-many`, `attributes.quantity.too-many`, `attributes.enum.too-many`, `values.none`,
 * `values.too-many`, `id.duplicate`; paths start at `attributes`. And `policy.invalid`.
 */
export function generateSkus(
  attributes: readonly Attribute[],
  options: { previous?: readonly Sku[]; policy?: PolicyOptions } = {},
): Generated {
  refuseUngenerable(attributes, resolvePolicy(options.policy));
  const { previous = [] } = options;
  const enums = enumAttributes(attributes);
  const counted = enums.length < attributes.length;
  const { continuing, removed } = continuations(enums, previous);
  const free = freeIds(previous);
  const pricing = emptyPricing(counted);
  const generated: Generated = { skus: [], added: [], kept: [], removed, adapted: [] };

  const add = (id: string, values: Sku['values']): void => {
    const old = continuing.get(generated.skus.length);
    const sku = old ? goOn(old, values, counted) : { id: free(id), values, offered: true, pricing };
    generated.skus.push(sku);
    (old ? generated.kept : generated.added).push(sku);
    if (old && sku.pricing !== old.pricing) generated.adapted.push(sku);
  };

  if (!enums.length) add('sku', {});
  else eachRow(enums, (row) => addRow(row, add));
  return generated;
}

function addRow({ before, values, last, after }: Row, add: (id: string, values: Sku['values']) => void): void {
  for (const { id, text } of last.pairs) {
    const own = { ...values }; // a clone with all its keys is many times faster than one that gets a key
    own[last.id] = id;
    add(before + text + after, own);
  }
}

/** The previous SKUs by the combination that continues them, and those that none continues. */
function continuations(enums: readonly EnumAttribute[], previous: readonly Sku[]): { continuing: Map<number, Sku>; removed: Sku[] } {
  const indices = enums.map(({ values }) => new Map(values.map(({ id }, index) => [id, index])));
  const continuing = new Map<number, Sku>();
  const removed: Sku[] = [];
  for (const sku of previous) {
    let place = 0;
    enums.forEach(({ id, values }, at) => {
      const index = Object.hasOwn(sku.values, id) ? indices[at]!.get(sku.values[id]!) : 0;
      place = place * values.length + (index ?? NaN);
    });
    if (Number.isNaN(place) || continuing.has(place)) removed.push(sku);
    else continuing.set(place, sku);
  }
  return { continuing, removed };
}

/** Returns the same object if nothing changes. */
function goOn(sku: Sku, values: Sku['values'], counted: boolean): Sku {
  const ids = Object.keys(values);
  const same = ids.length === Object.keys(sku.values).length && ids.every((id) => Object.hasOwn(sku.values, id));
  const adapts = isByQuantity(sku.pricing.model) !== counted;
  if (same && !adapts) return sku;
  return {
    ...sku,
    values: same ? sku.values : values,
    pricing: adapts ? convertPricing(sku.pricing, defaultModel(counted)) : sku.pricing,
  };
}
