import { expect } from 'chai';
import * as fc from 'fast-check';
import type Stripe from 'stripe';
import { compareDecimals } from '../../src/core/numbers/index.js';
import { quote } from '../../src/core/pricing/index.js';
import { IssueError } from '../../src/core/schema/issue.js';
import type { Billing, Decimal, Pricing, PricingModel, Specification } from '../../src/core/schema/types.js';
import { toStripePrices } from '../../src/exchange/stripe.js';
import type { StripePrice } from '../../src/exchange/stripe.js';

type Row = [upTo: number | null, prices: Record<string, Decimal>, fees?: Record<string, Decimal> | undefined];

const pricing = (model: PricingModel, ...rows: Row[]): Pricing => ({
  model,
  tiers: rows.map(([upTo, unitPrice, flatFee]) => ({ upTo, unitPrice, ...(flatFee ? { flatFee } : {}) })),
});

const specification = (billing: Billing, ...pricings: Pricing[]): Specification => ({
  id: 'standard',
  name: 'Standard',
  template: 'custom',
  billing,
  attributes: [
    { id: 'edition', type: 'enum', name: 'Edition', values: pricings.map((_, at) => ({ id: `e${at}`, label: `Edition ${at}` })) },
    { id: 'users', type: 'quantity', name: 'Users', min: 1, max: 1000, step: 1 },
  ],
  skus: pricings.map((each, at) => ({ id: `sku${at}`, values: { edition: `e${at}` }, offered: true, pricing: each })),
});

const monthly: Billing = { mode: 'subscription', periods: ['P1M'] };

const issuesOf = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ code, path }) => [code, path.join('.')]);
    throw error;
  }
  return [];
};

/** What Stripe's guide says it charges, in whole steps of one piece: tiers from 1 on, each piece by the price of its place. */
function charge(price: Stripe.PriceCreateParams, quantity: number): bigint {
  const minor = (decimal: string | undefined) => {
    const [whole = '', fraction = ''] = (decimal ?? '0').split('.');
    return BigInt(whole + fraction.padEnd(12, '0'));
  };
  if (price.billing_scheme === 'per_unit') return minor(price.unit_amount_decimal) * BigInt(quantity);
  const tiers = price.tiers ?? [];
  const place = (piece: number) => tiers.findIndex(({ up_to: upTo }) => upTo === 'inf' || piece <= upTo);
  if (price.tiers_mode === 'volume') {
    const tier = tiers[place(quantity)];
    return minor(tier?.unit_amount_decimal) * BigInt(quantity) + minor(tier?.flat_amount_decimal);
  }
  let sum = 0n;
  for (let piece = 1; piece <= quantity; piece++) sum += minor(tiers[place(piece)]?.unit_amount_decimal);
  for (let at = 0; at <= place(quantity); at++) sum += minor(tiers[at]?.flat_amount_decimal);
  return sum;
}

/** Minor units × 10¹² as a decimal in the currency. */
function major(amount: bigint, digits: number): Decimal {
  const text = String(amount).padStart(13 + digits, '0');
  return `${text.slice(0, -12 - digits)}.${text.slice(-12 - digits)}`;
}

describe('toStripePrices', () => {
  it('writes one price for each SKU and period, with parameters that Stripe’s own types take', () => {
    const both = { mode: 'subscription', periods: ['P1M', 'P1Y'] } as const;
    const standard = specification(
      { ...both, periods: [...both.periods] },
      pricing('linear', [null, { P1M: '9.99', P1Y: '99.90' }]),
      pricing('volume', [100, { P1M: '10', P1Y: '100' }], [null, { P1M: '0.015', P1Y: '80' }]),
    );
    const prices: Stripe.PriceCreateParams[] = toStripePrices(standard, 'USD');
    expect(prices).to.have.length(4);
    expect(prices[0]).to.deep.equal({
      currency: 'usd',
      nickname: 'Edition 0',
      metadata: { specification: 'standard', sku: 'sku0', period: 'P1M' },
      billing_scheme: 'per_unit',
      unit_amount_decimal: '999',
      recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed' },
    });
    expect(prices[1]).to.deep.equal({
      currency: 'usd',
      nickname: 'Edition 1',
      metadata: { specification: 'standard', sku: 'sku1', period: 'P1M' },
      billing_scheme: 'tiered',
      tiers_mode: 'volume',
      tiers: [
        { up_to: 100, unit_amount_decimal: '1000' },
        { up_to: 'inf', unit_amount_decimal: '1.5' },
      ],
      recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed' },
    });
    expect(prices[2]?.recurring).to.deep.equal({ interval: 'year', interval_count: 1, usage_type: 'licensed' });
  });

  it('charges what quote totals, on a thousand random specifications', () => {
    const cents = fc.nat({ max: 10_000_000 });
    const price = fc.tuple(cents, fc.nat({ max: 6 })).map(([units, scale]) => String(units / 10 ** scale));
    const fee = fc.option(fc.nat({ max: 5000 }).map(String), { nil: undefined, freq: 2 });
    const tier = fc.tuple(price, fee);
    const model = fc.constantFrom<PricingModel>('flat', 'linear', 'volume', 'tiered');
    const billing = fc.constantFrom<Billing>({ mode: 'subscription', periods: ['P1M', 'P1Y'] }, { mode: 'one-time' }, { mode: 'usage' });
    const one = fc.tuple(
      model,
      fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      fc.array(tier, { minLength: 5, maxLength: 5 }),
    );
    const currencies = { USD: 2, JPY: 0, KWD: 3, ISK: 2, HUF: 2 };
    fc.assert(
      fc.property(
        billing,
        fc.array(one, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...Object.entries(currencies)),
        (mode, skus, [currency, digits]) => {
          const periods = mode.mode === 'subscription' ? mode.periods : [mode.mode === 'usage' ? 'use' : 'once'];
          const each = (amount: Decimal) =>
            Object.fromEntries(periods.map((period, at) => [period, at ? String(BigInt(amount.split('.')[0] ?? 0) * 10n) : amount]));
          const random = specification(
            mode,
            ...skus.map(([kind, ends, tiers]) => {
              const bounds = kind === 'volume' || kind === 'tiered' ? ends.sort((a, b) => a - b) : [];
              return pricing(
                kind,
                ...[...bounds, null].map((upTo, at): Row => [
                  upTo,
                  each(tiers[at]![0]),
                  tiers[at]![1] === undefined ? undefined : each(tiers[at]![1]),
                ]),
              );
            }),
          );
          const prices = toStripePrices(random, currency);
          expect(prices).to.have.length(skus.length * periods.length);
          for (const stripe of prices) {
            const sku = random.skus.find(({ id }) => id === stripe.metadata['sku'])!;
            for (const quantity of [1, 2, 7, 30, 61, 100]) {
              const { total } = quote(sku.pricing, { period: stripe.metadata['period']!, quantity });
              const charged = major(charge(stripe, quantity), digits);
              if (compareDecimals(charged.replace(/^0+(?=\d)/, ''), total) !== 0) expect(charged).to.equal(total);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  const recurring = (period: string, more: Partial<Specification> = {}) => {
    const one = { ...specification({ mode: 'subscription', periods: [period] }, pricing('flat', [null, { [period]: '1' }])), ...more };
    return toStripePrices(one, 'EUR')[0]?.recurring;
  };

  it('writes the periods that Stripe has', () => {
    const intervals = ['P1M', 'P3M', 'P12M', 'P1Y', 'P3Y', 'P1Y6M', 'P2W', 'P30D', 'P36M', 'P156W'].map((period) => {
      const { interval, interval_count: count } = recurring(period)!;
      return [period, count, interval];
    });
    expect(intervals).to.deep.equal([
      ['P1M', 1, 'month'],
      ['P3M', 3, 'month'],
      ['P12M', 12, 'month'],
      ['P1Y', 1, 'year'],
      ['P3Y', 3, 'year'],
      ['P1Y6M', 18, 'month'],
      ['P2W', 2, 'week'],
      ['P30D', 30, 'day'],
      ['P36M', 36, 'month'],
      ['P156W', 156, 'week'],
    ]);
  });

  it('refuses the periods that it has not', () => {
    for (const period of ['PT1H', 'P1M15D', 'P1Y1W', 'P0D', 'P37M', 'P4Y', 'P2Y13M', 'P157W', 'P1096D', 'P', 'once', 'P1.5M']) {
      expect(
        issuesOf(() => recurring(period)),
        period,
      ).to.deep.equal([['billing.period.not-allowed', 'billing.periods.0']]);
    }
  });

  it('makes one-time and by-uses prices due once', () => {
    for (const [mode, period] of [
      ['one-time', 'once'],
      ['usage', 'use'],
    ] as const) {
      const [price] = toStripePrices(specification({ mode }, pricing('linear', [null, { [period]: '5' }])), 'EUR');
      expect(price).to.not.have.property('recurring');
      expect(price).to.include({ billing_scheme: 'per_unit', unit_amount_decimal: '500' });
    }
  });

  it('carries a trial that is on', () => {
    expect(recurring('P1M', { trial: { days: 30 } })).to.include({ trial_period_days: 30 });
    expect(recurring('P1M', { trial: { days: 30, off: true } })).to.not.have.property('trial_period_days');
    expect(recurring('P1M', { trial: { days: { typed: 'x' } } })).to.not.have.property('trial_period_days');
  });

  it('counts money as Stripe does, not as ISO 4217', () => {
    const amount = (currency: string) =>
      toStripePrices(specification(monthly, pricing('flat', [null, { P1M: '5' }])), currency)[0]?.unit_amount_decimal;
    expect(['USD', 'JPY', 'KWD', 'ISK', 'UGX', 'MGA', 'HUF'].map(amount)).to.deep.equal(['500', '5', '5000', '500', '500', '5', '500']);
    for (const currency of ['IQD', 'CLF', 'XXX', 'usd', 'NONE']) {
      expect(
        issuesOf(() => amount(currency)),
        currency,
      ).to.deep.equal([['currency.unknown', '']]);
    }
  });

  it('leaves out what is not on sale', () => {
    const off = specification(monthly, pricing('flat', [null, { P1M: '5' }]), pricing('flat', [null, {}]));
    off.skus[1]!.offered = false;
    expect(toStripePrices(off, 'EUR').map(({ metadata }) => metadata['sku'])).to.deep.equal(['sku0']);
    expect(toStripePrices({ ...off, discontinued: true }, 'EUR')).to.deep.equal([]);
  });

  it('writes a fee of a single price as its one tier', () => {
    const [price] = toStripePrices(specification(monthly, pricing('linear', [null, { P1M: '5' }, { P1M: '20' }])), 'EUR');
    expect(price?.tiers).to.deep.equal([{ up_to: 'inf', unit_amount_decimal: '500', flat_amount_decimal: '2000' }]);
  });

  it('splits an id that is longer than Stripe’s metadata', () => {
    const long = specification(monthly, pricing('flat', [null, { P1M: '5' }]));
    long.skus[0] = { ...long.skus[0]!, id: 'x'.repeat(800), code: 'CRM-1' };
    const { metadata } = toStripePrices(long, 'EUR')[0] as StripePrice;
    expect(metadata).to.deep.equal({
      specification: 'standard',
      sku: 'x'.repeat(500),
      sku_rest: 'x'.repeat(300),
      sku_code: 'CRM-1',
      period: 'P1M',
    });
  });

  it('says every place that it cannot express, at once', () => {
    const wrong = specification(
      monthly,
      pricing('tiered', [2.5, { P1M: '5' }], [null, { P1M: '4' }]),
      pricing('tiered', [10, { P1M: '5' }], [20, { P1M: '4' }]),
      pricing('tiered', [10, { P1M: '5' }], [5, { P1M: '4' }], [null, { P1M: '3' }]),
      pricing('volume', [10, {}], [null, { P1M: '-1' }]),
      pricing('flat', [null, { P1M: '0.000000000000001' }, { P1M: '0.001' }]),
      { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: { typed: 'x' } } }] },
    );
    expect(issuesOf(() => toStripePrices(wrong, 'EUR'))).to.deep.equal([
      ['tier.upTo.invalid', 'skus.0.pricing.tiers'],
      ['tier.upTo.invalid', 'skus.1.pricing.tiers'],
      ['tier.upTo.invalid', 'skus.2.pricing.tiers'],
      ['price.missing', 'skus.3.pricing.tiers.0.unitPrice.P1M'],
      ['price.negative', 'skus.3.pricing.tiers.1.unitPrice.P1M'],
      ['price.too-many-decimals', 'skus.4.pricing.tiers.0.unitPrice.P1M'],
      ['price.too-many-decimals', 'skus.4.pricing.tiers.0.flatFee.P1M'],
      ['price.invalid', 'skus.5.pricing.tiers.0.unitPrice.P1M'],
    ]);
  });
});
