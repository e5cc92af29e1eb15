import type { Period } from '../schema/types.js';
import type { Language } from './language.js';
import type { Speech } from './speech.js';

/** The units of an ISO 8601 duration, in their order. Months and minutes have the same letter. */
const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `periodName` in a given language. */
export function periodIn(period: Period, { language: { periods, comma }, locale }: Speech<Pick<Language, 'periods' | 'comma'>>): string {
  if (period !== 'every' && Object.hasOwn(periods, period)) return periods[period as keyof typeof periods];
  const counts = (duration.exec(period)?.slice(1) ?? []).map((count) => Number(count ?? 0));
  const [years = 0, months = 0] = counts;
  // A year and a half is written as 18 months in any language.
  if (months) counts.splice(0, 2, 0, years * 12 + months);
  const lengths = units.flatMap((unit, index) => {
    const count = counts[index];
    return count ? [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)] : [];
  });
  return lengths.length ? periods.every.replace('{n}', () => lengths.join(comma)) : period;
}
