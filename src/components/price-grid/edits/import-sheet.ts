import { editPricing } from '../../../core/edits/skus.js';
import { addTier } from '../../../core/edits/tiers.js';
import { hasTiers } from '../../../core/pricing/models.js';
import type { Sku } from '../../../core/schema/types.js';
import { shownText } from '../sheet/cell-text.js';
import type { Column } from '../sheet/columns.js';
import type { SkuTier } from '../sheet/rows.js';
import type { Sheet } from '../sheet/sheet.js';
import { findHeadings, type FileRows } from './import-headings.js';
import { matchRows, type MatchedRow } from './import-matching.js';
import { Transaction } from './transaction.js';
import { writeCell } from './write-cell.js';

/** A cell that an import changes or refuses. */
export interface ImportedCell {
  /** The number of the row in the file, from 1. */
  fileRow: number;
  row: SkuTier;
  column: Column;
  before: string;
  after: string;
  refused: boolean;
}

/** The next SKUs, and a report of what the import changes. */
export interface Import {
  skus: readonly Sku[];
  cells: ImportedCell[];
  /** How many rows match no SKU or several. */
  unknownRows: number;
  unknownHeadings: string[];
  /** Whether the file has no heading of a column that can be changed. */
  hasNoColumns: boolean;
}

/**
 * Imports the rows of a file. A row is matched by SKU id and tier, without an id by the attribute values. A blank price removes the price;
 * rows and columns that the file doesn't have stay as they are; text that is not a number is refused.
 */
export function importSheet(sheet: Sheet, rows: FileRows): Import {
  const headings = findHeadings(sheet, rows);
  const { unknown: unknownHeadings } = headings;
  if (headings.row < 0) return { skus: sheet.skus, cells: [], unknownRows: 0, unknownHeadings, hasNoColumns: true };
  const { matched, unknown } = matchRows(sheet, rows, headings);
  const transaction = new Transaction(sheet, { strict: true });
  const cells = writeRows(sheet, transaction, matched, headings.columns);
  return { skus: transaction.skus, cells, unknownRows: unknown, unknownHeadings, hasNoColumns: false };
}

function writeRows(
  sheet: Sheet,
  transaction: Transaction,
  rows: readonly MatchedRow[],
  columns: ReadonlyMap<number, Column>,
): ImportedCell[] {
  const imported: ImportedCell[] = [];
  const write = (row: MatchedRow, columns: (readonly [number, Column])[]): void => {
    for (const [at, column] of columns) imported.push(...writeOne(sheet, transaction, row, at, column));
  };
  const writable = [...columns].filter(([, { kind }]) => kind !== 'attribute');
  // An SKU's own cells come first, because its pricing model decides whether it can have more tiers.
  for (const row of rows)
    if (row.tier === 0)
      write(
        row,
        writable.filter(([, { perSku }]) => perSku),
      );
  for (const row of [...rows].sort((a, b) => a.tier - b.tier)) addMissingTier(sheet, transaction, row);
  for (const row of rows)
    write(
      row,
      writable.filter(([, { perSku }]) => !perSku),
    );
  return imported.sort((a, b) => a.fileRow - b.fileRow);
}

function writeOne(sheet: Sheet, transaction: Transaction, row: MatchedRow, at: number, column: Column): ImportedCell[] {
  const { index, tier, cells, isRepeated, fileRow } = row;
  const content = cells[at] ?? null;
  const held = { sku: sheet.skus[index]!, tier };
  const before = shownText(sheet, held, column);
  const sku = transaction.skus[index]!;
  const hasTier = tier === 0 || tier < sku.pricing.tiers.length;
  // Of two rows for one tier, it is unclear which one is meant: the second is reported and not written.
  const isWritten = hasTier && !isRepeated;
  const outcome = isWritten ? transaction.write(row, column, content) : writeCell(sku, tier, column, content, transaction.reading).outcome;
  const refused = outcome === 'refused' || !isWritten;
  if (outcome === 'same' || (refused && before !== '' && content?.text === before)) return [];
  const after = refused ? (content?.text ?? '') : shownText(sheet, { sku: transaction.skus[index]!, tier }, column);
  return [{ fileRow, row: held, column, before, after, refused }];
}

/** Adds the tier of a row if it is the next one of its SKU. A later one would leave a gap. */
function addMissingTier({ view }: Sheet, transaction: Transaction, { index, tier }: MatchedRow): void {
  const { model, tiers } = transaction.skus[index]!.pricing;
  if (hasTiers(model) && tier > 0 && tier === tiers.length && tier < view.policy.maxTiers) {
    transaction.edit(index, editPricing(addTier(tier - 1)));
  }
}
