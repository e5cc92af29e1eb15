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
export { isOnLattice, lastOnLattice, quantityCount } from './lattice.js';
export type { Lattice } from './lattice.js';
export { currencyCodes, minorDigits } from './currency.js';
