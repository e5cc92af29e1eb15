import { isDecimal } from '../core/numbers/index.js';
import type { SheetCell } from './sheet-cell.js';
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
  const delimiter = rows.some((row) =>
    row.some((cell) => cell?.value !== undefined && /,\d+\D*$/.test(cell.text) && cell.value.includes('.')),
  )
    ? ';'
    : ',';
  const special = new RegExp(`["\\r\\n${delimiter}]|^\\s|\\s$`);
  const field = (cell: SheetCell | null): string => {
    const text = cell ? harmless(cell) : '';
    return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(field).join(delimiter)}\r\n`).join('');
}

/** Text that a spreadsheet would take for a formula. A negative number is none. */
function harmless({ text, value }: SheetCell): string {
  const isNumber = value !== undefined && isDecimal(value);
  return !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
