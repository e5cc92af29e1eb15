import type { Decimal } from '../schema/types.js';
import { minorDigits } from './currency.js';
import { countDecimals, roundDecimal, trimDecimal } from './decimal.js';
import { isPlain, knownLocale, remember } from './locale.js';

const cache = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, digits: number, currency: string, useGrouping: boolean): Intl.NumberFormat {
  const key = `${locale} ${digits} ${currency} ${useGrouping}`;
  const options: Intl.NumberFormatOptions = {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: useGrouping && 'auto',
  };
  return (
    cache.get(key) ??
    remember(
      cache,
      key,
      new Intl.NumberFormat(knownLocale(locale) ?? 'en', currency ? { ...options, style: 'currency', currency } : options),
    )
  );
}

/** `Intl` shows so many decimals in every engine. */
const mostDigits = 20;

/**
 * A decimal text with exactly `digits` decimals, of which it has no more. `Intl` takes it as it is, without a float in between; what it has no
 * room for is set behind, digit by digit.
 */
function show(value: Decimal, digits: number, locale: string, currency = '', grouping = true): string {
  const format = formatter(locale, Math.min(digits, mostDigits), currency, grouping);
  if (digits <= mostDigits) return format.format(value as Intl.StringNumericLiteral);
  const end = value.indexOf('.') + 1 + mostDigits;
  const rest = [...value.slice(end)].map((digit) => show(digit, 0, locale)).join('');
  const parts = format.formatToParts(value.slice(0, end) as Intl.StringNumericLiteral);
  return parts.map((part) => (part.type === 'fraction' ? part.value + rest : part.value)).join('');
}

/**
 * An amount of money in the locale, rounded half away from zero to exactly the currency's ISO 4217 minor digits, which are passed to
 * `Intl` explicitly. A currency that ISO 4217 does not list stands as it is before the unrounded number.
 * @throws IssueError `number.unreadable` on what is no decimal number.
 */
export function formatMoney(value: Decimal, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  if (digits === undefined) return `${currency}\u00a0${formatDecimal(value, locale)}`;
  return show(roundDecimal(value, digits), digits, locale, currency);
}

/**
 * Writes amounts that a sentence compares: as {@link formatMoney} does, and with all their decimals where two that differ would look the same,
 * as the totals of tiny unit prices do.
 */
export function comparedMoney(amounts: readonly Decimal[], currency: string, locale: string): (amount: Decimal) => string {
  const digits = minorDigits(currency);
  const differing = new Set(amounts.map(trimDecimal)).size;
  const shown = new Set(amounts.map((amount) => formatMoney(amount, currency, locale))).size;
  if (digits === undefined || shown === differing) return (amount) => formatMoney(amount, currency, locale);
  return (amount) => show(trimDecimal(amount), Math.max(digits, countDecimals(amount)), locale, currency);
}

/**
 * A decimal in the locale, exactly: all its decimals, and at least `minDigits` of them; without group separators where it is to be edited.
 * @throws IssueError `number.unreadable` on what is no decimal number.
 */
export function formatDecimal(
  value: Decimal,
  locale: string,
  { minDigits = 0, grouping = true }: { minDigits?: number; grouping?: boolean } = {},
): string {
  const exact = trimDecimal(value);
  const digits = Math.max(minDigits, countDecimals(exact));
  return !digits && isPlain(locale) && exact.length < 4 ? exact : show(exact, digits, locale, '', grouping);
}
