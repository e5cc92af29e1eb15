import { makeIssue, type Issue } from '../schema/issue.js';
import type { Attribute, ReleasePolicy, Sku } from '../schema/types.js';
import { countSkus, enumAttributes } from '../skus/count.js';
import { generationIssues } from '../skus/limits.js';
import { none } from './rule.js';
import { duplicateIds, duplicates, exact } from './texts.js';

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
  #combinations: Combinations | undefined;
  #offered = 0;
  #sameIds: readonly Issue[] | undefined;
  #sameCodes: readonly Issue[] | undefined;

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
    if (before?.id !== after?.id) this.#sameIds = undefined;
    if (before?.code !== after?.code) this.#sameCodes = undefined;
    if (!this.#combinations || before?.values === after?.values) return;
    if (before) this.#combinations.remove(this.#combinationOf(before));
    if (after) this.#combinations.add(this.#combinationOf(after));
  }

  /** So many will come, one by one: they are counted as they do. Before the first of them. */
  expect(count: number): void {
    if (count === this.#expected) this.#combinations ??= new Combinations(count);
  }

  /** Does what takes long of {@link issues}, in pieces. */
  *ahead(skus: readonly Sku[]): Generator<void> {
    this.#sameIds ??= duplicateIds(skus);
    yield;
    this.#sameCodes ??= sameCodes(skus);
    yield;
  }

  /** What is wrong with them together; paths start at the list. */
  issues(skus: readonly Sku[]): readonly Issue[] {
    this.#sameIds ??= duplicateIds(skus);
    this.#sameCodes ??= sameCodes(skus);
    return [
      ...(this.simple && !isOnlyOne(skus) ? [makeIssue('skus.unexpected', [])] : none),
      ...(this.#isStale(skus) ? [makeIssue('skus.stale', [])] : none),
      ...(this.#offered ? none : [makeIssue('skus.none-offered', [])]),
      ...this.#sameIds,
      ...this.#sameCodes,
    ];
  }

  #isStale(skus: readonly Sku[]): boolean {
    if (this.#expected === undefined) return false;
    if (skus.length !== this.#expected) return true;
    if (!this.#combinations) {
      this.#combinations = new Combinations(this.#expected);
      for (const sku of skus) this.#combinations.add(this.#combinationOf(sku));
    }
    return this.#combinations.isOff;
  }
}

const sameCodes = (skus: readonly Sku[]): readonly Issue[] =>
  duplicates(
    'sku.code.duplicate',
    skus,
    ({ code }) => code,
    (index) => [index, 'code'],
    exact,
  );

const isOnlyOne = ([sku, ...others]: readonly Sku[]): boolean => sku !== undefined && !others.length && !Object.keys(sku.values).length;

/** How often each combination occurs, by its number, and how many SKUs are none. */
class Combinations {
  readonly #counts: Uint32Array;
  #repeated = 0;
  #strangers = 0;

  constructor(count: number) {
    this.#counts = new Uint32Array(count);
  }

  /** Whether one occurs twice, or something else occurs at all. */
  get isOff(): boolean {
    return this.#repeated > 0 || this.#strangers > 0;
  }

  add(combination: number | undefined): void {
    if (combination === undefined) this.#strangers++;
    else if (++this.#counts[combination]! === 2) this.#repeated++;
  }

  remove(combination: number | undefined): void {
    if (combination === undefined) this.#strangers--;
    else if (--this.#counts[combination]! === 1) this.#repeated--;
  }
}

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
