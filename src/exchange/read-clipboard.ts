import { parseClipboardText } from '../core/clipboard/index.js';
import { readHtmlTable } from './html-table.js';
import { excelSeparators, readCell } from './number-evidence.js';
import type { SheetCell } from './sheet-cell.js';
import { textCell } from './text-cell.js';

/** The contents of a paste: the `text/html` and `text/plain` of the clipboard, unchanged. */
export interface ClipboardSource {
  html?: string | undefined;
  text?: string | undefined;
  /** BCP 47 language tag. Numbers are read in it unless the clipboard names its own separators. */
  locale: string;
  /** ISO 4217 currency code. */
  currency?: string | undefined;
}

/**
 * Reads the cells of a clipboard: from the HTML table if there is one, with the exact numbers that the copying program attached, otherwise
 * from the plain text, whose numbers are read in the given language. No content ever runs. Blank cells are `null`; unreadable cells are text.
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
