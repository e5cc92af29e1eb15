import type { Bounds } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';
import { isBlank, type Content } from './content.js';

/** The block with all rows as wide as the widest. A blank row below a single cell is only the line end of a copied text, and dropped. */
export function rectangular(block: readonly (readonly Content[])[]): Content[][] {
  const width = Math.max(0, ...block.map((row) => row.length));
  if (width === 0) return [];
  const rows = block.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  if (width === 1 && rows.length === 2 && !isBlank(rows[0]![0]!) && isBlank(rows[1]![0]!)) rows.pop();
  return rows;
}

/** The block without its first row where that repeats the headings of the columns it is pasted into. */
export function withoutHeader(sheet: Sheet, { left }: Bounds, cells: Content[][]): Content[][] {
  const [first, ...rest] = cells;
  if (!first || rest.length === 0) return cells;
  const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
  const isHeader = first.every((content, at) => {
    const column = sheet.column(left + at);
    return column && content && (same(content.text, column.title) || same(content.text, column.label));
  });
  return isHeader ? rest : cells;
}
