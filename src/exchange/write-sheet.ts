import { isDecimal } from '../core/numbers/index.js';
import type { SheetCell } from './sheet-cell.js';
import { likeFormula } from './formula-mark.js';
import { writeXlsx } from './write-xlsx.js';

/**
 * Writes a sheet to a file. A text never becomes a formula: in CSV a text that a spreadsheet would run gets an apostrophe in front, in XLSX it
 * is a string. CSV is UTF-8 with a byte order mark, and uses semicolons where numbers have a decimal comma; XLSX stores the exact numbers.
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
  // Pad rows to the same width, so that a reader finds the delimiter in every row.
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const line = (row: readonly (SheetCell | null)[]) => Array.from({ length: width }, (_, at) => field(row[at] ?? null)).join(delimiter);
  return rows.map((row) => `${line(row)}\r\n`).join('');
}

/** Whether a shown number has a decimal comma: `10,00` has, `1,234` and `12,34,567` have not. */
function hasDecimalComma({ text, value }: SheetCell): boolean {
  const decimals = value === undefined ? undefined : /,(\d+)\D*$/.exec(text)?.[1];
  if (value === undefined || decimals === undefined) return false;
  return decimals.length !== 3 || /\..*,/.test(text) || (value.includes('.') && !text.includes('.'));
}

/** A number with at most one sign and nothing to calculate after it. */
const plainNumber = /^[-+]?[^=+\-@|(\uff1d\uff0b\uff0d\uff20]*$/;

/** Text that a spreadsheet would read as a formula; a negative number is not. A text that already begins with the mark gets a second one. */
function harmless({ text, value }: SheetCell): string {
  const isNumber = value !== undefined && isDecimal(value) && plainNumber.test(text);
  return !isNumber && likeFormula.test(text) ? `'${text}` : text;
}
