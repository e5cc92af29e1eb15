import type { SheetCell } from '../../../exchange/sheet-cell.js';
import { shownText } from '../sheet/cell-text.js';
import type { Column } from '../sheet/columns.js';
import { copyCell } from './copy.js';
import type { IndexedTier } from '../sheet/rows.js';
import type { Sheet } from '../sheet/sheet.js';
import { Writer, type Content } from './writes.js';

/** All SKUs as a sheet, a line per tier, headings first: what is exported, and what an import is matched with. */
export function sheetRows(sheet: Sheet): (SheetCell | null)[][] {
  const { words } = sheet.view;
  const columns = exchanged(sheet);
  const lines = everyLine(sheet);
  return [
    [words.skuId, words.tier, ...columns.map(({ label }) => label)].map((text) => ({ text })),
    ...lines.map((row) => [
      { text: row.sku.id },
      { text: String(row.tier + 1), value: String(row.tier + 1) },
      ...columns.map((column) => (column.perSku && row.tier > 0 ? null : exported(sheet, row, column))),
    ]),
  ];
}

/** Columns that a sheet has. */
const exchanged = ({ columns }: Sheet): Column[] => columns.filter(({ kind }) => kind !== 'actions');

function exported(sheet: Sheet, row: IndexedTier, column: Column): Content {
  // The open end is blank, so that it stays open when the range is widened.
  if (column.kind === 'upTo' && (row.sku.pricing.tiers[row.tier]?.upTo ?? null) === null) return null;
  return copyCell(sheet, row, column);
}

function everyLine({ skus }: Sheet): IndexedTier[] {
  return skus.flatMap((sku, index) =>
    Array.from({ length: Math.max(1, sku.pricing.tiers.length) }, (_, tier) => ({
      tier,
      sku,
      index,
    })),
  );
}

/** One cell of an import: what it was, what it is to be; refused ones stay as they are. */
export interface ImportedCell {
  /** The row in the file, from 1. */
  fileRow: number;
  row: IndexedTier;
  column: Column;
  before: string;
  after: string;
  refused: boolean;
}

export interface ImportPlan {
  skus: Sheet['skus'];
  cells: ImportedCell[];
  /** Rows that match no SKU, or more than one. */
  unknown: number;
  /** Headings that are not known: their columns are left out. */
  others: string[];
  /** No heading is known of a column that could be changed. */
  noColumns: boolean;
}

/**
 * What a sheet would change. Rows are matched by SKU ID and tier, without an ID by the attributes' values, if only one SKU has them.
 * A blank price removes it, an absent row or column leaves everything as it is, and what is no number stays out.
 */
export function planImport(sheet: Sheet, rows: readonly (readonly (SheetCell | null)[])[]): ImportPlan {
  const hasHeadings = (at: number): boolean => [...matched(sheet, rows, at).columns.values()].some(({ kind }) => kind !== 'attribute');
  const headingAt = rows.findIndex((_, at) => hasHeadings(at));
  const { columns, id, tier, others } = matched(sheet, rows, headingAt);
  if (headingAt < 0) return { skus: sheet.skus, cells: [], unknown: 0, others, noColumns: true };
  const writer = new Writer(sheet, sheet.skus, { strict: true });
  const find = finder(sheet, columns, id);
  const seen = new Map<number, number>();
  let unknown = 0;
  const lines: Line[] = [];
  const taken = new Set<string>();
  rows.slice(headingAt + 1).forEach((cells, at) => {
    if (cells.every((cell) => !cell)) return;
    const index = find(cells);
    if (index === undefined) return void unknown++;
    const nth = seen.get(index) ?? 0;
    seen.set(index, nth + 1);
    const line = tierOf(tier === undefined ? null : cells[tier], nth);
    if (line === undefined) return void unknown++;
    const place = `${index} ${line}`;
    lines.push({ fileRow: headingAt + at + 2, index, tier: line, cells, isAgain: taken.has(place) });
    taken.add(place);
  });
  const imported = writeLines(sheet, writer, lines, columns);
  return { skus: writer.skus, cells: imported, unknown, others, noColumns: false };
}

/** The tier that a line names, from 0, or the next one where it names none; undefined where what it says is no tier. */
function tierOf(cell: SheetCell | null | undefined, next: number): number | undefined {
  if (!cell) return next;
  const named = Number(cell.value ?? cell.text);
  return !cell.problem && Number.isInteger(named) && named > 0 ? named - 1 : undefined;
}

interface Line {
  fileRow: number;
  index: number;
  tier: number;
  cells: readonly (SheetCell | null)[];
  /** A row above is for the same tier. */
  isAgain: boolean;
}

function writeLines(sheet: Sheet, writer: Writer, lines: readonly Line[], columns: ReadonlyMap<number, Column>): ImportedCell[] {
  const cells: ImportedCell[] = [];
  const write = (line: Line, at: number, column: Column): void => {
    const row = lineRow(sheet, line);
    const before = shownText(sheet, row, column);
    const content = line.cells[at] ?? null;
    const isHere = line.tier < (writer.sku(line.index)?.pricing.tiers.length ?? 0) || line.tier === 0;
    // Of two rows for a tier nobody knows which one counts: the second is told, and not written.
    const into = isHere && !line.isAgain ? writer : new Writer(sheet, writer.skus, { strict: true });
    const outcome = into.write(row, column, content);
    const refused = outcome === 'refused' || into !== writer;
    if (outcome === 'same' || (refused && before !== '' && content?.text === before)) return;
    const after = refused ? (content?.text ?? '') : shownText(sheet, { ...row, sku: writer.sku(line.index)! }, column);
    cells.push({ fileRow: line.fileRow, row, column, before, after, refused });
  };
  const byKind = (line: Line, isFirst: boolean): void => {
    for (const [at, column] of columns) {
      if (column.perSku ? !isFirst || line.tier > 0 : isFirst) continue;
      if (column.kind !== 'attribute') write(line, at, column);
    }
  };
  // The SKU's own cells first: a model decides whether there can be further tiers.
  for (const line of lines) byKind(line, true);
  for (const line of [...lines].sort((a, b) => a.tier - b.tier)) addTierOf(sheet, writer, line);
  for (const line of lines) byKind(line, false);
  return cells.sort((a, b) => a.fileRow - b.fileRow);
}

/** The next tier of a SKU; one further on would come with tiers between that nobody asked for. */
function addTierOf({ view }: Sheet, writer: Writer, { index, tier }: Line): void {
  const { model, tiers } = writer.sku(index)!.pricing;
  const hasTiers = model === 'volume' || model === 'tiered';
  if (hasTiers && tier > 0 && tier === tiers.length && tier < view.policy.maxTiers) writer.addTier(index, tier - 1);
}

const lineRow = (sheet: Sheet, { index, tier }: Line): IndexedTier => {
  const sku = sheet.skus[index]!;
  return { tier, sku, index };
};

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/**
 * What stands below each heading of a row. Every column is claimed once, in the order of the export: that tells equal headings apart,
 * such as those of the tier and of an attribute that is called so. What an export writes goes before what the grid shows.
 */
function matched(
  sheet: Sheet,
  rows: readonly (readonly (SheetCell | null)[])[],
  headingAt: number,
): { columns: Map<number, Column>; id?: number; tier?: number; others: string[] } {
  const { skuId, tier } = sheet.view.words;
  const columns = new Map<number, Column>();
  const found: { id?: number; tier?: number } = {};
  const tiers = { label: tier, title: tier, claim: (at: number): unknown => (found.tier = at) };
  const unclaimed = new Set([
    { label: skuId, title: skuId, claim: (at: number): unknown => (found.id = at) },
    tiers,
    ...exchanged(sheet).map((column) => ({ ...column, claim: (at: number): unknown => columns.set(at, column) })),
  ]);
  /** Of a seller's own file, which has the attribute alone. */
  const isWithoutTiers = (at: number): boolean => {
    const below = rows.slice(headingAt + 1).flatMap((row) => row[at] ?? []);
    return below.length > 0 && below.every((cell) => tierOf(cell, 0) === undefined);
  };
  const known = new Set<number>();
  for (const name of ['label', 'title'] as const) {
    rows[headingAt]?.forEach((cell, at) => {
      if (!cell || known.has(at)) return;
      const called = [...unclaimed].filter((one) => same(cell.text, one[name]));
      const claimed = called.find((one) => one !== tiers || !isWithoutTiers(at)) ?? called[0];
      if (!claimed) return;
      known.add(at);
      unclaimed.delete(claimed);
      claimed.claim(at);
    });
  }
  const others = (rows[headingAt] ?? []).flatMap((cell, at) => (cell && !known.has(at) ? cell.text.trim() : []));
  return { columns, ...found, others };
}

function finder(sheet: Sheet, columns: ReadonlyMap<number, Column>, id: number | undefined) {
  const attributes = [...columns].filter(([, { kind }]) => kind === 'attribute');
  const nameOf = (labels: readonly string[]): string => labels.map((label) => label.trim().toLocaleLowerCase()).join('\n');
  const byId = new Map(sheet.skus.map((sku, index) => [sku.id, index]));
  const byValues = new Map<string, number | undefined>();
  for (const row of everyLine(sheet)) {
    if (row.tier > 0) continue;
    const name = nameOf(attributes.map(([, column]) => shownText(sheet, row, column)));
    // What fits several SKUs names none of them.
    byValues.set(name, byValues.has(name) ? undefined : row.index);
  }
  let last: number | undefined;
  return (cells: readonly (SheetCell | null)[]): number | undefined => {
    // Also a formula without a result names no SKU, and least of all the one above.
    if (id !== undefined && cells[id]?.problem) return (last = undefined);
    const text = id === undefined ? undefined : cells[id]?.text.trim();
    if (text) return (last = byId.get(text));
    const labels = attributes.map(([at]) => cells[at]?.text ?? '');
    // The lines of further tiers need not repeat what the SKU is.
    if (labels.every((label) => label === ''))
      return attributes.length > 0 || id !== undefined ? last : sheet.skus.length === 1 ? 0 : undefined;
    return (last = byValues.get(nameOf(labels)));
  };
}
