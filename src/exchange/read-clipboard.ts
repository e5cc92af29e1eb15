import { parseClipboardText } from '../core/clipboard/index.js';
import { readHtmlTable } from './html-table.js';
import { excelSeparators, readCell } from './number-evidence.js';
import type { SheetCell } from './sheet-cell.js';
import { textCell } from './text-cell.js';

/** What a paste brings: the `text/html` and `text/plain` of the clipboard, as they are. */
export interface ClipboardSource {
  html?: string | undefined;
  text?: string | undefined;
  /** BCP 47: how numbers are written where the clipboard itself does not say. */
  locale: string;
  /** ISO 4217. */
  currency?: string | undefined;
}

/**
 * The cells of what was copied: an HTML table first, with the program's own evidence of its numbers, else the plain text,
 * whose numbers are read in the given language. Nothing in it ever runs. Blank cells are `null`; what can't be read is text.
 * Source: GRID, "Clipboard".
 */
export function readClipboard({ html, text = '', locale, currency }: ClipboardSource): (SheetCell | null)[][] {
  const table = html ? readHtmlTable(html) : undefined;
  if (table) {
    const reading = { locale, currency, ...excelSeparators(html!) };
    return table.map((row) => row.map((cell) => cell && readCell(cell, reading)));
  }
  return parseClipboardText(text).map((row) => row.map((cell) => (cell === '' ? null : textCell(cell, { locale, currency }))));
}
