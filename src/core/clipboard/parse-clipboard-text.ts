import { parseDelimited } from './parse-delimited.js';

/**
 * Reads a block of cells as spreadsheets put it on the clipboard: fields separated by tabs, rows ended by `\r\n`, `\n` or `\r`; a trailing
 * line end belongs to the last row. A field that begins with a quote ends at a quote before a tab, a line end or the end of the text,
 * with quotes inside doubled; anywhere else a quote is data. A quote that never closes is data too, so that a typo loses no rows.
 * Rows are padded with `''` to the width of the widest; an empty text is one empty cell.
 * Source: GRID, "Clipboard".
 */
export const parseClipboardText = (text: string): string[][] => parseDelimited(text, '\t');
