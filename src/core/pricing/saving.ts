import { compareDecimals, isZero, multiplyDecimals } from '../numbers/decimal.js';
import type { Decimal, Period } from '../schema/types.js';

/** What a longer billing period saves compared with a shorter one: whole months where the saving is exactly that, else a rounded percentage. */
export type Saving = { months: number } | { percent: number };

/** How many months a period has: `P1Y` 12, `P1Y6M` 18. Undefined for periods that are not whole months. */
export function monthsOf(period: Period): number | undefined {
  const [match, years = '0', months = '0'] = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?$/.exec(period) ?? [];
  const all = Number(years) * 12 + Number(months);
  return match && all > 0 ? all : undefined;
}

/**
 * Returns what the customer saves by paying `total` for `period` instead of `baseTotal` for each shorter `base`.
 * Undefined for a saving below half a percent, and where `period` is not the longer one.
 */
export function savingOf(total: Decimal, period: Period, baseTotal: Decimal, base: Period): Saving | undefined {
  const long = monthsOf(period);
  const short = monthsOf(base);
  if (!long || !short || long <= short || isZero(baseTotal)) return undefined;
  // Compared as total × short against baseTotal × months, which needs no division.
  const paid = multiplyDecimals(total, String(short));
  const monthly = (months: number) => multiplyDecimals(baseTotal, String(months));
  if (compareDecimals(paid, monthly(long)) >= 0) return undefined;
  if (short === 1) {
    for (let free = 1; free < long; free++) if (compareDecimals(paid, monthly(long - free)) === 0) return { months: free };
  }
  const percent = roundedPercent(paid, monthly(long));
  return percent > 0 ? { percent } : undefined;
}

/** 100 × (1 − paid / full), half up. */
function roundedPercent(paid: Decimal, full: Decimal): number {
  let percent = 0;
  while (percent < 100 && compareDecimals(multiplyDecimals(paid, '200'), multiplyDecimals(full, String(199 - 2 * percent))) <= 0)
    percent += 1;
  return percent;
}
