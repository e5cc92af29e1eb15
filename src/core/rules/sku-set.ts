import { makeIssue, type Issue } from '../schema/issue.js';
import type { Attribute, ReleasePolicy, Sku } from '../schema/types.js';
import { countSkus, enumAttributes } from '../skus/count.js';
import { generationIssues } from '../skus/limits.js';
import { Counts } from './counts.js';
import { none } from './rule.js';
import { exact } from './texts.js';
import { OwnTexts } from './own-texts.js';

/**
 * The rules that only all SKUs of a specification together can break: they are what the attributes generate, in any order; at
 * least one is on sale; ids and codes are each one's own. The simple template sells one version at one price: one SKU. The
 * answer is kept up to date as single SKUs change, so that one price among thousands costs none of it.
 * Source: releasing-multi-sku-specifications, steps 3 and 6.
 */
export class SkuSet {
  readonly #combinationOf: (sku: Sku) => number | undefined;
  /** How many SKUs the attributes generate; undefined where they can't generate any. */
  readonly #expected: number | undefined;
  readonly #combinations = new Counts<number>();
  /** How many SKUs are none of them. */
  #strangers = 0;
  #offered = 0;
  readonly #ids = new OwnTexts(
    'id.duplicate',
    ({ id }: Sku) => id,
    (index) => [index, 'id'],
    String,
  );
  readonly #codes = new OwnTexts(
    'sku.code.duplicate',
    ({ code }: Sku) => code,
    (index) => [index, 'code'],
    exact,
  );

  /** @param simple - the simple template, which has exactly one SKU, without values */
  constructor(
    attributes: readonly Attribute[],
    policy: ReleasePolicy,
    readonly simple = false,
  ) {
    this.#combinationOf = combinationOf(attributes);
    this.#expected = attributes.length && !generationIssues(attributes, policy).length ? countSkus(attributes) : undefined;
  }

  /** One SKU takes the place of another; undefined where there was or is none. */
  replace(before: Sku | undefined, after: Sku | undefined): void {
    this.#offered += Number(!!after?.offered) - Number(!!before?.offered);
    this.#ids.replace(before, after);
    this.#codes.replace(before, after);
    if (before?.values === after?.values) return;
    this.#count(before, -1);
    this.#count(after, 1);
  }

  #count(sku: Sku | undefined, by: 1 | -1): void {
    const combination = sku && this.#combinationOf(sku);
    if (combination !== undefined) this.#combinations.add(combination, by);
    else if (sku) this.#strangers += by;
  }

  /** What is wrong with them together; paths start at the list. */
  issues(skus: readonly Sku[]): readonly Issue[] {
    return [
      ...(this.simple && !isOnlyOne(skus) ? [makeIssue('skus.unexpected', [])] : none),
      ...(this.#isStale(skus) ? [makeIssue('skus.stale', [])] : none),
      ...(this.#offered ? none : [makeIssue('skus.none-offered', [])]),
      ...this.#ids.issues(skus),
      ...this.#codes.issues(skus),
    ];
  }

  #isStale({ length }: readonly Sku[]): boolean {
    return this.#expected !== undefined && (length !== this.#expected || this.#strangers > 0 || this.#combinations.repeated > 0);
  }
}

const isOnlyOne = ([sku, ...others]: readonly Sku[]): boolean => sku !== undefined && !others.length && !Object.keys(sku.values).length;

/** Numbers the combinations of values; a SKU with any other values has no number. */
function combinationOf(attributes: readonly Attribute[]): (sku: Sku) => number | undefined {
  const columns = enumAttributes(attributes).map(({ id, values }) => ({
    id,
    count: values.length,
    indices: new Map(values.map((value, index) => [value.id, index])),
  }));
  return ({ values }) => {
    let place = 0;
    for (const { id, count, indices } of columns) {
      const index = indices.get(values[id]!);
      if (index === undefined) return undefined;
      place = place * count + index;
    }
    return Object.keys(values).length === columns.length ? place : undefined;
  };
}
