import { IssueError } from '../core/schema/issue.js';
import { readCsv } from './read-csv.js';
import type { SheetCell } from './sheet-cell.js';
import type { NumberLanguage } from './text-cell.js';

/** What is known of a file besides its bytes. */
export interface SheetSource extends NumberLanguage {
  /** The file's name; its ending tells the format where the bytes do not. */
  name: string;
}

/**
 * The cells of a CSV, TSV or XLSX file: of a workbook the first sheet that is not hidden. Its cells have types; in the others numbers are read
 * in the given language. Formulas are never run: what the file holds as
 * their result counts.
 * @throws IssueError `document.invalid` on what is no such file
 */
export async function readSheet(bytes: Uint8Array | Blob, source: SheetSource): Promise<{ rows: (SheetCell | null)[][] }> {
  const data = bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer());
  // A column may be called PK.
  const isZip = startsWith(data, 0x50, 0x4b, 0x03);
  // The old binary workbooks, and encrypted ones, begin with D0 CF 11 E0.
  if (startsWith(data, 0xd0, 0xcf) || (!isZip && namesWorkbook.test(source.name))) throw unreadable();
  try {
    if (!isZip) return { rows: readCsv(data, source) };
    const { readXlsx } = await import('./read-xlsx.js');
    return { rows: await readXlsx(data) };
  } catch (error) {
    throw error instanceof IssueError ? error : unreadable();
  }
}

/** Files that are no text, whatever their first bytes are. */
const namesWorkbook = /\.(?:xls[xmb]|ods|numbers)$/i;

const startsWith = (data: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, at) => data[at] === byte);

const unreadable = (): IssueError => new IssueError([{ code: 'document.invalid', path: [], severity: 'error', params: {} }]);
