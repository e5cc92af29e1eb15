import type { Sku, Tier } from '../../../core/schema/types.js';
import { editedIn } from '../../../core/skus/edited-in.js';

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

const linesIn = (sku: Sku): number => Math.max(1, sku.pricing.tiers.length);

/**
 * The lines of all shown SKUs. A line is the same object from one value to the next, so that the grid
 * has to do something only where lines come or go.
 */
export class Rows {
  #list: readonly Row[] = [];
  /** The first line of each SKU, by its key; the others follow it. */
  #firsts = new Map<string, Row>();
  #skus: readonly Sku[] = [];
  #order: readonly number[] | undefined;
  /** The first lines by index of the value; only of SKUs that are shown. */
  #firstAt: (Row | undefined)[] = [];

  get list(): readonly Row[] {
    return this.#list;
  }

  /** Takes the SKUs in the given order of their indices (all, where none is given); true if other lines are shown than before. */
  show(skus: readonly Sku[], order?: readonly number[]): boolean {
    const isSame = order === this.#order && this.#keepsLines(skus);
    this.#skus = skus;
    this.#order = order;
    return isSame ? false : this.#rebuild(skus, order);
  }

  /** The common case, an edit of cells: the same SKUs with as many tiers. Only the lines of the changed ones are touched. */
  #keepsLines(skus: readonly Sku[]): boolean {
    const before = this.#skus;
    const edited = editedIn(skus, before);
    const isKept = edited?.every((index) => skus[index]!.id === before[index]!.id && linesIn(skus[index]!) === linesIn(before[index]!));
    if (isKept) for (const index of edited!) for (const line of this.#linesFrom(this.#firstAt[index])) line.sku = skus[index]!;
    return isKept ?? false;
  }

  #rebuild(skus: readonly Sku[], order: readonly number[] | undefined): boolean {
    const before = this.#list;
    const firsts = new Map<string, Row>();
    const firstAt: (Row | undefined)[] = [];
    const list: Row[] = [];
    const count = order?.length ?? skus.length;
    for (let at = 0; at < count; at++) {
      const index = order ? order[at]! : at;
      const sku = skus[index];
      if (!sku) continue;
      const skuKey = firsts.has(sku.id) ? `${sku.id}~${index}` : sku.id;
      const old = this.#firsts.get(skuKey)?.place;
      const first = list.length;
      for (let tier = 0; tier < linesIn(sku); tier++) {
        const kept = old === undefined ? undefined : before[old + tier];
        const line = kept?.skuKey === skuKey ? kept : { key: keyOf(skuKey, tier), skuKey, tier, sku, index, place: 0 };
        line.sku = sku;
        line.index = index;
        line.place = list.length;
        list.push(line);
      }
      firsts.set(skuKey, list[first]!);
      firstAt[index] = list[first];
    }
    this.#firsts = firsts;
    this.#firstAt = firstAt;
    const changed = list.length !== before.length || list.some((row, at) => row !== before[at]);
    if (changed) this.#list = list;
    return changed;
  }

  at(row: number): Row | undefined {
    return this.#list[row];
  }

  /** Where a line is shown that may have gone meanwhile, or come again; undefined if it is not. */
  placeOf({ key, skuKey, tier, place }: Row): number | undefined {
    if (place !== undefined && this.#list[place]?.key === key) return place;
    const first = this.#firsts.get(skuKey)?.place;
    return first !== undefined && this.#list[first + tier]?.key === key ? first + tier : undefined;
  }

  /** Where a line is shown, or the last one of its SKU if there are no longer so many. */
  placeNear(line: Row): number | undefined {
    return this.placeOf(line) ?? this.#linesFrom(this.#firsts.get(line.skuKey)).at(-1)?.place;
  }

  linesOf(skuId: string): readonly Row[] {
    return this.#linesFrom(this.#firsts.get(skuId));
  }

  #linesFrom(first: Row | undefined): readonly Row[] {
    return first ? this.#list.slice(first.place, first.place! + linesIn(first.sku)) : [];
  }

  /** First and last line of the SKU that a line belongs to. */
  span(row: number): { first: number; last: number } {
    const line = this.#list[row];
    if (!line) return { first: row, last: row };
    const first = row - line.tier;
    return { first, last: first + linesIn(line.sku) - 1 };
  }
}
