import { compareDecimals, countDecimals, isDecimal, parseDecimal, roundDecimal, trimDecimal } from '../core/numbers/index.js';
import type { Decimal } from '../core/schema/types.js';
import { decimalOfDouble } from './double.js';
import { isErrorText } from './error-text.js';
import type { HtmlCell } from './html-table.js';
import type { CellProblem, SheetCell } from './sheet-cell.js';
import { textCell, type NumberLanguage } from './text-cell.js';

/** The number format of the program that copied the table, if it declares one for the whole table. */
export interface Separators {
  decimal?: string | undefined;
  group?: string | undefined;
}

export interface NumberReading extends Separators, NumberLanguage {}

/** Excel names its separators in the style sheet of its HTML. */
export function excelSeparators(html: string): Separators {
  const said = (name: string): string | undefined => new RegExp(`mso-displayed-${name}-separator:\\s*"\\\\?([^"]*)"`).exec(html)?.[1];
  const decimal = said('decimal');
  return decimal ? { decimal, group: said('thousand') ?? '' } : {};
}

/** Reads a cell: by the exact number that the copying program attached, otherwise by its text in the seller's language. */
export function readCell({ text, element }: HtmlCell, reading: NumberReading): SheetCell {
  return (
    fromKit(text, element) ??
    fromSheets(text, element, reading) ??
    fromCalc(text, element, reading) ??
    fromExcel(text, element, reading) ??
    textCell(text, reading)
  );
}

/** The kit's own copies carry the exact number, and mark text that was never a number. */
function fromKit(text: string, element: Element): SheetCell | undefined {
  if (element.hasAttribute('data-sku-typed')) return { text, problem: 'unreadable' };
  const value = element.getAttribute('data-sku-value');
  return value !== null && isDecimal(value) ? { text, value } : undefined;
}

/** Google Sheets: `{"1":3,"3":9.99}` is a number, `{"1":2,…}` text, `{"1":4,…}` a boolean, `{"1":5,…}` an error. */
function fromSheets(text: string, element: Element, reading: NumberReading): SheetCell | undefined {
  const value = json(element.getAttribute('data-sheets-value'));
  if (!value) return undefined;
  const format = json(element.getAttribute('data-sheets-numberformat'))?.['1'];
  const type = value['1'];
  if (type === 4) return { text, problem: 'boolean' };
  if (type === 5 || (type !== 2 && isErrorText(text))) return { text, problem: 'error' };
  if (type !== 3 || typeof value['3'] !== 'number') return { text };
  if (dateFormats.has(format)) return { text, problem: 'date' };
  if (format === percentFormat) return { text, problem: 'unreadable' };
  return held(text, decimalOfDouble(value['3']), reading);
}

/** Date, time, date with time, and duration. */
const dateFormats = new Set<unknown>([5, 6, 7, 9]);
const percentFormat = 3;

/**
 * LibreOffice: `sdval` is the number in the writer's language without group separators, so a separator in it is the decimal separator.
 * It is 0 for an error, a serial number for a date, and 1 for TRUE.
 */
function fromCalc(text: string, element: Element, reading: NumberReading): SheetCell | undefined {
  const raw = element.getAttribute('sdval');
  if (raw === null) return undefined;
  if (isErrorText(text)) return { text, problem: 'error' };
  const value = /^-?\d+(?:[.,٫]\d+)?$/.test(raw) ? trimDecimal(raw.replace(/[,٫]/, '.').replace(/^(-?)0+(?=\d)/, '$1')) : undefined;
  return held(text, value !== undefined && isDecimal(value) ? value : undefined, reading, /^[01]$/.test(raw) ? 'boolean' : undefined);
}

/**
 * A cell with its program's stored number, if the text shows the same number. Otherwise the text shows a date, a different currency or a
 * percentage, and the cell is refused.
 * @param wordless - the problem to report for a text without digits
 */
function held(
  text: string,
  value: Decimal | undefined,
  { locale, currency }: NumberReading,
  wordless: CellProblem = 'unreadable',
): SheetCell {
  if (value === undefined) return { text, problem: 'unreadable' };
  const shown = [
    parseDecimal(text, locale, { currency, decimal: ',', group: '.' }),
    parseDecimal(text, locale, { currency, decimal: '.', group: ',' }),
    parseDecimal(text, locale, { currency }),
    parseDecimal(text, 'en-IN', { currency }),
  ].flatMap((read) => (read.ok ? [read.value] : []));
  if (shown.some((one) => agrees(value, one, text)) || agreesRoughly(value, text)) return { text, value };
  if (shown.length > 0) return { text, problem: 'ambiguous' };
  return { text, problem: dateText.test(text.slice(0, 100)) ? 'date' : /\p{Nd}/u.test(text) ? 'unreadable' : wordless };
}

const dateText = /\p{Nd}\P{Nd}*[-/:\p{L}]\P{Nd}*\p{Nd}|\p{Nd}\.\s?\p{Nd}+\.\s?\p{Nd}/u;

/** Whether the shown number is the stored value, rounded to the shown digits. */
function agrees(value: Decimal, shown: Decimal, text: string): boolean {
  const most = Math.max(countDecimals(shown), /[.,٫](\d*)\D*$/.exec(text)?.[1]?.length ?? 0);
  for (let digits = countDecimals(shown); digits <= most; digits++) {
    if (compareDecimals(roundDecimal(value, digits), shown) === 0) return true;
  }
  return false;
}

/** Scientific notation: `1.23E+06`. */
function agreesRoughly(value: Decimal, text: string): boolean {
  const power = /^[-\u2212]?\d(?:[.,](\d{1,20}))?E[+-]?\d{1,3}$/i.exec(text);
  const digits = power?.[1]?.length ?? 0;
  const shown = text.replace(',', '.').replace('\u2212', '-');
  return power !== null && Number(value).toExponential(digits) === Number(shown).toExponential(digits);
}

/** Excel: older HTML carries the exact number in `x:num` where the text is rounded; otherwise the text is read with the table's separators. */
function fromExcel(text: string, element: Element, reading: NumberReading): SheetCell | undefined {
  const { locale, currency, decimal, group } = reading;
  if (element.hasAttribute('x:err') || isErrorText(text)) return { text, problem: 'error' };
  if (element.hasAttribute('x:bool')) return { text, problem: 'boolean' };
  const raw = element.getAttribute('x:num')?.trim();
  const value = raw ? decimalOfDouble(Number(raw)) : undefined;
  if (value !== undefined) return held(text, value, reading);
  if (decimal === undefined || !/\d/.test(text)) return undefined;
  const shown = parseDecimal(text, locale, { currency, decimal, group });
  if (shown.ok) return { text, value: shown.value };
  // Text that Excel itself would not read as a number is not tried with other separators, so "Windows 11" stays text.
  const isName = /\p{L}/u.test(text) && !parseDecimal(text, locale, { currency }).ok;
  return isName ? { text } : { text, problem: 'unreadable' };
}

function json(text: string | null): Record<string, unknown> | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
