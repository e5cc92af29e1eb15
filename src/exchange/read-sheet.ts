import { IssueError } from '../core/schema/issue.js';
import { readCsv } from './read-csv.js';
import type { SheetCell } from './sheet-cell.js';
import type { NumberLanguage } from './text-cell.js';

/** What the caller knows about a file besides its bytes. */
export interface SheetSource extends NumberLanguage {
  /** File name. Its extension decides the format if the bytes do not. */
  name: string;
}

/**
 * Reads the cells of a CSV, TSV or XLSX file; of a workbook, the first visible sheet. Workbook cells have types; in the other formats numbers
 * are read in the given language. Formulas are never run: the results stored in the file count.
 * @throws IssueError `document.invalid` if the file has none of these formats
 */
export async function readSheet(bytes: Uint8Array | Blob, source: SheetSource): Promise<{ rows: (SheetCell | null)[][] }> {
  const data = bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer());
  // "PK" alone is not enough: a CSV column may be called PK.
  const isZip = startsWith(data, 0x50, 0x4b, 0x03);
  // Old binary workbooks and encrypted ones begin with D0 CF 11 E0.
  if (startsWith(data, 0xd0, 0xcf) || (!isZip && namesWorkbook.test(source.name))) throw unreadable();
  try {
    if (!isZip) return { rows: readCsv(data, source) };
    const { readXlsx } = await import('./read-xlsx.js');
    return { rows: await readXlsx(data) };
  } catch (error) {
    throw error instanceof IssueError ? error : unreadable();
  }
}

/** Extensions of files that are never text. */
const namesWorkbook = /\.(?:xls[xmb]|ods|numbers)$/i;

const startsWith = (data: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, at) => data[at] === byte);

const unreadable = (): IssueError => new IssueError([{ code: 'document.invalid', path: [], severity: 'error', params: {} }]);
