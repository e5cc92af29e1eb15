import { formatDecimal, minorDigits, parseDecimal } from '../../core/numbers/index.js';
import type { Decimal, Typed } from '../../core/schema/types.js';

/** A price field's text: blank is no price, and what can't be read stays as typed. */
export function readPrice(text: string, locale: string, currency: string): Decimal | Typed | undefined {
  const parsed = parseDecimal(text, locale, { currency });
  if (parsed.ok) return parsed.value;
  return parsed.text === '' ? undefined : { typed: text };
}

/** How a price stands in its field: at least the currency's own digits, all that were given beyond. */
export function priceText(price: Decimal | Typed | undefined, locale: string, currency: string): string {
  if (price === undefined) return '';
  return typeof price === 'string' ? formatDecimal(price, locale, { minDigits: minorDigits(currency) ?? 0 }) : price.typed;
}
