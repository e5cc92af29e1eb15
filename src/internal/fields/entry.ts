import { decimalOfNumber, formatDecimal, parseDecimal, trimDecimal } from '../../core/numbers/index.js';
import type { Entry } from '../../core/schema/types.js';

/** A number field's text as an entry: blank is nothing yet, and what can't be read exactly stays as typed. */
export function readEntry(text: string, locale: string): Entry {
  const parsed = parseDecimal(text, locale);
  if (!parsed.ok) return parsed.text === '' ? null : { typed: text };
  const number = Number(parsed.value);
  return decimalOfNumber(number) === trimDecimal(parsed.value) ? number : { typed: text };
}

/** How an entry stands in its field, without group separators so that it can be edited as it is. */
export function entryText(entry: Entry | undefined, locale: string): string {
  if (entry === null || entry === undefined) return '';
  if (typeof entry !== 'number') return entry.typed;
  const exact = decimalOfNumber(entry);
  return exact ? formatDecimal(exact, locale, { grouping: false }) : String(entry);
}
