import type { Sku, Tier } from '../../../core/schema/types.js';
import { editedIn } from '../../../core/skus/edited-in.js';

/** An SKU and the index of one of its tiers. An SKU without tiers has index 0. */
export interface SkuTier {
  readonly sku: Sku;
  readonly tier: number;
}

/** A tier of the SKU at an index of the value. */
export interface IndexedTier extends SkuTier {
  readonly index: number;
}

/** One row of the grid: a tier of an SKU. An SKU without tiers also has a row. */
export interface Row extends SkuTier {
  /** Unique in the grid, and the same as long as the SKU has this tier. */
  readonly key: string;
  /** Identifies the SKU; its rows share it. */
  readonly skuKey: string;
  sku: Sku;
  /** The SKU's index in the value. */
  index: number;
  /** The index of the row when it was last shown. */
  position: number;
}

/** The tier that a row shows; undefined for an SKU without tiers. */
export const tierOf = ({ sku, tier }: SkuTier): Tier | undefined => sku.pricing.tiers[tier];

/** Whether this is the last tier, which has no end. */
export const isLast = ({ sku, tier }: SkuTier): boolean => tier >= sku.pricing.tiers.length - 1;

/** How many rows an SKU has. */
export const rowsPerSku = (sku: Sku): number => Math.max(1, sku.pricing.tiers.length);

/** The key of a row. An SKU's first row uses the SKU's own key: with thousands of SKUs, joining strings takes noticeable time. */
const keyOf = (skuKey: string, tier: number): string => (tier === 0 && !skuKey.includes('#') ? skuKey : `${skuKey}#${tier}`);

/** The rows of all shown SKUs. A row keeps its object when the value changes, so that the grid updates only rows that are added or removed. */
export class Rows {
  #list: readonly Row[] = [];
  /** The first row of each SKU by the SKU's key; its other rows follow. */
  #firsts = new Map<string, Row>();
  #skus: readonly Sku[] = [];
  #order: readonly number[] | undefined;
  /** The first row of each shown SKU by the SKU's index in the value. */
  #firstByIndex: (Row | undefined)[] = [];

  get list(): readonly Row[] {
    return this.#list;
  }

  /**
   * Shows SKUs.
   * @param order - the indices of the shown SKUs in their order; all SKUs where it is absent
   * @returns whether rows were added, removed or moved
   */
  show(skus: readonly Sku[], order?: readonly number[]): boolean {
    const isSame = order === this.#order && this.#updateInPlace(skus);
    this.#skus = skus;
    this.#order = order;
    return isSame ? false : this.#rebuild(skus, order);
  }

  /** Handles the common case, an edit that adds and removes no rows: only the rows of edited SKUs are touched. */
  #updateInPlace(skus: readonly Sku[]): boolean {
    const before = this.#skus;
    const edited = editedIn(skus, before);
    const isKept = edited?.every(
      (index) => skus[index]!.id === before[index]!.id && rowsPerSku(skus[index]!) === rowsPerSku(before[index]!),
    );
    if (isKept) for (const index of edited!) for (const row of this.#rowsFrom(this.#firstByIndex[index])) row.sku = skus[index]!;
    return isKept ?? false;
  }

  #rebuild(skus: readonly Sku[], order: readonly number[] | undefined): boolean {
    const before = this.#list;
    const firsts = new Map<string, Row>();
    const firstByIndex: (Row | undefined)[] = [];
    const list: Row[] = [];
    const count = order?.length ?? skus.length;
    for (let at = 0; at < count; at++) {
      const index = order ? order[at]! : at;
      const sku = skus[index];
      if (!sku) continue;
      const skuKey = firsts.has(sku.id) ? `${sku.id}~${index}` : sku.id;
      const old = this.#firsts.get(skuKey)?.position;
      const first = list.length;
      for (let tier = 0; tier < rowsPerSku(sku); tier++) {
        const kept = old === undefined ? undefined : before[old + tier];
        const row = kept?.skuKey === skuKey ? kept : { key: keyOf(skuKey, tier), skuKey, tier, sku, index, position: 0 };
        row.sku = sku;
        row.index = index;
        row.position = list.length;
        list.push(row);
      }
      firsts.set(skuKey, list[first]!);
      firstByIndex[index] = list[first];
    }
    this.#firsts = firsts;
    this.#firstByIndex = firstByIndex;
    const changed = list.length !== before.length || list.some((row, at) => row !== before[at]);
    if (changed) this.#list = list;
    return changed;
  }

  at(row: number): Row | undefined {
    return this.#list[row];
  }

  /** The present position of a row that may have been removed or replaced since; undefined where it is not shown. */
  positionOf({ key, skuKey, tier, position }: Row): number | undefined {
    if (this.#list[position]?.key === key) return position;
    const first = this.#firsts.get(skuKey)?.position;
    return first !== undefined && this.#list[first + tier]?.key === key ? first + tier : undefined;
  }

  /** As `positionOf`; where the tier is gone, the SKU's last row. */
  nearestPosition(row: Row): number | undefined {
    return this.positionOf(row) ?? this.#rowsFrom(this.#firsts.get(row.skuKey)).at(-1)?.position;
  }

  /** The rows of an SKU by its id; none where it is not shown. */
  rowsOf(skuId: string): readonly Row[] {
    return this.#rowsFrom(this.#firsts.get(skuId));
  }

  #rowsFrom(first: Row | undefined): readonly Row[] {
    return first ? this.#list.slice(first.position, first.position + rowsPerSku(first.sku)) : [];
  }

  /** The first and last row of the SKU that a row belongs to. */
  span(row: number): { first: number; last: number } {
    const at = this.#list[row];
    if (!at) return { first: row, last: row };
    const first = row - at.tier;
    return { first, last: first + rowsPerSku(at.sku) - 1 };
  }
}

/** The tiers of all SKUs, shown or not. */
export function allTiers(skus: readonly Sku[]): IndexedTier[] {
  return skus.flatMap((sku, index) => Array.from({ length: rowsPerSku(sku) }, (_, tier) => ({ sku, index, tier })));
}
