import { makeIssue, type Issue, type Path } from '../schema/issue.js';
import type { Entry } from '../schema/types.js';
import { isBlank } from './texts.js';
import { none } from './rule.js';

/** A field needs a number, and what was typed must have been readable as one. */
export function entryIssues(entry: Exclude<Entry, number> | undefined, path: Path): readonly Issue[] {
  const typed = entry?.typed;
  return isBlank(typed) ? [makeIssue('number.required', path)] : [makeIssue('number.unreadable', path, { value: typed! })];
}

/**
 * Number fields take at most 6 decimals of the number's shortest text and stay within 10¹² either way.
 */
export const isFieldNumber = (value: number): boolean =>
  Math.abs(value) <= 1e12 && (Number.isInteger(value) || Number(value.toFixed(6)) === value);

/** Whole days within the range, counted inclusively; params say the range. */
export function daysIssues(
  days: Entry | undefined,
  { min, max }: { min: number; max: number },
  path: Path,
  code: 'trial.days.range' | 'delivery.days.range',
): readonly Issue[] {
  if (typeof days !== 'number') return entryIssues(days, path);
  return Number.isInteger(days) && days >= min && days <= max ? none : [makeIssue(code, path, { min, max })];
}
