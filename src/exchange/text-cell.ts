import { parseDecimal } from '../core/numbers/index.js';
import { isErrorText } from './error-text.js';
import type { SheetCell } from './sheet-cell.js';

/** How numbers are written where their source does not say. */
export interface NumberLanguage {
  /** BCP 47. */
  locale: string;
  /** ISO 4217. */
  currency?: string | undefined;
}

/** A cell of a source without types: its text, and the number where it reads as one in the language; what spreadsheets show else is none. */
export function textCell(text: string, { locale, currency }: NumberLanguage): SheetCell {
  const read = parseDecimal(text, locale, { currency });
  if (read.ok) return { text, value: read.value };
  if (isErrorText(text)) return { text, problem: 'error' };
  return /^\s*(?:true|false)\s*$/i.test(text) ? { text, problem: 'boolean' } : { text };
}
