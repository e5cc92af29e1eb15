import { expect } from 'chai';
import { createChecker, validateRelease } from '../../src/core/rules/index.js';
import type { Attribute, Release, Sku, Specification } from '../../src/core/schema/types.js';
import { enumeration, flat, pricing, quantity, tier } from '../fixtures/model.js';
import { desk, linear } from './rules-support.js';

const [specification] = desk().specifications as [Specification];
const [edition, users] = specification.attributes as [Attribute & { type: 'enum' }, Attribute & { type: 'quantity' }];

/** A SKU that counts how often its prices are read. */
function watched(sku: Sku): { sku: Sku; looks: () => number } {
  let count = 0;
  const watching = {
    ...sku,
    get pricing() {
      count++;
      return sku.pricing;
    },
  };
  return { sku: watching, looks: () => count };
}

describe('a checker does not check a SKU again', () => {
  const skus = specification.skus.map(watched);
  const before = desk({ skus: skus.map(({ sku }) => sku) });
  const [own] = before.specifications as [Specification];
  const looks = () => skus.map((each) => each.looks());
  const becomes = (rest: Partial<Specification>): Release => ({ ...before, specifications: [{ ...own, ...rest }] });

  const harmless: Record<string, Release> = {
    'nothing at all changes': before,
    'the product is renamed': { ...before, product: { name: 'Desk' } },
    'the specification is renamed': becomes({ name: 'Premium' }),
    'an attribute is renamed': becomes({ attributes: [{ ...edition, name: 'Version of it' }, users] }),
    'a value is renamed': becomes({
      attributes: [{ ...edition, values: edition.values.map((value) => ({ ...value, label: `${value.label}!` })) }, users],
    }),
    'a quantity attribute is renamed': becomes({ attributes: [edition, { ...users, name: 'Seats', unit: 'seat' }] }),
    'a trial is offered': becomes({ trial: { days: 30 } }),
    'the billing is another object': becomes({ billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] } }),
    'another method delivers it': { ...before, deliveryMethod: 'professional-service' },
    'an equal copy of the attributes is set': becomes({ attributes: structuredClone(own.attributes) }),
  };
  for (const [what, after] of Object.entries(harmless)) {
    it(`when ${what}`, () => {
      const check = createChecker();
      check(before);
      const sofar = looks();
      const found = check(after);
      expect(looks()).to.deep.equal(sofar);
      expect(found).to.deep.equal(validateRelease(after));
    });
  }

  it('when another one changes, which it checks once', () => {
    const check = createChecker();
    check(before);
    const sofar = looks();
    const other = watched({ ...specification.skus[0]!, pricing: linear('-1', '1') });
    const found = check(becomes({ skus: [other.sku, skus[1]!.sku] }));
    expect(found.map(({ code }) => code)).to.deep.equal(['price.negative']);
    expect(looks()).to.deep.equal(sofar);
    expect(other.looks()).to.equal(1);
  });

  it('when they only change places', () => {
    const check = createChecker();
    check(before);
    const sofar = looks();
    check(becomes({ skus: [...own.skus].reverse() }));
    check({ ...before, specifications: [{ ...own, id: 'another', discontinued: true }, own] });
    expect(looks()).to.deep.equal(sofar);
  });
});

describe('a checker does not check an attribute again', () => {
  it('when a price changes', () => {
    let looks = 0;
    const attribute: Attribute = {
      ...edition,
      get name() {
        looks++;
        return 'Edition';
      },
    };
    const before = desk({ attributes: [attribute, users] });
    const check = createChecker();
    check(before);
    const sofar = looks;
    expect(sofar).to.be.above(0);
    const [own] = before.specifications as [Specification];
    check({ ...before, specifications: [{ ...own, skus: own.skus.map((sku) => ({ ...sku, pricing: linear('9', '90') })) }] });
    expect(looks).to.equal(sofar);
    check({ ...before, specifications: [{ ...own, name: 'Premium' }] });
    expect(looks).to.be.above(sofar);
  });
});

describe('a checker checks SKUs again', () => {
  const tiers = pricing('volume', tier(10, { P1M: '2', P1Y: '20' }), tier(null, { P1M: '2', P1Y: '20' }));
  const flats = (values: Sku['values']): Sku => ({
    id: `sku-${JSON.stringify(values)}`,
    values,
    offered: true,
    pricing: flat({ P1M: '1.25', P1Y: '1' }),
  });
  const tiered = desk({ skus: specification.skus.map((sku) => ({ ...sku, pricing: tiers })) });
  const uncounted = desk({ attributes: [edition], skus: [flats({ edition: 'basic' }), flats({ edition: 'pro' })] });

  const of = (release: Release, rest: Partial<Specification>): Release => ({
    ...release,
    specifications: [{ ...release.specifications[0]!, ...rest }],
  });
  const ranged = (range: Partial<typeof users>) => of(tiered, { attributes: [edition, { ...users, ...range }] });

  const telling: Record<string, [before: Release, after: Release]> = {
    'the minimum moves alone': [tiered, ranged({ min: 3 })],
    'the maximum moves alone': [tiered, ranged({ max: 10 })],
    'the step changes alone': [tiered, ranged({ step: 3 })],
    'a value changes its id': [
      uncounted,
      of(uncounted, { attributes: [{ ...edition, values: [edition.values[0]!, { id: 'max', label: 'Pro' }] }] }),
    ],
    'a value is added': [
      uncounted,
      of(uncounted, { attributes: [{ ...edition, values: [...edition.values, { id: 'max', label: 'Max' }] }] }),
    ],
    'an attribute changes its id': [uncounted, of(uncounted, { attributes: [{ ...edition, id: 'version' }] })],
    'an attribute is added': [uncounted, of(uncounted, { attributes: [edition, enumeration('hosting', 'Cloud', 'Own')] })],
    'an enumeration becomes a quantity': [uncounted, of(uncounted, { attributes: [quantity('edition', 1, 2, 1)] })],
    'a quantity becomes an enumeration': [
      tiered,
      of(tiered, { attributes: [edition, { ...enumeration('users', 'One'), min: 5, max: 1000, step: 5 } as Attribute] }),
    ],
    'the currency changes': [uncounted, { ...uncounted, currency: 'JPY' }],
    'a period is added': [tiered, of(tiered, { billing: { mode: 'subscription', periods: ['P1M', 'P1Y', 'P3M'] } })],
    'a period is another': [tiered, of(tiered, { billing: { mode: 'subscription', periods: ['P1M', 'P3M'] } })],
    'the billing mode changes': [tiered, of(tiered, { billing: { mode: 'one-time' } })],
    'the template changes': [uncounted, of(uncounted, { template: 'simple', attributes: [] })],
  };
  for (const [what, [before, after]] of Object.entries(telling)) {
    it(`when ${what}`, () => {
      const check = createChecker();
      const first = check(before);
      const second = check(after);
      expect(second).to.deep.equal(validateRelease(after));
      expect(second).not.to.deep.equal(first);
      expect(check(before)).to.deep.equal(first);
    });
  }

  it('with the policy and for the stage that it was created with', () => {
    const wide = createChecker({ policy: { periods: ['P3M'] }, stage: 'draft' });
    const quarterly = of(tiered, { billing: { mode: 'subscription', periods: ['P3M'] } });
    expect(wide(quarterly)).to.deep.equal([]);
    expect(wide(of(quarterly, { name: 'x' }))).to.deep.equal([]);
  });
});
