import type { Attribute, ReleasePolicy, Sku } from '../schema/types.js';
import { countSkus, enumAttributes } from '../skus/count.js';
import { canGenerate } from '../skus/limits.js';
import { Counts } from './counts.js';
import type { SkuList } from './rule.js';
import { exact } from './texts.js';
import { UniqueTexts, type Repeat } from './unique-texts.js';

/**
 * What the rules about all SKUs of a specification need to know. It is updated as single SKUs change, so that an edit of one price among
 * thousands doesn't look at the others.
 */
export class SkuSet implements SkuList {
  skus: readonly Sku[] = [];
  offered = 0;
  readonly #combinationOf: (sku: Sku) => number | undefined;
  /** How many SKUs the attributes generate; undefined if they can't generate any. */
  readonly #expected: number | undefined;
  readonly #combinations = new Counts<number>();
  /** How many SKUs have values that are no combination of the attributes. */
  #strangers = 0;
  readonly #ids = new UniqueTexts<Sku>(({ id }) => id, String);
  readonly #codes = new UniqueTexts<Sku>(({ code }) => code, exact);

  constructor(attributes: readonly Attribute[], policy: ReleasePolicy) {
    this.#combinationOf = combinationOf(attributes);
    this.#expected = attributes.length && canGenerate(attributes, policy) ? countSkus(attributes) : undefined;
  }

  /** Replaces one SKU by another; undefined where there was or is none. */
  replace(before: Sku | undefined, after: Sku | undefined): void {
    this.offered += Number(!!after?.offered) - Number(!!before?.offered);
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

  get isStale(): boolean {
    const { length } = this.skus;
    return this.#expected !== undefined && (length !== this.#expected || this.#strangers > 0 || this.#combinations.repeated > 0);
  }

  get repeatedIds(): readonly Repeat[] {
    return this.#ids.repeats(this.skus);
  }

  get repeatedCodes(): readonly Repeat[] {
    return this.#codes.repeats(this.skus);
  }
}

/** Numbers the combinations of values. A SKU with other values has no number. */
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
