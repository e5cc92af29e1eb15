import type { SheetCell } from '../../../exchange/sheet-cell.js';
import type { Column } from '../sheet/columns.js';
import type { Sheet } from '../sheet/sheet.js';
import { sheetColumns } from './price-sheet.js';

/** The rows of a file; null is a blank cell. */
export type FileRows = readonly (readonly (SheetCell | null)[])[];

/** What the columns of a file are, by their index. */
export interface Headings {
  /** The row of the headings; -1 where the file has none that the grid knows. */
  row: number;
  columns: ReadonlyMap<number, Column>;
  /** The column of the SKU ids. */
  id?: number;
  /** The column of the tier numbers. */
  tier?: number;
  /** Headings that the grid doesn't know. Their columns are ignored. */
  unknown: string[];
}

/** Finds the first row with a heading of a column that an import can change. */
export function findHeadings(sheet: Sheet, rows: FileRows): Headings {
  const isHeadings = (row: number): boolean => [...headingsIn(sheet, rows, row).columns.values()].some(({ kind }) => kind !== 'attribute');
  return headingsIn(
    sheet,
    rows,
    rows.findIndex((_, at) => isHeadings(at)),
  );
}

/**
 * Matches the headings of a row with the grid's columns. Each column is matched once, in the order of an export, so that two equal
 * headings get two columns, such as the tier and an attribute called "Tier". Labels, which an export writes, win over titles.
 */
function headingsIn(sheet: Sheet, rows: FileRows, row: number): Headings {
  const { skuId, tier } = sheet.view.words;
  const columns = new Map<number, Column>();
  const found: { id?: number; tier?: number } = {};
  const tiers = { label: tier, title: tier, match: (at: number): unknown => (found.tier = at) };
  const unmatched = new Set([
    { label: skuId, title: skuId, match: (at: number): unknown => (found.id = at) },
    tiers,
    ...sheetColumns(sheet).map((column) => ({ ...column, match: (at: number): unknown => columns.set(at, column) })),
  ]);
  /** A seller's own file may have an attribute called "Tier" and no tier numbers. */
  const hasNoTiers = (at: number): boolean => {
    const below = rows.slice(row + 1).flatMap((cells) => cells[at] ?? []);
    return below.length > 0 && below.every((cell) => readTier(cell) === undefined);
  };
  const known = new Set<number>();
  for (const name of ['label', 'title'] as const) {
    rows[row]?.forEach((cell, at) => {
      if (!cell || known.has(at)) return;
      const candidates = [...unmatched].filter((one) => same(cell.text, one[name]));
      const match = candidates.find((one) => one !== tiers || !hasNoTiers(at)) ?? candidates[0];
      if (!match) return;
      known.add(at);
      unmatched.delete(match);
      match.match(at);
    });
  }
  const unknown = (rows[row] ?? []).flatMap((cell, at) => (cell && !known.has(at) ? cell.text.trim() : []));
  return { row, columns, ...found, unknown };
}

/** The index of the tier that a cell names; undefined where it is not a tier number. */
export function readTier(cell: SheetCell): number | undefined {
  const tier = Number(cell.value ?? cell.text);
  return !cell.problem && Number.isInteger(tier) && tier > 0 ? tier - 1 : undefined;
}

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
