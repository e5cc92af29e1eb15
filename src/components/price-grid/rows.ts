import type { Sku, Tier } from '../../core/schema/types.js';

/** One line of the grid: a tier of a SKU. A SKU without tiers has one line, too. */
export interface Row {
  /** Stays the same as long as its SKU has such a tier. */
  readonly key: string;
  /** Which SKU; its lines share it. */
  readonly skuKey: string;
  readonly tier: number;
  sku: Sku;
  /** Where the SKU stands in the value. */
  index: number;
  /** Where the line was last shown; none of a line that only stands for a cell. */
  place?: number;
}

/** The tier that a line shows; undefined where the SKU has none. */
export const tierOf = (row: Row): Tier | undefined => row.sku.pricing.tiers[row.tier];

/** The last tier is the open one. */
export const isLast = (row: Row): boolean => row.tier >= row.sku.pricing.tiers.length - 1;

/** A text that no other line has: that of the SKU itself on its first line, as it is made for thousands. */
const keyOf = (skuKey: string, tier: number): string => (tier === 0 && !skuKey.includes('#') ? skuKey : `${skuKey}#${tier}`);

/**
 * The lines of all shown SKUs. A line is the same object from one value to the next, so that the grid
 * has to do something only where lines come or go.
 */
export class Rows {
  #list: readonly Row[] = [];
  #linesOf = new Map<string, Row[]>();
  /** By key; made when it is first asked for. */
  #byKey: Map<string, Row> | undefined;
  #skus: readonly Sku[] = [];
  #order: readonly number[] | undefined;
  /** By index of the value; only of SKUs that are shown. */
  #linesAt: (Row[] | undefined)[] = [];

  get list(): readonly Row[] {
    return this.#list;
  }

  /** Takes the SKUs in the given order of their indices (all, where none is given); true if other lines are shown than before. */
  show(skus: readonly Sku[], order?: readonly number[]): boolean {
    const isSame = this.#keepsLines(skus, order);
    this.#skus = skus;
    this.#order = order;
    return isSame ? false : this.#rebuild(skus, order);
  }

  /** The common case, an edit of cells: the same SKUs with as many tiers. Only the lines of the changed ones are touched. */
  #keepsLines(skus: readonly Sku[], order: readonly number[] | undefined): boolean {
    const before = this.#skus;
    if (skus.length !== before.length || order !== this.#order) return false;
    const isKept = skus.every((sku, index) => {
      const old = before[index]!;
      return sku === old || (sku.id === old.id && sku.pricing.tiers.length === old.pricing.tiers.length);
    });
    if (isKept) skus.forEach((sku, index) => sku !== before[index] && this.#linesAt[index]?.forEach((line) => (line.sku = sku)));
    return isKept;
  }

  #rebuild(skus: readonly Sku[], order: readonly number[] | undefined): boolean {
    this.#linesAt = [];
    const linesOf = new Map<string, Row[]>();
    const list: Row[] = [];
    const count = order?.length ?? skus.length;
    for (let place = 0; place < count; place++) {
      const index = order ? order[place]! : place;
      const sku = skus[index];
      if (!sku) continue;
      const key = linesOf.has(sku.id) ? `${sku.id}~${index}` : sku.id;
      const lines = linesFor(key, sku, index, this.#linesOf.get(key));
      linesOf.set(key, lines);
      this.#linesAt[index] = lines;
      for (const line of lines) list.push(line);
    }
    const before = this.#list;
    const changed = list.length !== before.length || list.some((row, at) => row !== before[at]);
    this.#linesOf = linesOf;
    if (changed) {
      this.#list = list;
      this.#byKey = undefined;
      for (let place = 0; place < list.length; place++) list[place]!.place = place;
    }
    return changed;
  }

  at(row: number): Row | undefined {
    return this.#list[row];
  }

  /** Where a line is shown now; undefined if it is not. */
  indexOf(key: string): number | undefined {
    this.#byKey ??= new Map(this.#list.map((row) => [row.key, row]));
    return this.#byKey.get(key)?.place;
  }

  /** Where a line is shown that may have gone meanwhile. */
  placeOf(row: Row): number | undefined {
    const { place } = row;
    return place !== undefined && this.#list[place]?.key === row.key ? place : this.indexOf(row.key);
  }

  /** The lines of the SKU at an index of the value. */
  linesOf(skuId: string): readonly Row[] {
    return this.#linesOf.get(skuId) ?? [];
  }

  /** First and last line of the SKU that a line belongs to. */
  span(row: number): { first: number; last: number } {
    const line = this.#list[row];
    if (!line) return { first: row, last: row };
    const first = row - line.tier;
    return { first, last: first + (this.#linesOf.get(line.skuKey)?.length ?? 1) - 1 };
  }
}

function linesFor(skuKey: string, sku: Sku, index: number, before: Row[] | undefined): Row[] {
  const count = Math.max(1, sku.pricing.tiers.length);
  if (before?.length === count) {
    for (const line of before) {
      line.sku = sku;
      line.index = index;
    }
    return before;
  }
  const lines: Row[] = [];
  for (let tier = 0; tier < count; tier++) {
    const line = before?.[tier] ?? { key: keyOf(skuKey, tier), skuKey, tier, sku, index, place: 0 };
    line.sku = sku;
    line.index = index;
    lines.push(line);
  }
  return lines;
}
