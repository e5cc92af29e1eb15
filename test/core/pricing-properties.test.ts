import { expect } from 'chai';
import * as fc from 'fast-check';
import { priceOf, quote } from '../../src/core/pricing/index.js';
import type { QuoteLine } from '../../src/core/pricing/index.js';
import type { Decimal, Pricing, PricingModel } from '../../src/core/schema/types.js';
import { propertyRuns } from './property-runs.js';

/** Random prices of each model. */
const runs = propertyRuns(100_000, 5_000);

/** The second implementation: fractions of BigInts, one small step at a time, as the rule's words say it. */
interface Fraction {
  top: bigint;
  bottom: bigint;
}
const nothing: Fraction = { top: 0n, bottom: 1n };
const add = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
const subtract = (a: Fraction, b: Fraction): Fraction => add(a, { top: -b.top, bottom: b.bottom });
const multiply = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const isAbove = (a: Fraction, b: Fraction): boolean => a.top * b.bottom > b.top * a.bottom;

function fraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

/** Long division; every fraction here ends. */
function text({ top, bottom }: Fraction): Decimal {
  let rest = top < 0n ? -top : top;
  let digits = String(rest / bottom);
  rest %= bottom;
  if (rest > 0n) digits += '.';
  while (rest > 0n) {
    rest *= 10n;
    digits += String(rest / bottom);
    rest %= bottom;
  }
  return top < 0n ? `-${digits}` : digits;
}

/** Half away from zero: as many minor units as are within half a unit more, with the sign put back. */
function rounded({ top, bottom }: Fraction, digits: number): Decimal {
  const units = ((top < 0n ? -top : top) * 10n ** BigInt(digits) * 2n + bottom) / (bottom * 2n);
  const padded = String(units).padStart(digits + 1, '0');
  const point = padded.length - digits;
  return `${top < 0n && units > 0n ? '-' : ''}${padded.slice(0, point)}${digits ? `.${padded.slice(point)}` : ''}`;
}

interface NaiveTier {
  upTo: number | null;
  price: Decimal;
  fee?: Decimal | undefined;
}

function naive(model: PricingModel, tiers: NaiveTier[], quantity: Fraction): { total: Fraction; lines: Fraction[] } {
  let start = nothing;
  let lines: Fraction[] = [];
  for (const { upTo, price, fee } of tiers) {
    if (!isAbove(quantity, start)) break;
    const end = upTo === null ? quantity : fraction(String(upTo));
    const inside = isAbove(quantity, end) ? subtract(end, start) : subtract(quantity, start);
    const part = model === 'tiered' ? inside : quantity;
    const line = add(multiply(part, fraction(price)), fee === undefined ? nothing : fraction(fee));
    lines = model === 'tiered' ? [...lines, line] : [line];
    start = end;
  }
  return { total: lines.reduce(add, nothing), lines };
}

/** Digits of a random length, so that small and huge numbers are equally likely. */
const digits = (most: number) =>
  fc.nat({ max: most }).chain((length) => fc.bigInt({ min: 0n, max: 10n ** BigInt(length) - 1n }).map((value) => ({ value, length })));

/** Up to 12 digits before and 12 after the point, trailing zeros among them. */
const price = fc.tuple(digits(12), digits(12), fc.integer({ min: 0, max: 19 })).map(([whole, decimals, kind]): Decimal => {
  const sign = kind === 0 ? '-' : '';
  return decimals.length === 0 ? `${sign}${whole.value}` : `${sign}${whole.value}.${String(decimals.value).padStart(decimals.length, '0')}`;
});

/** Up to 10⁹, whole or with up to 12 decimals, as a number or as text. */
const quantity = fc.tuple(digits(9), digits(12), fc.boolean(), fc.boolean()).map(([whole, decimals, isWhole, asNumber]) => {
  const value =
    isWhole || decimals.length === 0 ? String(whole.value) : `${whole.value}.${String(decimals.value).padStart(decimals.length, '0')}`;
  const number = Number(value);
  return asNumber && String(number) === value ? number : value;
});

/** Boundaries from thousandths to thousands of millions. */
const boundaries = fc
  .uniqueArray(
    fc.tuple(digits(9), fc.constantFrom(1, 1, 10, 1000)).map(([whole, divisor]) => (Number(whole.value) + 1) / divisor),
    { maxLength: 5 },
  )
  .map((ends) => ends.sort((a, b) => a - b));

const tiersOf = (model: PricingModel): fc.Arbitrary<NaiveTier[]> =>
  (model === 'tiered' || model === 'volume' ? boundaries : fc.constant<number[]>([])).chain((ends) => {
    const count = ends.length + 1;
    const fee = fc.option(price, { nil: undefined, freq: 3 });
    return fc
      .tuple(fc.array(price, { minLength: count, maxLength: count }), fc.array(fee, { minLength: count, maxLength: count }))
      .map(([prices, fees]) => [...ends, null].map((upTo, at) => ({ upTo, price: prices[at]!, fee: fees[at] })));
  });

const pricingOf = (model: PricingModel, tiers: NaiveTier[]): Pricing => ({
  model,
  tiers: tiers.map(({ upTo, price: unitPrice, fee }) => ({
    upTo,
    unitPrice: { P1M: unitPrice },
    ...(fee === undefined ? {} : { flatFee: { P1M: fee } }),
  })),
});

const currencies = [
  ['JPY', 0],
  ['USD', 2],
  ['KWD', 3],
  ['CLF', 4],
] as const;

describe(`${runs} random prices of each model, against fractions`, () => {
  for (const model of ['flat', 'linear', 'volume', 'tiered'] as const) {
    it(`${model}: total, amount and lines agree to the last digit`, function () {
      this.timeout(120_000);
      fc.assert(
        // Several quantities for one pricing, so that prices read before are used again.
        fc.property(
          tiersOf(model),
          fc.array(quantity, { minLength: 5, maxLength: 5 }),
          fc.constantFrom(...currencies),
          (tiers, quantities, [currency, minor]) => {
            const pricing = pricingOf(model, tiers);
            for (const each of quantities) {
              const expected = naive(model, tiers, fraction(String(each)));
              const total = text(expected.total);
              same(priceOf(pricing, { period: 'P1M', quantity: each }), total);
              const bill = quote(pricing, { period: 'P1M', quantity: each, currency });
              same(bill.total, total);
              same(bill.amount, rounded(expected.total, minor));
              same(bill.lines.map((line: QuoteLine) => line.amount).join(), expected.lines.map(text).join());
            }
          },
        ),
        { numRuns: Math.ceil(runs / 5) },
      );
    });
  }
});

/** Without an assertion's own cost, as it runs a million times. */
function same(actual: string, expected: string): void {
  if (actual !== expected) expect(actual).to.equal(expected);
}
