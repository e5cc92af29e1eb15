import { makeIssue, type Issue } from '../schema/issue.js';
import type { Attribute, ReleasePolicy, Sku } from '../schema/types.js';
import { countSkus, enumAttributes } from '../skus/count.js';
import { generationIssues } from '../skus/limits.js';
import { none } from './rule.js';
import { Tally } from './tally.js';
import { duplicateIds, duplicates } from './texts.js';

/**
 * The rules that only all SKUs of a specification together can break: they are what the attributes generate, in any order; at
 * least one is on sale; ids and codes are each one's own. The simple template sells one version at one price: one SKU. The answer is kept up to date as single SKUs change, so that one
 * price among thousands costs none of it.
 * Source: releasing-multi-sku-specifications, steps 3 and 6.
 */
export class SkuSet {
  readonly #combinationOf: (sku: Sku) => number | undefined;
  /** How many SKUs the attributes generate; undefined where they can't generate any. */
  readonly #expected: number | undefined;

  #size = 0;
  #offered = 0;
  #strangers = 0;
  readonly #combinations = new Tally<number>();
  readonly #ids = new Tally<string>();
  readonly #codes = new Tally<string>();
  #duplicates: readonly Issue[] | undefined = none;

  /** @param simple - the simple template, which has exactly one SKU, without values */
  constructor(
    attributes: readonly Attribute[],
    policy: ReleasePolicy,
    readonly simple = false,
  ) {
    this.#combinationOf = combinations(attributes);
    this.#expected = attributes.length && !generationIssues(attributes, policy).length ? countSkus(attributes) : undefined;
  }

  /** One SKU takes the place of another; undefined where there was or is none. */
  replace(before: Sku | undefined, after: Sku | undefined): void {
    this.#size += Number(!!after) - Number(!!before);
    this.#offered += Number(!!after?.offered) - Number(!!before?.offered);
    if (before?.values !== after?.values) {
      if (before) this.#count(before, -1);
      if (after) this.#count(after, 1);
    }
    this.#rename(this.#ids, before?.id, after?.id);
    this.#rename(this.#codes, before?.code?.trim(), after?.code?.trim());
  }

  /** What is wrong with them together; paths start at the list. */
  issues(skus: readonly Sku[]): readonly Issue[] {
    const { repeated } = this.#combinations;
    const stale = this.#expected !== undefined && (this.#size !== this.#expected || this.#strangers > 0 || repeated > 0);
    this.#duplicates ??= [
      ...(this.#ids.repeated ? duplicateIds(skus) : none),
      ...(this.#codes.repeated
        ? duplicates(
            'sku.code.duplicate',
            skus,
            ({ code }) => code,
            (index) => [index, 'code'],
            (code) => code.trim(),
          )
        : none),
    ];
    return [
      ...(this.simple && (this.#size !== 1 || this.#strangers) ? [makeIssue('skus.unexpected', [])] : none),
      ...(stale ? [makeIssue('skus.stale', [])] : none),
      ...(this.#offered ? none : [makeIssue('skus.none-offered', [])]),
      ...this.#duplicates,
    ];
  }

  #count(sku: Sku, by: 1 | -1): void {
    const combination = this.#combinationOf(sku);
    if (combination === undefined) this.#strangers += by;
    else if (by > 0) this.#combinations.add(combination);
    else this.#combinations.remove(combination);
  }

  #rename(texts: Tally<string>, before: string | undefined, after: string | undefined): void {
    if (before === after) return;
    if (before) texts.remove(before);
    if (after) texts.add(after);
    this.#duplicates = undefined;
  }
}

/** Numbers the combinations of values; a SKU with any other values has no number. */
function combinations(attributes: readonly Attribute[]): (sku: Sku) => number | undefined {
  const columns = enumAttributes(attributes).map(({ id, values }) => ({
    id,
    values,
    indices: new Map(values.map((value, index) => [value.id, index])),
  }));
  return ({ values }) => {
    let place = 0;
    for (const column of columns) {
      const index = column.indices.get(values[column.id]!);
      if (index === undefined) return undefined;
      place = place * column.values.length + index;
    }
    return Object.keys(values).length === columns.length ? place : undefined;
  };
}
