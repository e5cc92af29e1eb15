import { expect } from 'chai';
import { checkPricing, validateRelease } from '../../src/core/rules/index.js';
import type { Issue } from '../../src/core/schema/issue.js';
import type { Entry, Release } from '../../src/core/schema/types.js';
import { pricing, quantity, tier } from '../fixtures/model.js';
import { priced, tiered, told, toldAt } from './rules-support.js';

const boundary = (upTo: Entry): Release => tiered('tiered', [upTo, '2'], [null, '1']);
const paramsOf = (issues: Issue[]) => issues.map(({ code, params }) => ({ code, ...params }));

describe('the tiers of a price', () => {
  it('are at least one, on sale or not', () => {
    expect(toldAt(priced(pricing('volume')))).to.deep.equal(['tiers.none skus.0.pricing.tiers']);
    expect(told(priced(pricing('linear'), { offered: false }))).to.deep.equal(['tiers.none']);
    expect(told(priced(pricing('linear')), { stage: 'draft' })).to.deep.equal([]);
  });

  it('are at most 20', () => {
    const many = (count: number) =>
      tiered(
        'tiered',
        ...Array.from({ length: count }, (_, index): [number | null, string] => [
          index === count - 1 ? null : 5 * (index + 1),
          `${100 - index}`,
        ]),
      );
    expect(told(many(20))).to.deep.equal([]);
    expect(validateRelease(many(21))).to.deep.equal([
      {
        code: 'tiers.too-many',
        path: ['specifications', 0, 'skus', 0, 'pricing', 'tiers'],
        severity: 'error',
        params: { max: 20, count: 21 },
      },
    ]);
    expect(told(many(21), { policy: { maxTiers: 21 } })).to.deep.equal([]);
  });

  it('are exactly one in linear and flat pricing', () => {
    const two = pricing('linear', tier(100, { P1M: '2', P1Y: '20' }), tier(null, { P1M: '1', P1Y: '10' }));
    expect(paramsOf(validateRelease(priced(two)))).to.deep.equal([{ code: 'tiers.too-many', max: 1, count: 2 }]);
    const flat = checkPricing(pricing('flat', tier(null, { once: '1' }), tier(null, { once: '1' })), {
      periods: ['once'],
      currency: 'EUR',
    });
    expect(paramsOf(flat)).to.deep.equal([{ code: 'tiers.too-many', max: 1, count: 2 }]);
    const bounded = pricing('linear', tier(100, { P1M: '2', P1Y: '20' }));
    expect(paramsOf(validateRelease(priced(bounded)))).to.deep.equal([{ code: 'tier.last.bounded', tier: 1, upTo: 100 }]);
  });

  it('end at a number above 0', () => {
    expect(told(boundary(0))).to.deep.equal(['tier.upTo.invalid']);
    expect(told(boundary(-5))).to.deep.equal(['tier.upTo.invalid']);
    expect(told(boundary(5))).to.deep.equal([]);
    expect(told(boundary(10.0000001))).to.deep.equal(['tier.upTo.invalid']);
    expect(told(boundary(2e12))).to.deep.equal(['tier.upTo.invalid']);
    expect(told(boundary(NaN))).to.deep.equal(['tier.upTo.invalid']);
    expect(validateRelease(boundary(0))[0]).to.deep.include({
      path: ['specifications', 0, 'skus', 0, 'pricing', 'tiers', 0, 'upTo'],
      params: { tier: 1, upTo: 0 },
    });
  });

  it('have an end, except the last', () => {
    expect(paramsOf(validateRelease(boundary(null)))).to.deep.equal([{ code: 'tier.upTo.invalid', tier: 1, upTo: '' }]);
    expect(paramsOf(validateRelease(boundary({ typed: '' })))).to.deep.equal([{ code: 'tier.upTo.invalid', tier: 1, upTo: '' }]);
    expect(paramsOf(validateRelease(boundary({ typed: '1o0' })))).to.deep.equal([{ code: 'tier.upTo.invalid', tier: 1, upTo: '1o0' }]);
    expect(paramsOf(validateRelease(tiered('volume', [50, '2'], [100, '1'])))).to.deep.equal([
      { code: 'tier.last.bounded', tier: 2, upTo: 100 },
    ]);
    expect(told(tiered('volume', [{ typed: 'all' }, '2']))).to.deep.equal(['tier.upTo.invalid']);
  });

  it('end above the end of the tier before', () => {
    expect(told(tiered('tiered', [50, '3'], [55, '2'], [null, '1']))).to.deep.equal([]);
    expect(paramsOf(validateRelease(tiered('tiered', [50, '3'], [50, '2'], [null, '1'])))).to.deep.equal([
      { code: 'tier.upTo.not-ascending', tier: 2, upTo: 50, previous: 50 },
    ]);
    expect(paramsOf(validateRelease(tiered('tiered', [50, '3'], [{ typed: '?' }, '2'], [45, '2'], [null, '1'])))).to.deep.equal([
      { code: 'tier.upTo.invalid', tier: 2, upTo: '?' },
      { code: 'tier.upTo.not-ascending', tier: 3, upTo: 45, previous: 50 },
    ]);
  });

  it('end below the attribute’s maximum', () => {
    expect(told(boundary(995))).to.deep.equal([]);
    expect(paramsOf(validateRelease(boundary(1000)))).to.deep.equal([{ code: 'tier.upTo.beyond-max', tier: 1, upTo: 1000, max: 1000 }]);
    expect(told(boundary(1005))).to.deep.equal(['tier.upTo.beyond-max']);
    expect(told(boundary(1000), { stage: 'draft' })).to.deep.equal(['tier.upTo.beyond-max']);
  });

  it('are not compared with an invalid maximum', () => {
    const [specification] = boundary(1005).specifications;
    const open = { ...quantity('users', 5, 1000, 5), max: null };
    expect(told({ ...boundary(1005), specifications: [{ ...specification!, attributes: [open] }] })).to.deep.equal(['number.required']);
  });
});

describe('a warning about tiers', () => {
  it('is given for an end that customers can’t buy', () => {
    expect(validateRelease(boundary(52))).to.deep.equal([
      {
        code: 'tier.upTo.off-step',
        path: ['specifications', 0, 'skus', 0, 'pricing', 'tiers', 0, 'upTo'],
        severity: 'warning',
        params: { tier: 1, upTo: 52, step: 5 },
      },
    ]);
    expect(told(boundary(55))).to.deep.equal([]);
  });

  it('is given for a tier without quantities', () => {
    expect(toldAt(tiered('tiered', [50, '3'], [54, '2'], [null, '1']))).to.deep.equal([
      'tier.upTo.off-step skus.0.pricing.tiers.1.upTo',
      'tier.empty skus.0.pricing.tiers.1',
    ]);
    expect(told(boundary(4))).to.deep.equal(['tier.upTo.off-step', 'tier.empty']);
    expect(told(boundary(5))).to.deep.equal([]);
  });

  it('is given for a unit price that rises', () => {
    expect(validateRelease(tiered('tiered', [50, '2.00'], [100, '2'], [null, '2.01']))).to.deep.equal([
      {
        code: 'tier.price-rises',
        path: ['specifications', 0, 'skus', 0, 'pricing', 'tiers', 2, 'unitPrice', 'P1M'],
        severity: 'warning',
        params: { tier: 3, period: 'P1M', value: '2.01', previous: '2' },
      },
    ]);
    expect(told(tiered('volume', [50, '2'], [null, '3']))).to.deep.equal(['tier.price-rises']);
  });

  it('is given for a total that falls: 100 users cost 1,000, 105 cost 945', () => {
    expect(validateRelease(tiered('volume', [100, '10'], [null, '9']))).to.deep.equal([
      {
        code: 'tier.total-drops',
        path: ['specifications', 0, 'skus', 0, 'pricing', 'tiers', 1, 'unitPrice', 'P1M'],
        severity: 'warning',
        params: { tier: 2, period: 'P1M', at: 100, total: '1000', next: 105, nextTotal: '945', saving: '55' },
      },
    ]);
  });

  it('is not given if the larger quantity costs the same', () => {
    expect(told(tiered('volume', [100, '10.5'], [null, '10']))).to.deep.equal([]);
    expect(told(tiered('volume', [100, '10.5'], [null, '9.999999']))).to.deep.equal(['tier.total-drops']);
  });

  it('is not given for a total of tiered pricing, which never falls', () => {
    expect(told(tiered('tiered', [100, '10'], [null, '0.01']))).to.deep.equal([]);
  });

  it('takes fees into account', () => {
    const fees = priced({
      model: 'volume',
      tiers: [
        { upTo: 100, unitPrice: { P1M: '1', P1Y: '1' }, flatFee: { P1M: '50' } },
        { upTo: null, unitPrice: { P1M: '1', P1Y: '1' } },
      ],
    });
    const [issue] = validateRelease(fees, { policy: { flatFees: true } });
    expect(issue).to.deep.include({
      code: 'tier.total-drops',
      params: { tier: 2, period: 'P1M', at: 100, total: '150', next: 105, nextTotal: '105', saving: '45' },
    });
  });

  it('is not given for a SKU that is off sale', () => {
    const odd = pricing(
      'volume',
      tier(52, { P1M: '1', P1Y: '10' }),
      tier(54, { P1M: '2', P1Y: '20' }),
      tier(null, { P1M: '0.5', P1Y: '1' }),
    );
    expect(new Set(told(priced(odd)))).to.deep.equal(new Set(['tier.upTo.off-step', 'tier.empty', 'tier.price-rises', 'tier.total-drops']));
    expect(told(priced(odd, { offered: false }))).to.deep.equal([]);
  });

  it('is not given while the tiers have errors', () => {
    expect(told(tiered('volume', [100, '10'], [52, '9'], [null, '11']))).to.deep.equal(['tier.upTo.not-ascending']);
  });

  it('is given for prices, but not for quantities, if the range is invalid', () => {
    const users = quantity('users', 5, 1000, 5);
    const odd = tiered('volume', [2, '1'], [3, '9'], [null, '8']).specifications[0]!;
    const within = (range: Partial<typeof users>) =>
      told({ ...boundary(52), specifications: [{ ...odd, attributes: [{ ...users, ...range }] }] });
    expect(within({})).to.deep.equal(['tier.upTo.off-step', 'tier.upTo.off-step', 'tier.empty', 'tier.empty', 'tier.price-rises']);
    expect(within({ step: null })).to.deep.equal(['number.required', 'tier.price-rises']);
    expect(within({ step: 0 })).to.deep.equal(['quantity.step.invalid', 'tier.price-rises']);
    expect(within({ min: null })).to.deep.equal(['number.required', 'tier.price-rises']);
    expect(within({ min: -5 })).to.deep.equal(['quantity.min.invalid', 'tier.price-rises']);
    expect(within({ max: { typed: 'x' } })).to.deep.equal(['number.unreadable', 'tier.price-rises']);
    expect(within({ max: 4 })).to.deep.equal(['quantity.max.below-min', 'tier.price-rises']);
  });
});
