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
  const isZip = data[0] === 0x50 && data[1] === 0x4b;
  // The old binary workbooks, and encrypted ones, begin with D0 CF 11 E0.
  if (data[0] === 0xd0 && data[1] === 0xcf) throw unreadable();
  try {
    if (!isZip) return { rows: readCsv(data, source) };
    const { readXlsx } = await import('./read-xlsx.js');
    return { rows: await readXlsx(data) };
  } catch (error) {
    throw error instanceof IssueError ? error : unreadable();
  }
}

const unreadable = (): IssueError => new IssueError([{ code: 'document.invalid', path: [], severity: 'error', params: {} }]);
