import { parseClipboardText } from '../core/clipboard/index.js';
import type { SheetCell } from './sheet-cell.js';

export interface ClipboardSource {
  html?: string | undefined;
  text?: string | undefined;
  /** BCP 47: how numbers are written where the clipboard itself does not say. */
  locale: string;
  /** ISO 4217. */
  currency?: string | undefined;
}

/** The cells of what was copied. Text only for now. */
export function readClipboard({ text = '' }: ClipboardSource): (SheetCell | null)[][] {
  return parseClipboardText(text).map((row) => row.map((cell) => (cell === '' ? null : { text: cell })));
}
