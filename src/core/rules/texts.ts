import type { Issue, IssueCode, Path } from '../schema/issue.js';
import { OwnTexts } from './own-texts.js';

/** Nothing that a reader would see. */
export const isBlank = (text: string | undefined): boolean => !text?.trim();

/** Lengths are in code points. */
export const lengthOf = (text: string): number => [...text].length;

/**
 * How names and labels are compared: trimmed, NFC, case-folded. Lower before upper before lower case makes `ẞ` and `ß` equal `SS`;
 * the dotless `ı` stands aside, as it is no form of `i`.
 */
export const fold = (text: string): string =>
  text
    .trim()
    .normalize('NFC')
    .replace(/[^ı]+/g, (part) => part.toLowerCase().toUpperCase().toLowerCase());

/** How codes are compared: trimmed, to the letter. */
export const exact = (text: string): string => text.trim();

/**
 * A phone number is 8 or more digits in a row, or 7 after a `+`; single spaces, dots, hyphens and parentheses between them are
 * not counted. Digits of every script count.
 */
export const hasPhoneNumber = (text: string): boolean => phoneNumber.test(text);

/** @param group - the number of its group in the whole expression, for the same mark twice to end the row */
const between = (group: number): string => `(?:([\\p{Zs}\\p{Pd}.()\uff08\uff09\uff0e])(?!\\${group}))*`;
const row = (digits: number, group: number): string => `\\p{Nd}(?:${between(group)}\\p{Nd}){${digits - 1}}`;
const phoneNumber = new RegExp(`${row(8, 1)}|[+\uff0b]${between(2)}${row(7, 3)}`, 'u');

/** What is wrong where each text of a list is to be one item's own, see {@link OwnTexts}. */
export function duplicates<T>(
  code: IssueCode,
  items: readonly T[],
  textOf: (item: T) => string | undefined,
  path: (index: number) => Path,
  same: (text: string) => string = fold,
): readonly Issue[] {
  const texts = new OwnTexts(code, textOf, path, same);
  for (const item of items) texts.replace(undefined, item);
  return texts.issues(items);
}

/** Items of one list have different ids. */
export const duplicateIds = (items: readonly { id: string }[], list: Readonly<Path> = []): readonly Issue[] =>
  duplicates(
    'id.duplicate',
    items,
    ({ id }) => id,
    (index) => [...list, index, 'id'],
    String,
  );
