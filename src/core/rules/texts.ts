import { makeIssue, type Issue, type IssueCode, type Path } from '../schema/issue.js';
import { none } from './rule.js';

/** Nothing that a reader would see. */
export const isBlank = (text: string | undefined): boolean => !text?.trim();

/** Lengths are in code points. */
export const lengthOf = (text: string): number => [...text].length;

/**
 * How names and labels are compared: trimmed, NFC, case-folded. Upper before lower case makes `ß` equal `SS`;
 * the dotless `ı` stands aside, as it is no form of `i`.
 */
export const fold = (text: string): string =>
  text
    .trim()
    .normalize('NFC')
    .replace(/[^ı]+/g, (part) => part.toUpperCase().toLowerCase());

/** How codes are compared: trimmed, to the letter. */
export const exact = (text: string): string => text.trim();

/**
 * A phone number is 8 or more digits in a row, or 7 after a `+`; single spaces, dots, hyphens and parentheses between them are
 * not counted. Digits of every script count.
 */
export const hasPhoneNumber = (text: string): boolean => phoneNumber.test(text);

const between = String.raw`(?:([ \u00a0.()\u2010-\u2015\uff08\uff09-])(?!\1))*`;
const row = (digits: number, number: number): string =>
  String.raw`\p{Nd}(?:${between.replace(String.raw`\1`, `\\${number}`)}\p{Nd}){${digits - 1}}`;
const phoneNumber = new RegExp(`${row(8, 1)}|[+\uff0b]${between.replace(String.raw`\1`, String.raw`\2`)}${row(7, 3)}`, 'u');

/**
 * Every text that an earlier item has too; `first` is the index of that item. A blank text is nobody's.
 * @param same - two texts that give the same are duplicates
 */
export function duplicates<T>(
  code: IssueCode,
  items: readonly T[],
  textOf: (item: T) => string | undefined,
  path: (index: number) => Path,
  same: (text: string) => string = fold,
): readonly Issue[] {
  const keys = items.map((item) => same(textOf(item) ?? ''));
  const given = keys.filter(Boolean);
  // Most lists have none, and one look at all tells.
  if (new Set(given).size === given.length) return none;
  const firsts = new Map<string, number>();
  return items.flatMap((item, index) => {
    const key = keys[index]!;
    const first = firsts.get(key);
    if (key && first === undefined) firsts.set(key, index);
    return first === undefined ? [] : [makeIssue(code, path(index), { value: textOf(item)!, first })];
  });
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
