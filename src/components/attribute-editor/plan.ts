import { IssueError } from '../../core/schema/issue.js';
import type { Attribute, EnumAttribute, EnumValue, PolicyOptions, QuantityAttribute, Sku } from '../../core/schema/types.js';
import { enumAttributes } from '../../core/skus/count.js';
import { generateSkus } from '../../core/skus/generate.js';

export type SkuStatus = 'new' | 'kept' | 'adapted';

/** The result of Generate SKU. */
export interface Plan {
  attributes: Attribute[];
  enums: EnumAttribute[];
  rows: { sku: Sku; status: SkuStatus }[];
  removed: Sku[];
  /** Enumerations that are new for the existing SKUs, each with the value that these SKUs get. */
  extended: { attribute: EnumAttribute; value: EnumValue }[];
  /** The quantity attribute that prices depend on; undefined if there is none. */
  quantity: QuantityAttribute | undefined;
}

/** Returns the plan; undefined if errors make one impossible. */
export function planOf(attributes: Attribute[], previous: readonly Sku[], policy: PolicyOptions | undefined): Plan | undefined {
  try {
    const generated = generateSkus(attributes, { previous, ...(policy && { policy }) });
    const added = new Set(generated.added);
    const adapted = new Set(generated.adapted);
    const enums = enumAttributes(attributes);
    const before = generated.kept.length > 0 ? previous : [];
    return {
      attributes,
      enums,
      rows: generated.skus.map((sku) => ({ sku, status: added.has(sku) ? 'new' : adapted.has(sku) ? 'adapted' : 'kept' })),
      removed: generated.removed,
      extended: enums.flatMap((attribute) => {
        const [value] = attribute.values;
        return value && before.some((sku) => !Object.hasOwn(sku.values, attribute.id)) ? [{ attribute, value }] : [];
      }),
      quantity: attributes.find((attribute): attribute is QuantityAttribute => attribute.type === 'quantity'),
    };
  } catch (error) {
    if (error instanceof IssueError) return undefined;
    throw error;
  }
}

/** Returns the number of SKUs by status, including the removed ones. */
export function countsOf({ rows, removed }: Plan): { status: SkuStatus | 'removed'; count: number }[] {
  const count = (status: SkuStatus) => rows.filter((row) => row.status === status).length;
  return [
    { status: 'new' as const, count: count('new') },
    { status: 'kept' as const, count: count('kept') },
    { status: 'adapted' as const, count: count('adapted') },
    { status: 'removed' as const, count: removed.length },
  ].filter((each) => each.count > 0);
}

/** Returns whether the seller entered a price, valid or not. */
export const isPriced = ({ pricing }: Sku): boolean =>
  pricing.tiers.some(({ unitPrice, flatFee = {} }) => Object.keys({ ...unitPrice, ...flatFee }).length > 0);

/** Returns the detail of `sku-generate`: the plan with the seller's choice of SKUs for sale. */
export function generatedOf(plan: Plan, isOffered: (sku: Sku) => boolean) {
  const rows = plan.rows.map(({ sku, status }) => ({
    status,
    sku: sku.offered === isOffered(sku) ? sku : { ...sku, offered: isOffered(sku) },
  }));
  const ofStatus = (...wanted: SkuStatus[]) => rows.filter(({ status }) => wanted.includes(status)).map(({ sku }) => sku);
  return {
    attributes: plan.attributes,
    skus: rows.map(({ sku }) => sku),
    added: ofStatus('new'),
    kept: ofStatus('kept', 'adapted'),
    removed: plan.removed,
    adapted: ofStatus('adapted'),
  };
}

/** Caches {@link planOf} until the attributes, SKUs or limits change. */
export class Planner {
  #made: { by: readonly unknown[]; plan: Plan | undefined } | undefined;

  plan(...by: Parameters<typeof planOf>): Plan | undefined {
    if (!this.#made?.by.every((each, index) => each === by[index])) this.#made = { by, plan: planOf(...by) };
    return this.#made.plan;
  }
}
