import { expect } from 'chai';
import { checkPricing, validateRelease } from '../../src/core/rules/index.js';
import type { Decimal, Period, Pricing, Release, Typed } from '../../src/core/schema/types.js';
import { flat, pricing, quantity, sku, tier } from '../fixtures/model.js';
import { at, codesOf, desk, linear, priced, told, toldAt } from './rules-support.js';

const month = (price: Decimal | Typed): Pricing => ({ model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: price, P1Y: '1' } }] });
const simple = (price: Decimal, currency: string): Release =>
  desk({ template: 'simple', attributes: [], skus: [sku('only', {}, flat({ P1M: price, P1Y: '1' }))] }, { currency });

describe('a price', () => {
  it('is required for every period of an offered SKU', () => {
    const half = pricing('linear', tier(null, { P1M: '3' }));
    expect(validateRelease(priced(half))).to.deep.equal([
      {
        code: 'price.missing',
        path: ['specifications', 0, 'skus', 0, 'pricing', 'tiers', 0, 'unitPrice', 'P1Y'],
        severity: 'error',
        params: { tier: 1, period: 'P1Y' },
      },
    ]);
    expect(told(priced(half, { offered: false }))).to.deep.equal([]);
    expect(told(priced(half), { stage: 'draft' })).to.deep.equal([]);
  });

  it('is neither required nor checked for a period that is not billed', () => {
    const more = pricing('linear', { upTo: null, unitPrice: { P1M: '3', P1Y: '30', P3M: { typed: 'nine' }, once: '-1' } });
    expect(told(priced(more))).to.deep.equal([]);
  });

  it('must have been readable, even if the typed text looks like a number', () => {
    expect(validateRelease(priced(month({ typed: '12.34' })))[0]).to.deep.include({
      code: 'price.invalid',
      params: { tier: 1, period: 'P1M', value: '12.34' },
    });
    expect(told(priced(month({ typed: '' })))).to.deep.equal(['price.invalid']);
    expect(told(priced(month({ typed: 'x' }), { offered: false }), { stage: 'draft' })).to.deep.equal(['price.invalid']);
    for (const text of ['', ' 1', '1,5', '01', '.5', '1.', '1e5', '0x10', '+1', 'NaN', '9'.repeat(41)]) {
      const [issue, ...others] = validateRelease(priced(month(text)));
      expect(issue, text).to.deep.include({ code: 'price.invalid', params: { tier: 1, period: 'P1M', value: text } });
      expect(others, text).to.deep.equal([]);
    }
  });

  it('is not negative', () => {
    expect(validateRelease(priced(month('-0.01')))[0]).to.deep.include({
      code: 'price.negative',
      params: { tier: 1, period: 'P1M', value: '-0.01' },
    });
    expect(told(priced(month('-0.01'), { offered: false }))).to.deep.equal(['price.negative']);
    expect(told(priced(month('0.01')))).to.deep.equal([]);
  });

  it('of 0 is a warning if the SKU is on sale', () => {
    expect(validateRelease(priced(month('0.00')))[0]).to.deep.include({
      code: 'price.zero',
      severity: 'warning',
      params: { tier: 1, period: 'P1M', value: '0.00' },
    });
    expect(told(priced(month('-0')))).to.deep.equal(['price.zero']);
    expect(told(priced(month('0'), { offered: false }))).to.deep.equal([]);
    expect(told(priced(month('0')), { stage: 'draft' })).to.deep.equal(['price.zero']);
  });

  it('is below 10¹²', () => {
    expect(told(priced(month('999999999999.999999')))).to.deep.equal([]);
    expect(validateRelease(priced(month('1000000000000')))[0]).to.deep.include({
      code: 'price.too-large',
      params: { tier: 1, period: 'P1M', value: '1000000000000', max: '1000000000000' },
    });
    expect(told(priced(month('1000')), { policy: { priceBelow: '1000' } })).to.deep.equal(['price.too-large']);
    expect(told(priced(month('999.99')), { policy: { priceBelow: '1000' } })).to.deep.equal([]);
  });

  it('has at most 6 decimals if a quantity multiplies it', () => {
    expect(told(priced(month('0.000001')))).to.deep.equal([]);
    expect(validateRelease(priced(month('0.0000001')))[0]).to.deep.include({
      code: 'price.too-many-decimals',
      params: { tier: 1, period: 'P1M', value: '0.0000001', max: 6 },
    });
    expect(told(priced(month('0.0000010')))).to.deep.equal([]);
    expect(told(priced(month('0.001')), { policy: { maxPriceDecimals: 2 } })).to.deep.equal(['price.too-many-decimals']);
  });

  it('has at most the currency’s decimals if it is charged as it is', () => {
    expect(told(simple('0.01', 'EUR'))).to.deep.equal([]);
    expect(told(simple('0.011', 'EUR'))).to.deep.equal(['price.too-many-decimals']);
    expect(told(simple('0.001', 'KWD'))).to.deep.equal([]);
    expect(told(simple('0.0011', 'KWD'))).to.deep.equal(['price.too-many-decimals']);
    expect(told(simple('10', 'JPY'))).to.deep.equal([]);
    expect(told(simple('10.00', 'JPY'))).to.deep.equal([]);
    expect(validateRelease(simple('10.5', 'JPY'))[0]?.params).to.deep.equal({ tier: 1, period: 'P1M', value: '10.5', max: 0 });
    expect(told(simple('0.1234567', '???'))).to.deep.equal(['currency.unknown', 'price.too-many-decimals']);
    expect(told(simple('0.123456', '???'))).to.deep.equal(['currency.unknown']);
  });

  it('per use may have 6 decimals', () => {
    const use = (price: Decimal) => checkPricing(flat({ use: price }), { periods: ['use'], currency: 'EUR' });
    expect(use('0.000015')).to.deep.equal([]);
    expect(codesOf(use('0.0000015'))).to.deep.equal(['price.too-many-decimals']);
    expect(codesOf(checkPricing(flat({ once: '0.015' }), { periods: ['once'], currency: 'EUR' }))).to.deep.equal([
      'price.too-many-decimals',
    ]);
  });

  it('gets all issues that apply to it', () => {
    expect(told(priced(month('-0.0000001')))).to.deep.equal(['price.negative', 'price.too-many-decimals']);
  });
});

describe('a flat fee', () => {
  const withFee = (fee: Decimal | Typed, period: Period = 'P1M'): Pricing => ({
    model: 'linear',
    tiers: [{ upTo: null, unitPrice: { P1M: '1', P1Y: '10' }, flatFee: { [period]: fee } }],
  });

  it('is refused unless the policy allows fees', () => {
    expect(validateRelease(priced(withFee('0')))).to.deep.equal([
      {
        code: 'fee.not-allowed',
        path: ['specifications', 0, 'skus', 0, 'pricing', 'tiers', 0, 'flatFee', 'P1M'],
        severity: 'error',
        params: { tier: 1, period: 'P1M' },
      },
    ]);
    expect(told(priced(withFee('5')), { policy: { flatFees: true } })).to.deep.equal([]);
    expect(told(priced(withFee('5', 'P3M')))).to.deep.equal([]);
    expect(told(priced({ ...linear('1', '10'), tiers: [{ upTo: null, unitPrice: { P1M: '1', P1Y: '10' }, flatFee: {} }] }))).to.deep.equal(
      [],
    );
  });

  it('follows the rules for prices, but may be missing and 0', () => {
    const told = (fee: Decimal | Typed) => codesOf(validateRelease(priced(withFee(fee)), { policy: { flatFees: true } }));
    expect(told('0')).to.deep.equal([]);
    expect(told('-1')).to.deep.equal(['price.negative']);
    expect(told('1000000000000')).to.deep.equal(['price.too-large']);
    expect(told({ typed: 'five' })).to.deep.equal(['price.invalid']);
    expect(told('0.0000001')).to.deep.equal(['price.too-many-decimals']);
  });
});

describe('the pricing method', () => {
  it('is flat without a quantity attribute, and never with one', () => {
    expect(toldAt(priced(flat({ P1M: '1', P1Y: '10' })))).to.deep.equal(['pricing.model.not-allowed skus.0.pricing.model']);
    const alone = (model: Pricing) => codesOf(checkPricing(model, { periods: ['P1M'], currency: 'EUR' }));
    expect(alone(flat({ P1M: '1' }))).to.deep.equal([]);
    for (const model of ['linear', 'volume', 'tiered'] as const) {
      expect(alone(pricing(model, tier(null, { P1M: '1' }))), model).to.deep.equal(['pricing.model.not-allowed']);
      expect(told(priced(pricing(model, tier(null, { P1M: '1', P1Y: '10' })))), model).to.deep.equal([]);
    }
  });
});

describe('a tier editor on its own', () => {
  const users = quantity('users', 5, 1000, 5);
  const options = { periods: ['P1M'], currency: 'EUR', quantity: users };

  it('is checked by the same rules, with paths from the pricing', () => {
    const volume = pricing('volume', tier(1000, { P1M: '2' }), tier(null, {}));
    expect(at(checkPricing(volume, options))).to.deep.equal(['tier.upTo.beyond-max tiers.0.upTo', 'price.missing tiers.1.unitPrice.P1M']);
    expect(codesOf(checkPricing(volume, { ...options, stage: 'draft' }))).to.deep.equal(['tier.upTo.beyond-max']);
    expect(codesOf(checkPricing(volume, { ...options, offered: false }))).to.deep.equal(['tier.upTo.beyond-max']);
    expect(codesOf(checkPricing(volume, { ...options, policy: { maxTiers: 1 } }))).to.deep.equal([
      'tiers.too-many',
      'tier.upTo.beyond-max',
      'price.missing',
    ]);
  });
});
