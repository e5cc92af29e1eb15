import { decimalOfNumber, isDecimal } from '../core/numbers/index.js';
import type { Decimal } from '../core/schema/types.js';

/** A spreadsheet holds doubles and shows 15 digits of them: what was typed as 0.3 may be handed over as 0.30000000000000004. */
export function decimalOfDouble(number: number): Decimal | undefined {
  const decimal = decimalOfNumber(Number(number.toPrecision(15)));
  return decimal !== undefined && isDecimal(decimal) ? decimal : undefined;
}
