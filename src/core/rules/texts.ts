import type { IssueCode, Path } from '../schema/issue.js';
import type { Report } from './report.js';
import { UniqueTexts } from './unique-texts.js';

/** Returns whether the text is missing, empty or only white space. */
export const isBlank = (text: string | undefined): boolean => !text?.trim();

/** Returns the length in code points. */
export const lengthOf = (text: string): number => [...text].length;

/**
 * Returns the form in which names and labels are compared: trimmed, NFC, case-folded. Changing to lower, upper and lower case makes `ẞ` and
 * `ß` equal `SS`. The dotless `ı` is left out, as it is not a form of `i`.
 */
export const fold = (text: string): string =>
  text
    .trim()
    .normalize('NFC')
    .replace(/[^ı]+/g, (part) => part.toLowerCase().toUpperCase().toLowerCase());

/** Returns the form in which codes are compared: trimmed, with letter case. */
export const exact = (text: string): string => text.trim();

/**
 * Returns whether the text contains a phone number: 8 or more digits in a row, or 7 after a `+`, in any script. Single spaces, dots,
 * hyphens and parentheses between digits are skipped.
 */
export const hasPhoneNumber = (text: string): boolean => phoneNumber.test(text);

/** @param group - the number of its group in the whole expression; the same mark twice ends the row */
const between = (group: number): string => `(?:([\\p{Zs}\\p{Pd}.()\uff08\uff09\uff0e])(?!\\${group}))*`;
const row = (digits: number, group: number): string => `\\p{Nd}(?:${between(group)}\\p{Nd}){${digits - 1}}`;
const phoneNumber = new RegExp(`${row(8, 1)}|[+\uff0b]${between(2)}${row(7, 3)}`, 'u');

/** Reports each text that an earlier item of the list has as well. Blank texts don't count. */
export function reportDuplicates<T>(
  code: IssueCode,
  items: readonly T[],
  textOf: (item: T) => string | undefined,
  pathOf: (index: number) => Path,
  report: Report,
  keyOf: (text: string) => string = fold,
): void {
  const texts = new UniqueTexts(textOf, keyOf);
  for (const item of items) texts.replace(undefined, item);
  for (const { index, value, first } of texts.repeats(items)) report(code, pathOf(index), { value, first });
}

/** Items of one list have different ids. */
export const reportDuplicateIds = (items: readonly { id: string }[], report: Report): void =>
  reportDuplicates(
    'id.duplicate',
    items,
    ({ id }) => id,
    (index) => [index, 'id'],
    report,
    String,
  );
