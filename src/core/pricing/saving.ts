import { compareDecimals, isZero, multiplyDecimals } from '../numbers/decimal.js';
import type { Decimal, Period } from '../schema/types.js';

/** What a longer billing period saves against the shorter one: whole months, where it comes out even, else rounded percent. */
export type Saving = { months: number } | { percent: number };

/** How many months a period has: `P1Y` 12, `P1Y6M` 18. Undefined for what months don't measure. */
export function monthsOf(period: Period): number | undefined {
  const [match, years = '0', months = '0'] = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?$/.exec(period) ?? [];
  const all = Number(years) * 12 + Number(months);
  return match && all > 0 ? all : undefined;
}

/**
 * What the customer saves who pays `total` for `period` instead of `baseTotal` for each shorter `base`, exactly reckoned.
 * Undefined where nothing is saved, or half a percent at most, and where the one period is no longer than the other.
 */
export function savingOf(total: Decimal, period: Period, baseTotal: Decimal, base: Period): Saving | undefined {
  const long = monthsOf(period);
  const short = monthsOf(base);
  if (!long || !short || long <= short || isZero(baseTotal)) return undefined;
  // Compared as total × short against baseTotal × months, so that nothing is divided.
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
