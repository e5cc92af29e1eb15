import { decimalOfNumber, isDecimal } from '../core/numbers/index.js';
import type { Decimal } from '../core/schema/types.js';

/** Spreadsheets store doubles and show 15 digits: a typed 0.3 may arrive as 0.30000000000000004. */
export function decimalOfDouble(number: number): Decimal | undefined {
  const decimal = decimalOfNumber(Number(number.toPrecision(15)));
  return decimal !== undefined && isDecimal(decimal) ? decimal : undefined;
}
