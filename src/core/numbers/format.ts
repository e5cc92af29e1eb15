import type { Decimal } from '../schema/types.js';
import { minorDigits } from './currency.js';
import { countDecimals, roundDecimal, trimDecimal } from './decimal.js';
import { isPlain, knownLocale, remember } from './locale.js';

const cache = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, digits: number, currency: string, useGrouping = true): Intl.NumberFormat {
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

/** `Intl` formats a decimal text directly, without a float in between. */
const show = (format: Intl.NumberFormat, value: Decimal): string => format.format(value as Intl.StringNumericLiteral);

/** The most decimals that `Intl` shows in every engine. */
const mostDigits = 20;

/**
 * Formats an amount of money in the locale, rounded half away from zero to exactly the currency's ISO 4217 minor digits, which are passed to
 * `Intl` explicitly. A currency that ISO 4217 does not list is written unchanged in front of the unrounded number.
 * @throws IssueError `number.unreadable` if the text is not a decimal number.
 */
export function formatMoney(value: Decimal, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  if (digits === undefined) return `${currency}\u00a0${formatDecimal(value, locale)}`;
  return show(formatter(locale, digits, currency), roundDecimal(value, digits));
}

/**
 * Formats a decimal exactly in the locale: with all its decimals and at least `minDigits` of them; without group separators if it will be edited.
 * Decimals beyond those that `Intl` can show are appended: in every locale decimals come last.
 * @throws IssueError `number.unreadable` if the text is not a decimal number.
 */
export function formatDecimal(
  value: Decimal,
  locale: string,
  { minDigits = 0, grouping = true }: { minDigits?: number; grouping?: boolean } = {},
): string {
  const exact = trimDecimal(value);
  const decimals = countDecimals(exact);
  const digits = Math.max(minDigits, decimals);
  if (!digits && isPlain(locale) && exact.length < 4) return exact;
  const behind = Math.max(decimals - mostDigits, 0);
  const end = exact.length - behind;
  return show(formatter(locale, digits - behind, '', grouping), exact.slice(0, end)) + exact.slice(end);
}
