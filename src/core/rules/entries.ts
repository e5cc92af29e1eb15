import type { Path } from '../schema/issue.js';
import type { Entry } from '../schema/types.js';
import type { Report } from './report.js';
import { isBlank } from './texts.js';

/** Reports a field without a number: it is empty, or the typed text is no number. */
export function reportNoNumber(entry: Exclude<Entry, number> | undefined, path: Path, report: Report): void {
  const typed = entry?.typed;
  if (isBlank(typed)) report('number.required', path);
  else report('number.unreadable', path, { value: typed! });
}

/** Returns whether a number field accepts the number: at most 6 decimals in its shortest text, and at most 10¹² either way. */
export const isFieldNumber = (value: number): boolean =>
  Math.abs(value) <= 1e12 && (Number.isInteger(value) || Number(value.toFixed(6)) === value);

/** Fewest and most days, both whole and inclusive. */
export interface DayRange {
  min: number;
  max: number;
}

/** Returns whether these are whole days within the range. */
export const isInRange = (days: Entry | undefined, { min, max }: DayRange): days is number =>
  Number.isInteger(days) && (days as number) >= min && (days as number) <= max;

/** Checks the field `days`: whole days within the range. */
export function reportDays(
  days: Entry | undefined,
  range: DayRange,
  code: 'trial.days.range' | 'delivery.days.range',
  report: Report,
): void {
  if (typeof days !== 'number') reportNoNumber(days, ['days'], report);
  else if (!isInRange(days, range)) report(code, ['days'], { min: range.min, max: range.max });
}
