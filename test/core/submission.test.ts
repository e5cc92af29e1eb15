import { expect } from 'chai';
import * as fc from 'fast-check';
import { IssueError } from '../../src/core/schema/issue.js';
import { periodsOf } from '../../src/core/pricing/periods.js';
import type { Catalog, Release } from '../../src/core/schema/types.js';
import { checkSubmission, toSubmission } from '../../src/core/submission/index.js';
import { validateRelease } from '../../src/core/rules/index.js';
import { arbitraryRelease } from '../fixtures/arbitrary-release.js';
import { changed } from '../fixtures/changed.js';
import { cloudDesk, flat, release, sku, specification, tier } from '../fixtures/model.js';

const simple = { template: 'simple' as const };
const license = (rest: Partial<Release> = {}): Release =>
  release([specification('a', [], [sku('sku', {}, flat({ P1M: '10', P1Y: '100' }))], { ...simple, assetId: 'asset-1' })], {
    deliveryMethod: 'license',
    softwarePackage: true,
    delivery: { serviceFlowTemplateId: 'flow-1', days: 5 },
    ...rest,
  });

const catalog: Catalog = {
  attributes: [],
  assets: [
    { id: 'asset-1', name: 'Desk', released: true },
    { id: 'asset-2', name: 'Chair', released: false },
  ],
  serviceFlowTemplates: [{ id: 'flow-1', name: 'Standard' }],
};

const refusal = (value: unknown, options?: Parameters<typeof checkSubmission>[1]) => {
  const result = checkSubmission(value, options);
  return result.ok
    ? []
    : result.issues.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} at ${path.join('.')}`);
};

describe('toSubmission', () => {
  it('returns the same object if there is nothing to drop', () => {
    const desk = cloudDesk();
    expect(toSubmission(desk)).to.equal(desk);
    const full = license();
    expect(toSubmission(full)).to.equal(full);
  });

  it('drops a trial that is off, and keeps one that is on', () => {
    const tried = (trial: { days: number; off?: true }) =>
      toSubmission(release([specification('a', [], [], { trial })])).specifications[0]!.trial;
    expect(tried({ days: 30, off: true })).to.equal(undefined);
    expect(tried({ days: 30 })).to.deep.equal({ days: 30 });
  });

  it('drops the content of the other template and the open dialog', () => {
    const draft = release([specification('a', [], [], { parked: { attributes: [], skus: [] }, editing: { attributes: [], step: 2 } })]);
    expect(toSubmission(draft)).to.deep.equal(release([specification('a', [], [])]));
  });

  it('drops prices and fees of periods that are not billed, and a map of fees that is then empty', () => {
    const tiers = [{ ...tier(null, { P1M: '1', P1Y: '10', once: '99' }), flatFee: { once: '5' } }];
    const draft = release([
      specification('a', [], [sku('s', {}, { model: 'flat', tiers })], { billing: { mode: 'subscription', periods: ['P1M'] } }),
    ]);
    expect(toSubmission(draft).specifications[0]!.skus).to.deep.equal([sku('s', {}, flat({ P1M: '1' }))]);
    const once = release([{ ...draft.specifications[0]!, billing: { mode: 'one-time' } }]);
    expect(toSubmission(once).specifications[0]!.skus[0]!.pricing.tiers).to.deep.equal([
      { upTo: null, unitPrice: { once: '99' }, flatFee: { once: '5' } },
    ]);
  });

  it('drops what the delivery method does not have', () => {
    const { softwarePackage: _package, delivery: _delivery, ...rest } = license({ deliveryMethod: 'saas' });
    const [{ assetId: _asset, ...spec }] = rest.specifications as [Release['specifications'][number]];
    expect(toSubmission(license({ deliveryMethod: 'saas' }))).to.deep.equal({ ...rest, specifications: [spec] });
    expect(toSubmission(license({ deliveryMethod: 'professional-service' }))).to.deep.include({ delivery: license().delivery });
  });

  it('uses the host’s policy, and drops nothing because of an unknown delivery method', () => {
    const kit = license({ deliveryMethod: 'kit' });
    expect(toSubmission(kit)).to.equal(kit);
    const method = { billing: ['subscription' as const], trial: false, delivery: false, packageAsset: true, withdraw: false };
    expect(toSubmission(kit, { policy: { deliveryMethods: { kit: method } } })).to.not.have.property('delivery');
  });

  it('shares what it does not change, and returns a submission unchanged', () => {
    const desk = cloudDesk();
    const draft = { ...desk, specifications: [desk.specifications[0]!, specification('b', [], [], { trial: { days: 3, off: true } })] };
    expect(toSubmission(draft).specifications[0]).to.equal(desk.specifications[0]);
    fc.assert(
      fc.property(arbitraryRelease, (any) => {
        const once = toSubmission(any);
        expect(toSubmission(once)).to.equal(once);
        for (const { billing, skus, ...spec } of once.specifications) {
          expect(spec).to.not.have.any.keys('parked', 'editing');
          const periods = periodsOf(billing);
          for (const { pricing } of skus)
            for (const { unitPrice, flatFee } of pricing.tiers)
              expect(periods).to.include.members([...Object.keys(unitPrice), ...Object.keys(flatFee ?? {})]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never leads to an issue about what it drops', () => {
    fc.assert(
      fc.property(arbitraryRelease, (any) => {
        expect(validateRelease(toSubmission(any))).to.deep.equal(validateRelease(any));
      }),
      { numRuns: 100 },
    );
  });
});

describe('checkSubmission', () => {
  it('returns the parsed release without what is dropped', () => {
    const sent = { ...cloudDesk(), delivery: { serviceFlowTemplateId: '', days: { typed: 'soon' } } };
    expect(checkSubmission(sent)).to.deep.equal({ ok: true, release: cloudDesk() });
    expect(checkSubmission(license(), { catalog })).to.deep.equal({ ok: true, release: license() });
  });

  it('refuses values that are no release, and releases that break a rule', () => {
    expect(refusal('{}')).to.deep.equal(['document.invalid at ']);
    expect(refusal(changed(cloudDesk(), ['specifications', 0, 'name'], ' '))).to.deep.equal([
      'specification.name.required at specifications.0.name',
    ]);
    expect(
      refusal(changed(cloudDesk(), ['specifications', 0, 'skus', 0, 'pricing', 'tiers', 0, 'unitPrice', 'P1M'], undefined)),
    ).to.deep.equal(['price.missing at specifications.0.skus.0.pricing.tiers.0.unitPrice.P1M']);
  });

  it('accepts a release with warnings', () => {
    const free = changed(cloudDesk(), ['specifications', 0, 'skus', 0, 'pricing', 'tiers', 0, 'unitPrice', 'P1M'], '0');
    expect(checkSubmission(free).ok).to.equal(true);
  });

  it('looks up asset and template if lists are given', () => {
    expect(refusal(license({ delivery: { serviceFlowTemplateId: 'flow-9', days: 5 } }), { catalog })).to.deep.equal([
      'delivery.template.unknown at delivery.serviceFlowTemplateId',
    ]);
    expect(refusal(changed(license(), ['specifications', 0, 'assetId'], 'asset-2'), { catalog })).to.deep.equal([
      'asset.unknown at specifications.0.assetId',
    ]);
    expect(refusal(changed(license(), ['specifications', 0, 'assetId'], 'asset-9'))).to.deep.equal([]);
  });

  it('compares with the release on sale', () => {
    expect(refusal(changed(cloudDesk(), ['currency'], 'JPY'), { released: cloudDesk() })).to.include('change.currency at currency');
    expect(refusal(cloudDesk(), { released: cloudDesk() })).to.deep.equal([]);
  });

  it('uses the host’s policy, and throws if that is invalid', () => {
    expect(refusal(cloudDesk(), { policy: { maxSpecificationName: 3 } })).to.deep.equal([
      'specification.name.too-long at specifications.0.name',
    ]);
    for (const value of [cloudDesk(), 'no release']) {
      expect(() => checkSubmission(value, { policy: { maxTiers: -1 } })).to.throw(IssueError, 'policy.invalid');
    }
  });

  it('never throws because of the value', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryRelease, fc.anything()), (value) => {
        expect(checkSubmission(value).ok).to.be.a('boolean');
        expect(checkSubmission(value, { released: cloudDesk(), catalog }).ok).to.be.a('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
