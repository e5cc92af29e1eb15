export {
  addDecimals,
  compareDecimals,
  countDecimals,
  decimalOfNumber,
  isDecimal,
  isNegative,
  isZero,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
} from './decimal.js';
export { atIndex, isOnLattice, lastOnLattice, quantityCount } from './lattice.js';
export type { Lattice } from './lattice.js';
export { currencyCodes, minorDigits } from './currency.js';
export { parseDecimal } from './parse-decimal.js';
export type { ParseDecimalOptions, ParsedDecimal } from './parse-decimal.js';
export { formatDecimal, formatMoney } from './format.js';
