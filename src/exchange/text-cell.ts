import { parseDecimal } from '../core/numbers/index.js';
import { isErrorText } from './error-text.js';
import type { SheetCell } from './sheet-cell.js';

/** How to read numbers whose source does not name its format. */
export interface NumberLanguage {
  /** BCP 47 language tag. */
  locale: string;
  /** ISO 4217 currency code. */
  currency?: string | undefined;
}

/** A cell of a source without types: its text, and its number if the text is a number in the given language. Error values are problems. */
export function textCell(text: string, { locale, currency }: NumberLanguage): SheetCell {
  const read = parseDecimal(text, locale, { currency });
  if (read.ok) return { text, value: read.value };
  if (isErrorText(text)) return { text, problem: 'error' };
  return /^\s*(?:true|false)\s*$/i.test(text) ? { text, problem: 'boolean' } : { text };
}
