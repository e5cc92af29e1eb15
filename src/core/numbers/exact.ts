/**
 * An exact decimal number: `coefficient / 10 ** scale`, scale ≥ 0.
 * The coefficient is a JavaScript number as long as it is a safe integer, a BigInt otherwise; neither ever rounds.
 */
export interface Exact {
  readonly coefficient: number | bigint;
  readonly scale: number;
}

/** The most digits of a stored `Decimal`. */
export const maxDecimalDigits = 40;

/** The most digits of a sum or product that is read again. */
export const maxComputedDigits = 1000;

export const zero: Exact = { coefficient: 0, scale: 0 };
export const one: Exact = { coefficient: 1, scale: 0 };

/** Numbers with at most this many digits are safe integers. */
const safeDigits = 15;
const safeEnd = 10 ** safeDigits;
const powers: readonly number[] = Array.from({ length: safeDigits + 1 }, (_, exponent) => 10 ** exponent);

const minus = 45;
const dot = 46;
const digit0 = 48;

/**
 * Reads `-?(0|[1-9]\d*)(\.\d+)?` with at most `maxDigits` digits; undefined for anything else.
 * It has its own grammar because `BigInt` reads `''` as 0 and `'0x10'` as 16. The length is checked before a big number is made.
 */
export function readExact(text: string, maxDigits = maxDecimalDigits): Exact | undefined {
  const { length } = text;
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  if (length - start > maxDigits + 1) return undefined;
  let point = -1;
  let coefficient = 0;
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= digit0 && code < digit0 + 10) coefficient = coefficient * 10 + (code - digit0);
    else if (code === dot && point < 0) point = at;
    else return undefined;
  }
  const whole = (point < 0 ? length : point) - start;
  const scale = point < 0 ? 0 : length - point - 1;
  if (whole === 0 || (point > 0 && scale === 0) || (whole > 1 && text.charCodeAt(start) === digit0) || whole + scale > maxDigits)
    return undefined;
  if (whole + scale > safeDigits) return { coefficient: BigInt(point < 0 ? text : text.slice(0, point) + text.slice(point + 1)), scale };
  return { coefficient: start ? 0 - coefficient : coefficient, scale };
}

/** The exact decimal of a number's shortest text: 0.1 is one tenth. Undefined unless finite. */
export function exactOfNumber(value: number): Exact | undefined {
  if (Number.isSafeInteger(value)) return { coefficient: value + 0, scale: 0 };
  if (!Number.isFinite(value)) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const scale = fraction.length - Number(exponent);
  const coefficient = BigInt(sign + whole + fraction);
  return scale < 0 ? { coefficient: coefficient * bigPower(-scale), scale: 0 } : { coefficient, scale };
}

export function plus(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  const left = scaled(a, scale);
  const right = scaled(b, scale);
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return { coefficient: sum, scale };
  }
  return { coefficient: BigInt(left) + BigInt(right), scale };
}

export const negate = ({ coefficient, scale }: Exact): Exact => ({
  coefficient: typeof coefficient === 'number' ? 0 - coefficient : -coefficient,
  scale,
});

export const minusExact = (a: Exact, b: Exact): Exact => plus(a, negate(b));

export function times(a: Exact, b: Exact): Exact {
  const scale = a.scale + b.scale;
  if (typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    const product = a.coefficient * b.coefficient;
    if (Number.isSafeInteger(product)) return { coefficient: product + 0, scale };
  }
  return { coefficient: BigInt(a.coefficient) * BigInt(b.coefficient), scale };
}

/** Negative, zero or positive, for `Array.prototype.sort`. JavaScript compares numbers and BigInts exactly. */
export function compareExact(a: Exact, b: Exact): number {
  const scale = Math.max(a.scale, b.scale);
  const left = scaled(a, scale);
  const right = scaled(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The coefficient at a scale of at least the number's own. */
export function scaled({ coefficient, scale }: Exact, wanted: number): number | bigint {
  const by = wanted - scale;
  if (by === 0) return coefficient;
  if (typeof coefficient === 'number') {
    const product = coefficient * (powers[by] ?? NaN);
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(coefficient) * bigPower(by);
}

/** Rounds once to `digits` decimals, half away from zero; the result's scale is exactly `digits`. */
export function roundExact(value: Exact, digits: number): Exact {
  const excess = value.scale - digits;
  if (excess <= 0) return { coefficient: scaled(value, digits), scale: digits };
  const small = powers[excess];
  if (typeof value.coefficient === 'number' && small !== undefined) {
    const rest = value.coefficient % small;
    const away = Math.abs(rest) * 2 >= small ? Math.sign(rest) : 0;
    return { coefficient: (value.coefficient - rest) / small + away, scale: digits };
  }
  const power = bigPower(excess);
  const coefficient = BigInt(value.coefficient);
  const rest = coefficient % power;
  const away = (rest < 0n ? -rest : rest) * 2n >= power ? (coefficient < 0n ? -1n : 1n) : 0n;
  return { coefficient: coefficient / power + away, scale: digits };
}

/** The decimal text with exactly `scale` decimals. */
export function fixedText({ coefficient, scale }: Exact): string {
  if (scale === 0) return String(coefficient);
  const negative = coefficient < 0;
  const digits = String(negative ? -coefficient : coefficient).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The shortest decimal text: no trailing zeros, no `-0`. */
export function exactText(value: Exact): string {
  const { coefficient, scale } = value;
  if (scale === 0) return String(coefficient);
  if (typeof coefficient === 'number' && Math.abs(coefficient) < safeEnd && scale <= safeDigits) {
    // With so few digits, the nearest double prints as the same decimal. Tiny numbers would print with an exponent.
    const quotient = coefficient / powers[scale]!;
    if (Math.abs(quotient) >= 1e-6 || coefficient === 0) return String(quotient);
  }
  const text = fixedText(value);
  let end = text.length;
  while (text.charCodeAt(end - 1) === digit0) end--;
  if (text.charCodeAt(end - 1) === dot) end--;
  return text.slice(0, end);
}

export const bigPower = (exponent: number): bigint => 10n ** BigInt(exponent);
