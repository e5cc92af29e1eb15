import { knownLocale, remember } from './locale.js';
import { asciiForms } from './unicode.js';

/** A longer word is not looked up: collecting the symbols of all currencies takes some milliseconds. */
const longestMark = 8;

let knownCodes: string[] | undefined;
const cache = new Map<string, ReadonlySet<string>>();

/**
 * Whether the text stands for the currency: its code, or its symbol in the locale, in English or in world English (`US$`).
 * Without a currency: any code, any sign of Unicode for one (€), and any symbol that any of these has. A lone Latin letter
 * counts then only where it is the locale's own symbol: 5K may be 5000.
 */
export function isCurrencyMark(text: string, locale: string, currency: string | undefined): boolean {
  const code = text.toUpperCase();
  if (code === currency) return true;
  if (currency !== undefined) return marksOf(locale, [currency], `${currency} `).has(text);
  if (/^\p{Sc}$/u.test(text)) return true;
  knownCodes ??= Intl.supportedValuesOf('currency');
  return (
    (/^[A-Z]{3}$/.test(code) && knownCodes.includes(code)) || (text.length <= longestMark && marksOf(locale, knownCodes, '').has(text))
  );
}

function marksOf(locale: string, currencies: string[], key: string): ReadonlySet<string> {
  return cache.get(key + locale) ?? remember(cache, key + locale, makeMarks(knownLocale(locale) ?? 'en', currencies));
}

function makeMarks(locale: string, currencies: string[]): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const currency of currencies) {
    for (const where of new Set([locale, 'en', 'en-001'])) {
      for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const) {
        const mark = symbolOf(where, currency, currencyDisplay);
        if (currencies.length === 1 || (currencyDisplay === 'symbol' && where === locale) || !/^[A-Za-z]$/.test(mark)) marks.add(mark);
      }
    }
  }
  marks.delete('');
  return marks;
}

function symbolOf(locale: string, currency: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  try {
    const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(0);
    return asciiForms(parts.find(({ type }) => type === 'currency')?.value ?? '').trim();
  } catch {
    return ''; // not even the shape of a code
  }
}
