import { expect } from 'chai';
import { checkTrial, validateRelease } from '../../src/core/rules/index.js';
import type { Billing, Entry, Period, Release, Trial } from '../../src/core/schema/types.js';
import { flat, sku } from '../fixtures/model.js';
import { codesOf, desk, told, toldAt } from './rules-support.js';

const delivery = { serviceFlowTemplateId: 'remote', days: 10 };

/** One price for each of the periods. */
const billed = (billing: Billing, periods: Period[], method = 'saas'): Release =>
  desk(
    {
      template: 'simple',
      attributes: [],
      billing,
      skus: [sku('only', {}, flat(Object.fromEntries(periods.map((period) => [period, '1']))))],
    },
    { deliveryMethod: method, delivery },
  );

describe('billing', () => {
  it('allows all modes for SaaS, but not billing by uses for licenses and professional services', () => {
    const usage = { mode: 'usage' } as const;
    expect(told(billed(usage, ['use']))).to.deep.equal([]);
    expect(toldAt(billed(usage, ['use'], 'license'))).to.deep.equal(['billing.mode.not-allowed billing.mode']);
    expect(told(billed(usage, ['use'], 'professional-service'))).to.deep.equal(['billing.mode.not-allowed']);
    for (const method of ['saas', 'license', 'professional-service']) {
      expect(told(billed({ mode: 'one-time' }, ['once'], method))).to.deep.equal([]);
      expect(told(billed({ mode: 'subscription', periods: ['P1Y'] }, ['P1Y'], method))).to.deep.equal([]);
    }
  });

  it('requires at least one period for a subscription', () => {
    expect(toldAt(billed({ mode: 'subscription', periods: [] }, []))).to.deep.equal(['billing.periods.none billing.periods']);
  });

  it('allows only periods from the policy, each by its own key and once', () => {
    const periods = (...list: Period[]) => validateRelease(billed({ mode: 'subscription', periods: list }, list));
    expect(codesOf(periods('P1M', 'P1Y'))).to.deep.equal([]);
    expect(periods('P1M', 'P12M')).to.deep.equal([
      {
        code: 'billing.period.not-allowed',
        path: ['specifications', 0, 'billing', 'periods', 1],
        severity: 'error',
        params: { period: 'P12M' },
      },
    ]);
    expect(periods('P1M', 'P1Y', 'P1M')).to.deep.equal([
      {
        code: 'billing.period.duplicate',
        path: ['specifications', 0, 'billing', 'periods', 2],
        severity: 'error',
        params: { value: 'P1M', first: 0 },
      },
    ]);
    expect(told(billed({ mode: 'subscription', periods: ['P3M'] }, ['P3M']), { policy: { periods: ['P3M'] } })).to.deep.equal([]);
  });
});

describe('a trial', () => {
  const trial = (days: Entry, rest: Partial<Trial> = {}, release: Partial<Release> = {}) => desk({ trial: { days, ...rest } }, release);

  it('refuses 2 and 181 days and allows 3 and 180', () => {
    expect([2, 3, 180, 181].map((days) => told(trial(days)))).to.deep.equal([['trial.days.range'], [], [], ['trial.days.range']]);
    expect(validateRelease(trial(2))).to.deep.equal([
      { code: 'trial.days.range', path: ['specifications', 0, 'trial', 'days'], severity: 'error', params: { min: 3, max: 180 } },
    ]);
  });

  it('lasts whole days', () => {
    expect(told(trial(3.5))).to.deep.equal(['trial.days.range']);
  });

  it('has the policy’s range', () => {
    expect(told(trial(181), { policy: { trialDays: { max: 200 } } })).to.deep.equal([]);
    expect(told(trial(2), { policy: { trialDays: { max: 200 } } })).to.deep.equal(['trial.days.range']);
  });

  it('requires its days', () => {
    expect(toldAt(trial(null))).to.deep.equal(['number.required trial.days']);
    expect(told(trial({ typed: 'a month' }))).to.deep.equal(['number.unreadable']);
  });

  it('keeps the days of a trial that is off, and doesn’t check them', () => {
    expect(told(trial(2, { off: true }))).to.deep.equal([]);
    expect(told(trial(2, { off: true }, { deliveryMethod: 'license', delivery }))).to.deep.equal([]);
  });

  it('is not allowed for licenses, professional services and billing by uses', () => {
    expect(toldAt(trial(30, {}, { deliveryMethod: 'license', delivery }))).to.deep.equal(['trial.not-allowed trial']);
    expect(told(trial(2, {}, { deliveryMethod: 'professional-service', delivery }))).to.deep.equal(['trial.not-allowed']);
    const byUses = billed({ mode: 'usage' }, ['use']);
    expect(told({ ...byUses, specifications: [{ ...byUses.specifications[0]!, trial: { days: 30 } }] })).to.deep.equal([
      'trial.not-allowed',
    ]);
  });

  it('is allowed for an unknown delivery method', () => {
    expect(told(trial(30, {}, { deliveryMethod: 'hardware' }))).to.deep.equal(['delivery.method.unknown']);
  });

  it('is checked in its own element with the limits of that element', () => {
    expect(checkTrial(null)).to.deep.equal([]);
    expect(checkTrial({ days: 2 })).to.deep.equal([
      { code: 'trial.days.range', path: ['days'], severity: 'error', params: { min: 3, max: 180 } },
    ]);
    expect(codesOf(checkTrial({ days: 2 }, { min: 1, max: 7 }))).to.deep.equal([]);
    expect(codesOf(checkTrial({ days: 8 }, { min: 1, max: 7 }))).to.deep.equal(['trial.days.range']);
    expect(codesOf(checkTrial({ days: null }))).to.deep.equal(['number.required']);
    expect(checkTrial({ days: null }, { stage: 'draft' })).to.deep.equal([]);
  });
});
