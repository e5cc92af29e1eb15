import { expect } from 'chai';
import { IssueError } from '../../src/core/schema/issue.js';
import { defaultPolicy } from '../../src/core/schema/policy.js';
import { resolvePolicy } from '../../src/core/schema/resolve-policy.js';
import { policySchema } from '../../src/core/schema/schemas.js';
import type { PolicyOptions } from '../../src/core/schema/types.js';

const refusal = (options: unknown) => {
  try {
    resolvePolicy(options as PolicyOptions);
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ code, path }) => `${code} at ${path.join('.')}`);
    throw error;
  }
  return [];
};

const method = { billing: ['one-time' as const], trial: false, delivery: false, packageAsset: false, withdraw: false };

describe('resolvePolicy', () => {
  it('returns the default policy without options, and for the default policy itself', () => {
    expect(resolvePolicy()).to.equal(defaultPolicy);
    expect(resolvePolicy(defaultPolicy)).to.equal(defaultPolicy);
    expect(resolvePolicy({})).to.deep.equal(defaultPolicy);
  });

  it('merges options into the defaults, key by key, arrays whole', () => {
    const policy = resolvePolicy({
      maxSkus: 1000,
      trialDays: { max: 30 },
      periods: ['P3M'],
      deliveryMethods: { license: { withdraw: false }, kit: method },
    });
    expect(policy).to.deep.equal({
      ...defaultPolicy,
      maxSkus: 1000,
      trialDays: { min: 3, max: 30 },
      periods: ['P3M'],
      deliveryMethods: {
        ...defaultPolicy.deliveryMethods,
        license: { ...defaultPolicy.deliveryMethods.license!, withdraw: false },
        kit: method,
      },
    });
    expect(defaultPolicy.trialDays).to.deep.equal({ min: 3, max: 180 });
  });

  it('treats Infinity as no limit, and undefined as the default', () => {
    expect(resolvePolicy({ maxSkus: Infinity }).maxSkus).to.equal(Infinity);
    expect(resolvePolicy({ maxSkus: undefined } as unknown as PolicyOptions)).to.deep.equal(defaultPolicy);
  });

  it('resolves each options object once, and accepts its own result', () => {
    const options = { maxSkus: 5 };
    expect(resolvePolicy(options)).to.equal(resolvePolicy(options));
    expect(resolvePolicy(resolvePolicy(options))).to.equal(resolvePolicy(options));
  });

  it('returns what the policy’s schema accepts', () => {
    expect(policySchema.safeParse(resolvePolicy({ maxSkus: Infinity })).success).to.equal(true);
    expect(policySchema.safeParse({ ...defaultPolicy, trialDays: { min: 3, max: 2 } }).success).to.equal(false);
  });

  it('refuses invalid options, and reports where', () => {
    expect(refusal({ maxSkuss: 5 })).to.deep.equal(['policy.invalid at maxSkuss']);
    expect(refusal({ maxSkus: '5' })).to.deep.equal(['policy.invalid at maxSkus']);
    expect(refusal({ maxSkus: -1 })).to.deep.equal(['policy.invalid at maxSkus']);
    expect(refusal({ maxSkus: NaN })).to.deep.equal(['policy.invalid at maxSkus']);
    expect(refusal({ maxSkus: null })).to.deep.equal(['policy.invalid at maxSkus']);
    expect(refusal({ priceBelow: 1e12 })).to.deep.equal(['policy.invalid at priceBelow']);
    expect(refusal({ periods: ['monthly'] })).to.deep.equal(['policy.invalid at periods.0']);
    expect(refusal({ periods: { 0: 'P1M' } })).to.deep.equal(['policy.invalid at periods']);
    expect(refusal({ trialDays: 30 })).to.deep.equal(['policy.invalid at trialDays']);
    expect(refusal({ trialDays: { min: 1.5 } })).to.deep.equal(['policy.invalid at trialDays.min']);
    expect(refusal({ trialDays: { max: 2 } })).to.deep.equal(['policy.invalid at trialDays']);
    expect(refusal({ quantityRangeChange: 'narrow' })).to.deep.equal(['policy.invalid at quantityRangeChange']);
    expect(refusal({ deliveryMethods: { kit: { trial: true } } })).to.include('policy.invalid at deliveryMethods.kit.billing');
    for (const label of ['', ' ', 7, null, [], {}, { en: '' }, { en: 7 }, { 'no tag': 'Hardware' }])
      expect(refusal({ deliveryMethods: { saas: { label } } }), JSON.stringify(label)).to.match(
        /^policy.invalid at deliveryMethods.saas.label/,
      );
    expect(refusal({ deliveryMethods: { saas: { billing: ['weekly'] } } })).to.deep.equal([
      'policy.invalid at deliveryMethods.saas.billing.0',
    ]);
    expect(refusal(JSON.parse('{"deliveryMethods": {"__proto__": {"trial": true}}}'))).to.deep.equal([
      'policy.invalid at deliveryMethods.__proto__',
    ]);
    for (const wrong of [null, 5, 'x', [], () => ({})]) expect(refusal(wrong), String(wrong)).to.deep.equal(['policy.invalid at ']);
  });
});
