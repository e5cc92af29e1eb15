import { currenciesByDigits } from './currencies.js';

let digitsByCode: Map<string, number> | undefined;

const table = () =>
  (digitsByCode ??= new Map(
    currenciesByDigits.flatMap(([digits, codes]) => codes.split(' ').map((code): [string, number] => [code, digits])),
  ));

/**
 * Returns the number of decimals in amounts of a currency: 0 for JPY, 2 for USD, 3 for KWD, 4 for CLF. Undefined if ISO 4217 does not list it.
 * Not taken from `Intl`, whose digits are those of everyday use (HUF, IDR, COP, IQD … differ).
 */
export const minorDigits = (currency: string): number | undefined => table().get(currency);

/** Every ISO 4217 code that {@link minorDigits} knows, in alphabetical order. */
export const currencyCodes = (): string[] => [...table().keys()].sort();
