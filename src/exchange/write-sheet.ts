import { isDecimal } from '../core/numbers/index.js';
import type { SheetCell } from './sheet-cell.js';
import { likeFormula } from './formula-mark.js';
import { writeXlsx } from './write-xlsx.js';

/**
 * A sheet as a file. Texts are never formulas: in CSV what a spreadsheet would run begins with an apostrophe, in XLSX they are strings.
 * CSV is UTF-8 with a byte order mark, between semicolons where numbers are written with a decimal comma; XLSX has the exact numbers.
 */
export async function writeSheet(rows: readonly (readonly (SheetCell | null)[])[], format: 'csv' | 'xlsx'): Promise<Blob> {
  if (format === 'xlsx') {
    return new Blob([await writeXlsx(rows)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  }
  return new Blob(['\ufeff', writeCsv(rows)], { type: 'text/csv;charset=utf-8' });
}

function writeCsv(rows: readonly (readonly (SheetCell | null)[])[]): string {
  const delimiter = rows.some((row) => row.some((cell) => cell !== null && hasDecimalComma(cell))) ? ';' : ',';
  const special = new RegExp(`["\\r\\n${delimiter}]|^\\s|\\s$`);
  const field = (cell: SheetCell | null): string => {
    const text = cell ? harmless(cell) : '';
    return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  // As wide as the widest, so that whoever reads it finds its delimiter in every row.
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const line = (row: readonly (SheetCell | null)[]) => Array.from({ length: width }, (_, at) => field(row[at] ?? null)).join(delimiter);
  return rows.map((row) => `${line(row)}\r\n`).join('');
}

/** Whether a number is shown with a decimal comma: `10,00` is, `1,234` is not, nor is `12,34,567`. */
function hasDecimalComma({ text, value }: SheetCell): boolean {
  const decimals = value === undefined ? undefined : /,(\d+)\D*$/.exec(text)?.[1];
  if (value === undefined || decimals === undefined) return false;
  return decimals.length !== 3 || /\..*,/.test(text) || (value.includes('.') && !text.includes('.'));
}

/** One sign at most, and nothing to reckon with behind it. */
const plainNumber = /^[-+]?[^=+\-@|(\uff1d\uff0b\uff0d\uff20]*$/;

/** Text that a spreadsheet would take for a formula. A negative number is none. What begins like our own mark gets another. */
function harmless({ text, value }: SheetCell): string {
  const isNumber = value !== undefined && isDecimal(value) && plainNumber.test(text);
  return !isNumber && likeFormula.test(text) ? `'${text}` : text;
}
