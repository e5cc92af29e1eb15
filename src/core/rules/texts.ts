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
  // Most lists have none, and one look at all tells.
  const known = new Set<string>();
  let given = 0;
  for (const item of items) {
    const text = textOf(item);
    const key = text && same(text);
    if (key && known.add(key).size < ++given) return repeats(code, items, textOf, path, same);
  }
  return none;
}

/** Slower, and only where there are some. */
function repeats<T>(
  code: IssueCode,
  items: readonly T[],
  textOf: (item: T) => string | undefined,
  path: (index: number) => Path,
  same: (text: string) => string,
): Issue[] {
  const firsts = new Map<string, number>();
  return items.flatMap((item, index) => {
    const value = textOf(item);
    const key = value && same(value);
    if (!key) return [];
    const first = firsts.get(key);
    if (first !== undefined) return [makeIssue(code, path(index), { value, first })];
    firsts.set(key, index);
    return [];
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
