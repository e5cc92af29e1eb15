import { decimalOfNumber, formatDecimal, parseDecimal, trimDecimal } from '../../core/numbers/index.js';
import type { Entry } from '../../core/schema/types.js';

/** Reads the text of a number field. A blank text is null; a text that is not an exact number is kept as typed. */
export function readEntry(text: string, locale: string): Entry {
  const parsed = parseDecimal(text, locale);
  if (!parsed.ok) return parsed.text === '' ? null : { typed: text };
  const number = Number(parsed.value);
  return decimalOfNumber(number) === trimDecimal(parsed.value) ? number : { typed: text };
}

/** Returns an entry as text for its field, without group separators, which would make editing harder. */
export function entryText(entry: Entry | undefined, locale: string): string {
  if (entry === null || entry === undefined) return '';
  if (typeof entry !== 'number') return entry.typed;
  const exact = decimalOfNumber(entry);
  return exact ? formatDecimal(exact, locale, { grouping: false }) : String(entry);
}
