import { parseDelimited } from './parse-delimited.js';

/**
 * Reads a block of cells as spreadsheets put it on the clipboard: fields between tabs, rows ended by `\r\n`, `\n` or `\r`, a trailing
 * line end being the last row's own. A field that begins with a quote runs to a quote before a tab, a line end or the end of the text,
 * quotes in it doubled; anywhere else a quote is data. One that never closes is data too, so that no typo swallows the rows below.
 * Rows are padded to the widest with `''`; an empty text is one empty cell.
 * Source: GRID, "Clipboard".
 */
export const parseClipboardText = (text: string): string[][] => parseDelimited(text, '\t');
