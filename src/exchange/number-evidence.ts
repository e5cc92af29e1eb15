import {
  compareDecimals,
  countDecimals,
  decimalOfNumber,
  isDecimal,
  parseDecimal,
  roundDecimal,
  trimDecimal,
} from '../core/numbers/index.js';
import type { Decimal } from '../core/schema/types.js';
import type { HtmlCell } from './html-table.js';
import type { SheetCell } from './sheet-cell.js';
import { textCell, type NumberLanguage } from './text-cell.js';

/** How the copying program writes numbers, where it says so for the whole table. */
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

/** A cell with the number that the copying program itself gives away for it; else as the seller's language reads its text. */
export function readCell({ text, element }: HtmlCell, reading: NumberReading): SheetCell {
  return (
    fromKit(text, element) ??
    fromSheets(text, element) ??
    fromCalc(text, element, reading) ??
    fromExcel(text, element, reading) ??
    textCell(text, reading)
  );
}

/** Our own copies: the number to the last digit, and text that was never one. */
function fromKit(text: string, element: Element): SheetCell | undefined {
  if (element.hasAttribute('data-sku-typed')) return { text, problem: 'unreadable' };
  const value = element.getAttribute('data-sku-value');
  return value !== null && isDecimal(value) ? { text, value } : undefined;
}

/** Google Sheets: `{"1":3,"3":9.99}` is a number, `{"1":2,…}` text, `{"1":4,…}` a boolean. */
function fromSheets(text: string, element: Element): SheetCell | undefined {
  const value = json(element.getAttribute('data-sheets-value'));
  if (!value) return undefined;
  const format = json(element.getAttribute('data-sheets-numberformat'));
  if (value['1'] === 4) return { text, problem: 'boolean' };
  if (value['1'] === 5 || text.startsWith('#')) return { text, problem: 'error' };
  if (value['1'] !== 3 || typeof value['3'] !== 'number') return { text };
  if (format && dateFormats.has(format['1'])) return { text, problem: 'date' };
  if (text.includes('%')) return { text, problem: 'unreadable' };
  const decimal = decimalOfNumber(value['3']);
  return decimal !== undefined && isDecimal(decimal) ? { text, value: decimal } : { text, problem: 'unreadable' };
}

/** Date, time, both, and a length of time. */
const dateFormats = new Set<unknown>([5, 6, 7, 9]);

/**
 * LibreOffice: `sdval` is the number in the writer's language, without groups, so that a separator in it is the decimal one.
 * It is 0 on an error, a serial number on a date, 1 on TRUE: it counts only where the text shows the same number.
 */
function fromCalc(text: string, element: Element, { locale, currency }: NumberReading): SheetCell | undefined {
  const raw = element.getAttribute('sdval');
  if (raw === null) return undefined;
  if (/^(#|Err:)/i.test(text)) return { text, problem: 'error' };
  const value = /^-?\d+(?:[.,٫]\d+)?$/.test(raw) ? trimDecimal(raw.replace(/[,٫]/, '.').replace(/^(-?)0+(?=\d)/, '$1')) : undefined;
  if (value === undefined || !isDecimal(value)) return { text, problem: 'unreadable' };
  const ways: Separators[] = [{ decimal: ',', group: '.' }, { decimal: '.', group: ',' }, {}];
  const shows = ways.some((separators) => {
    const shown = parseDecimal(text, locale, { currency, ...separators });
    return shown.ok && agrees(value, shown.value, text);
  });
  if (shows) return { text, value };
  return { text, problem: /\d.*[-/.:].*\d/.test(text) ? 'date' : /\d/.test(text) ? 'ambiguous' : 'boolean' };
}

/** Whether a shown number is a value, rounded to what is shown. */
function agrees(value: Decimal, shown: Decimal, text: string): boolean {
  const most = Math.max(countDecimals(shown), /[.,٫](\d*)\D*$/.exec(text)?.[1]?.length ?? 0);
  for (let digits = countDecimals(shown); digits <= most; digits++) {
    if (compareDecimals(roundDecimal(value, digits), shown) === 0) return true;
  }
  return false;
}

/** Excel: an attribute in older HTML; else the text, by the separators that the whole table names. */
function fromExcel(text: string, element: Element, { locale, currency, decimal, group }: NumberReading): SheetCell | undefined {
  if (element.hasAttribute('x:err') || /^#[A-Z0-9/!?]+$/.test(text)) return { text, problem: 'error' };
  if (element.hasAttribute('x:bool')) return { text, problem: 'boolean' };
  if (decimal === undefined || !/\d/.test(text)) return undefined;
  const shown = parseDecimal(text, locale, { currency, decimal, group });
  // What Excel would not read either must not be read by other separators.
  return shown.ok ? { text, value: shown.value } : { text, problem: 'unreadable' };
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
