import type { SkuEdit } from '../../../core/edits/skus.js';
import type { Sku } from '../../../core/schema/types.js';
import type { Column } from '../sheet/columns.js';
import type { IndexedTier } from '../sheet/rows.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Content } from './content.js';
import { readingOf, type Reading } from './read-content.js';
import { writeCell, type Outcome } from './write-cell.js';

/** Collects edits of a sheet's SKUs. The list is copied once, at the first change; each edit sees the result of those before it. */
export class Transaction {
  /** How many cells were written, by outcome. */
  readonly counts: Record<Outcome, number> = { written: 0, same: 0, unreadable: 0, refused: 0 };
  readonly reading: Reading;
  readonly #before: readonly Sku[];
  #next: Sku[] | undefined;

  /**
   * @param options.skus - the SKUs to edit, if not those of the sheet
   * @param options.strict - refuse unreadable text instead of keeping it as typed
   */
  constructor(sheet: Sheet, { skus = sheet.skus, strict = false }: { skus?: readonly Sku[]; strict?: boolean } = {}) {
    this.#before = skus;
    this.reading = readingOf(sheet, { strict });
  }

  /** The SKUs so far: the array that was passed in where nothing has changed. */
  get skus(): readonly Sku[] {
    return this.#next ?? this.#before;
  }

  /** Edits the SKU at an index. */
  edit(index: number, edit: SkuEdit): void {
    const sku = this.skus[index];
    if (sku) this.#set(index, edit(sku));
  }

  /** Writes a cell. */
  write({ index, tier }: Pick<IndexedTier, 'index' | 'tier'>, column: Column, content: Content): Outcome {
    const sku = this.skus[index];
    const written = sku && writeCell(sku, tier, column, content, this.reading);
    if (written) this.#set(index, written.sku);
    const outcome = written?.outcome ?? 'refused';
    this.counts[outcome]++;
    return outcome;
  }

  /** Counts a cell that can't take content. */
  refuse(): void {
    this.counts.refused++;
  }

  #set(index: number, sku: Sku): void {
    if (sku !== this.skus[index]) (this.#next ??= [...this.#before])[index] = sku;
  }
}

/** The sheet's SKUs with the same edit at several indices; the same list where nothing changes. */
export function editAt(sheet: Sheet, indices: Iterable<number>, edit: SkuEdit): readonly Sku[] {
  const transaction = new Transaction(sheet);
  for (const index of indices) transaction.edit(index, edit);
  return transaction.skus;
}
