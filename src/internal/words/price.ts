import { formatDecimal, minorDigits, parseDecimal } from '../../core/numbers/index.js';
import type { Decimal, Typed } from '../../core/schema/types.js';

/** Reads a price field's text. Blank text is no price, and invalid text is kept as typed. */
export function readPrice(text: string, locale: string, currency: string): Decimal | Typed | undefined {
  const parsed = parseDecimal(text, locale, { currency });
  if (parsed.ok) return parsed.value;
  return parsed.text === '' ? undefined : { typed: text };
}

/** The text of a price in its field, with all its digits and at least the currency's number of decimals. */
export function priceText(price: Decimal | Typed | undefined, locale: string, currency: string): string {
  if (price === undefined) return '';
  return typeof price === 'string' ? formatDecimal(price, locale, { minDigits: minorDigits(currency) ?? 0 }) : price.typed;
}
