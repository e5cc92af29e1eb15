import type { Sku } from '../../../core/schema/types.js';
import { editedIn } from '../../../core/skus/edited-in.js';
import type { SheetView } from './sheet.js';
import { showAll, shownIndices, type Shown } from './shown-skus.js';

/**
 * Caches which SKUs are shown, and their order, until the seller asks for a different selection or SKUs are added or removed.
 * So a row that the seller is editing stays where it is when its issue is fixed or its price changes.
 */
export class ShownOrder {
  #shown: Shown = showAll;
  #skus: readonly Sku[] = [];
  #order: readonly number[] | undefined;

  /** As {@link shownIndices}. */
  get(skus: readonly Sku[], shown: Shown, view: SheetView, hasIssue: (index: number) => boolean): readonly number[] | undefined {
    const sameSkus = editedIn(skus, this.#skus)?.every((index) => skus[index]!.id === this.#skus[index]!.id);
    if (shown !== this.#shown || !sameSkus) this.#order = shownIndices(skus, shown, view, hasIssue);
    this.#shown = shown;
    this.#skus = skus;
    return this.#order;
  }
}
