import type { Decimal } from '../schema/types.js';
import { isCurrencyMark } from './currency-marks.js';
import { isDecimal } from './decimal.js';
import { separatorKind, separatorsOf } from './separators.js';
import type { Separators } from './separators.js';
import { asciiDigits, asciiForms } from './unicode.js';

/** Number formats that differ from the locale's own. */
export interface ParseDecimalOptions {
  /** ISO 4217 code: only this currency's symbol or code may accompany the number; without it, any that `Intl` knows. */
  currency?: string | undefined;
  /** Replaces the locale's decimal separator. */
  decimal?: string | undefined;
  /** Replaces the locale's group separator; `''` = none. Spaces and apostrophes always count as group separators. */
  group?: string | undefined;
}

/** The number, or the unchanged text if it is not a number. */
export type ParsedDecimal = { ok: true; value: Decimal } | { ok: false; text: string };

/** The greatest length of a number with 40 digits, separators and a currency. */
const maxLength = 200;

/**
 * Reads a typed or pasted number exactly, in the locale's format. Never throws, never guesses.
 * Accepted: group separators in the right places (also spaces and apostrophes), one decimal separator, a minus directly before the number or the
 * currency, digits of any script, the currency's symbol or code before or after, also abbreviated with a dot. Trailing zeros are removed.
 * Refused: everything else, such as exponents, groups of the wrong length or beginning with 0, and more than 40 digits.
 * @returns the number, or the unchanged text; for blank text `{ ok: false, text: '' }`.
 * Source: GRID, "Numbers typed or pasted".
 */
export function parseDecimal(text: string, locale: string, options: ParseDecimalOptions = {}): ParsedDecimal {
  const refused: ParsedDecimal = { ok: false, text };
  const separators = separatorsOf(locale, options.decimal, options.group);
  const trimmed = asciiDigits(asciiForms(text), separators.digits).trim();
  if (trimmed === '') return { ok: false, text: '' };
  if (text.length > maxLength) return refused;

  const surrounded = /^([^0-9]*)([0-9](?:.*[0-9])?)([^0-9]*)$/s.exec(trimmed);
  if (!surrounded) return refused;
  const [, before = '', digits = '', after = ''] = surrounded;
  // A dot that ends an abbreviation is not a decimal point: Rs.500, kr.500 and S/.500 are five hundred; $.50 is half a dollar.
  const isMark = (mark: string) =>
    [mark, mark.replace(/([\p{L}\p{M}/])\.$/u, '$1')].some((each) => isCurrencyMark(each, locale, options.currency));
  const head = readHead(before, separators, isMark);
  const tail = readTail(after, separators, isMark);
  if (!head || !tail || (head.marked && tail.marked)) return refused;

  const value = readNumber(head.decimal + digits + tail.decimal, separators);
  if (value === undefined) return refused;
  return { ok: true, value: head.negative && value !== '0' ? `-${value}` : value };
}

type IsMark = (text: string) => boolean;

/** What may precede the first digit: a minus, a currency, a minus, a decimal separator; all optional. */
function readHead(
  text: string,
  { decimal }: Separators,
  isMark: IsMark,
): { negative: boolean; marked: boolean; decimal: string } | undefined {
  let rest = text;
  const first = isMinus(rest[0]);
  if (first) rest = rest.slice(1);
  if (first && /^\s/.test(rest)) return undefined;
  let point = '';
  if (decimal.has(rest.at(-1)!) && !isMark(rest)) {
    point = rest.at(-1)!;
    rest = rest.slice(0, -1);
  }
  const second = !first && isMinus(rest.at(-1));
  if (second) rest = rest.slice(0, -1);
  const mark = rest.trim();
  if (mark === '' ? rest !== '' : !isMark(mark)) return undefined;
  return { negative: first || second, marked: mark !== '', decimal: point };
}

/** What may follow the last digit: a decimal separator, a currency. */
function readTail(text: string, { decimal }: Separators, isMark: IsMark): { marked: boolean; decimal: string } | undefined {
  const mark = text.trim();
  if (mark === '') return { marked: false, decimal: '' };
  if (isMark(mark)) return { marked: true, decimal: '' };
  const point = text[0]!;
  const rest = text.slice(1).trim();
  return decimal.has(point) && (rest === '' || isMark(rest)) ? { marked: rest !== '', decimal: point } : undefined;
}

const isMinus = (character: string | undefined): boolean => character === '-' || character === '\u2212';

function readNumber(text: string, separators: Separators): Decimal | undefined {
  let at = 0;
  while (at < text.length && !separators.decimal.has(text[at]!)) at++;
  const whole = readWhole(text.slice(0, at), separators);
  const fraction = text.slice(at + 1);
  if (whole === undefined || !/^[0-9]*$/.test(fraction)) return undefined;
  if (separators.ambiguous && fraction.length === 3 && whole !== '0') return undefined;
  const decimals = fraction.replace(/0+$/, '');
  const value = decimals === '' ? whole : `${whole}.${decimals}`;
  return isDecimal(value) ? value : undefined;
}

function readWhole(text: string, { group, sizes }: Separators): string | undefined {
  if (/^[0-9]*$/.test(text)) return text.replace(/^0+(?=.)/, '') || '0';
  const kinds = new Set<string>();
  const groups = [''];
  for (const character of text) {
    if (character >= '0' && character <= '9') groups[groups.length - 1] = groups.at(-1)! + character;
    else if (!group.has(character)) return undefined;
    else {
      kinds.add(separatorKind(character));
      groups.push('');
    }
  }
  const [first = '', ...others] = groups;
  const last = others.pop() ?? '';
  const fits = sizes.some(
    ([lastSize, size]) => first.length <= size && others.every(({ length }) => length === size) && last.length === lastSize,
  );
  return kinds.size === 1 && fits && first >= '1' ? groups.join('') : undefined;
}
