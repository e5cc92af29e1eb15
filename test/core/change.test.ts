import { expect } from 'chai';
import { validateChange, type ChangeOptions } from '../../src/core/rules/index.js';
import type {
  Attribute,
  Billing,
  Entry,
  PolicyOptions,
  QuantityAttribute,
  Release,
  Sku,
  Specification,
} from '../../src/core/schema/types.js';
import { enumeration, flat, quantity, sku } from '../fixtures/model.js';
import { at, codesOf, desk, linear } from './rules-support.js';

const released = desk();
const [specification] = released.specifications as [Specification];
const [edition, users] = specification.attributes as [Attribute & { type: 'enum' }, QuantityAttribute];

/** The released product with other specifications. */
const becoming = (...specifications: Specification[]): Release => ({ ...released, specifications });
const becomes = (rest: Partial<Specification>): Release => becoming({ ...specification, ...rest });
const change = (next: Release, options?: ChangeOptions) => validateChange(released, next, options);
const refused = (next: Release, options?: ChangeOptions) => at(change(next, options));

describe('a released product', () => {
  it('may stay unchanged, also as a copy', () => {
    expect(change(released)).to.deep.equal([]);
    expect(change(structuredClone(released))).to.deep.equal([]);
  });

  it('keeps its id, its currency and its delivery method', () => {
    expect(refused({ ...released, id: 'other' })).to.deep.equal(['change.release.id id']);
    expect(refused({ ...released, currency: 'USD' })).to.deep.equal(['change.currency currency']);
    expect(refused({ ...released, deliveryMethod: 'license' })).to.deep.equal(['change.delivery-method deliveryMethod']);
  });

  it('may change its name, and names, prices, SKUs on sale, trials and assets of its specifications', () => {
    const skus = specification.skus.map((one) => ({ ...one, offered: false, pricing: linear('1', '2') }));
    const changed = becomes({ name: 'Plus', skus, trial: { days: 10 }, assetId: 'app' });
    expect(change({ ...changed, product: { name: 'Desk' } })).to.deep.equal([]);
  });

  it('keeps all specifications, even discontinued ones', () => {
    expect(change(becoming())).to.deep.equal([
      { code: 'change.specification.removed', path: ['specifications'], severity: 'error', params: { id: 'spec-1', name: 'Standard' } },
    ]);
    const over = becomes({ discontinued: true });
    expect(codesOf(validateChange(over, becoming()))).to.deep.equal(['change.specification.removed']);
  });

  it('may get new specifications, in any order', () => {
    expect(change(becoming({ ...specification, id: 'new' }, specification))).to.deep.equal([]);
  });

  it('may discontinue a specification permanently, with any other change to it', () => {
    const over = becomes({ discontinued: true });
    expect(change(becomes({ discontinued: true, attributes: [], billing: { mode: 'one-time' } }))).to.deep.equal([]);
    expect(validateChange(over, over)).to.deep.equal([]);
    expect(at(validateChange(over, released))).to.deep.equal(['change.specification.revived specifications.0']);
  });

  it('gets no new specification once all are discontinued', () => {
    const over = becomes({ discontinued: true });
    const fresh = { ...specification, id: 'new' };
    expect(validateChange(over, becoming(over.specifications[0]!, fresh))).to.deep.equal([
      { code: 'change.specification.revived', path: ['specifications', 1], severity: 'error', params: {} },
    ]);
    const half = becoming(over.specifications[0]!, { ...specification, id: 'spec-2' });
    expect(validateChange(half, becoming(...half.specifications, fresh))).to.deep.equal([]);
    expect(validateChange(becoming(), becoming(fresh))).to.deep.equal([]);
  });
});

describe('a released specification', () => {
  it('keeps its pricing template; with another one its attributes are not compared', () => {
    const simple = becomes({ template: 'simple', attributes: [], skus: [sku('only', {}, flat({ P1M: '1', P1Y: '1' }))] });
    expect(refused(simple)).to.deep.equal(['change.template template']);
  });

  it('keeps its billing mode', () => {
    const bill = (billing: Billing) => refused(becomes({ billing }));
    expect(bill({ mode: 'one-time' })).to.deep.equal(['change.billing-mode billing.mode']);
    const once = becomes({ billing: { mode: 'one-time' } });
    expect(validateChange(once, once)).to.deep.equal([]);
    expect(codesOf(validateChange(once, becomes({ billing: { mode: 'usage' } })))).to.deep.equal(['change.billing-mode']);
  });

  it('may get new billing periods, but keeps the old ones', () => {
    expect(refused(becomes({ billing: { mode: 'subscription', periods: ['P1Y', 'P3M', 'P1M'] } }))).to.deep.equal([]);
    expect(change(becomes({ billing: { mode: 'subscription', periods: ['P1Y'] } }))).to.deep.equal([
      {
        code: 'change.period.removed',
        path: ['specifications', 0, 'billing', 'periods'],
        severity: 'error',
        params: { id: 'P1M', name: 'P1M' },
      },
    ]);
  });

  it('keeps the code of each SKU, matched by id', () => {
    const coded = (code?: string): Release =>
      becomes({ skus: specification.skus.map((one, index) => (index || code === undefined ? one : { ...one, code })) });
    const moved = (release: Release): Release => becomes({ skus: [...release.specifications[0]!.skus].reverse() });
    expect(validateChange(coded('A'), coded('A'))).to.deep.equal([]);
    expect(validateChange(coded('A'), moved(coded('A')))).to.deep.equal([]);
    expect(validateChange(coded(), coded('A'))).to.deep.equal([]);
    expect(validateChange(coded(' '), coded('A'))).to.deep.equal([]);
    expect(validateChange(coded('A'), moved(coded('B')))).to.deep.equal([
      { code: 'change.sku.code', path: ['specifications', 0, 'skus', 1, 'code'], severity: 'error', params: { was: 'A', is: 'B' } },
    ]);
    expect(codesOf(validateChange(coded('A'), coded()))).to.deep.equal(['change.sku.code']);
    expect(validateChange(coded('A'), becomes({ skus: [] }))).to.deep.equal([]);
  });
});

describe('the attributes of a released specification', () => {
  const attributes = (...list: Attribute[]): Release => becomes({ attributes: list });

  it('are never removed, whatever their type', () => {
    expect(change(attributes(users))).to.deep.equal([
      {
        code: 'change.attribute.removed',
        path: ['specifications', 0, 'attributes'],
        severity: 'error',
        params: { id: 'edition', name: 'edition' },
      },
    ]);
    expect(codesOf(change(attributes(edition)))).to.deep.equal(['change.attribute.removed']);
  });

  it('may be extended by enumeration attributes, but not by a quantity attribute', () => {
    expect(change(attributes(enumeration('hosting', 'Cloud'), edition, users))).to.deep.equal([]);
    const uncounted = becomes({ attributes: [edition] });
    expect(at(validateChange(uncounted, attributes(edition, users)))).to.deep.equal(['change.quantity.added attributes.1']);
  });

  it('keep their type', () => {
    expect(refused(attributes({ ...quantity('edition', 1, 2, 1) }, users))).to.deep.equal(['change.attribute.type attributes.0.type']);
    expect(codesOf(change(attributes(edition, enumeration('users', 'One'))))).to.deep.equal(['change.attribute.type']);
  });

  it('may be renamed, unless the policy forbids it', () => {
    const renamed = attributes({ ...edition, name: 'Software Edition' }, users);
    expect(change(renamed)).to.deep.equal([]);
    expect(refused(renamed, { policy: { renameReleasedAttributes: false } })).to.deep.equal(['change.attribute.renamed attributes.0.name']);
    expect(change(released, { policy: { renameReleasedAttributes: false } })).to.deep.equal([]);
  });

  it('may get new values, and lose values that were never on sale', () => {
    const [basic, pro] = edition.values;
    const without = attributes({ ...edition, values: [basic!, { id: 'max', label: 'Max' }] }, users);
    expect(change(without)).to.deep.equal([
      {
        code: 'change.value.removed',
        path: ['specifications', 0, 'attributes', 0, 'values'],
        severity: 'error',
        params: { id: 'pro', name: 'Pro' },
      },
    ]);
    const neverSold = becomes({ skus: specification.skus.map((one: Sku) => ({ ...one, offered: one.values['edition'] !== 'pro' })) });
    expect(validateChange(neverSold, without)).to.deep.equal([]);
    expect(
      change(attributes({ ...edition, values: [{ ...pro!, label: 'Professional' }, basic!, { id: 'max', label: 'Max' }] }, users)),
    ).to.deep.equal([]);
  });
});

describe('the range of a released quantity attribute', () => {
  const ranged = (min: Entry, max: Entry, step: Entry): Release => becomes({ attributes: [edition, { ...users, min, max, step }] });
  const from = (was: [number, number, number], is: [Entry, Entry, Entry], policy: PolicyOptions = {}) =>
    validateChange(ranged(...was), ranged(...is), { policy }).map(({ code }) => code.replace('change.quantity.', ''));

  it('may change from 5–95 to 1–100, but not to 10–90', () => {
    expect(from([5, 95, 1], [1, 100, 1])).to.deep.equal([]);
    expect(from([5, 95, 1], [10, 90, 1])).to.deep.equal(['min.narrowed', 'max.narrowed']);
  });

  it('may keep either bound', () => {
    expect(from([5, 95, 1], [5, 95, 1])).to.deep.equal([]);
    expect(from([5, 95, 1], [5, 100, 1])).to.deep.equal([]);
    expect(from([5, 95, 1], [4, 95, 1])).to.deep.equal([]);
    expect(from([5, 95, 1], [6, 95, 1])).to.deep.equal(['min.narrowed']);
    expect(from([5, 95, 1], [5, 94, 1])).to.deep.equal(['max.narrowed']);
  });

  it('moves both bounds or none if the policy is strict', () => {
    const strict = { quantityRangeChange: 'strictly-widen' } as const;
    expect(from([5, 95, 1], [5, 95, 1], strict)).to.deep.equal([]);
    expect(from([5, 95, 1], [4, 96, 1], strict)).to.deep.equal([]);
    expect(from([5, 95, 1], [5, 96, 1], strict)).to.deep.equal(['min.narrowed']);
    expect(from([5, 95, 1], [4, 95, 1], strict)).to.deep.equal(['max.narrowed']);
    expect(from([5, 95, 1], [6, 94, 1], strict)).to.deep.equal(['min.narrowed', 'max.narrowed']);
  });

  it('has issues with the old and the new value as params', () => {
    expect(validateChange(ranged(5, 95, 1), ranged(10, 95, 1))).to.deep.equal([
      {
        code: 'change.quantity.min.narrowed',
        path: ['specifications', 0, 'attributes', 1, 'min'],
        severity: 'error',
        params: { was: 5, is: 10 },
      },
    ]);
  });

  it('keeps its step', () => {
    expect(from([5, 95, 5], [5, 95, 1])).to.deep.equal(['step.frozen']);
    expect(from([5, 95, 5], [0, 100, 10])).to.deep.equal(['step.frozen']);
  });

  it('warns if customers can no longer buy quantities that were on sale', () => {
    expect(validateChange(ranged(5, 95, 5), ranged(1, 100, 5))).to.deep.equal([
      {
        code: 'change.quantity.lattice-shifted',
        path: ['specifications', 0, 'attributes', 1, 'min'],
        severity: 'warning',
        params: { was: 5, is: 1 },
      },
    ]);
    expect(from([5, 95, 5], [0, 100, 5])).to.deep.equal([]);
    expect(from([0.3, 1, 0.1], [0.1, 1, 0.1])).to.deep.equal([]);
    expect(from([0.3, 1, 0.1], [0.05, 1, 0.1])).to.deep.equal(['lattice-shifted']);
    // Together with an issue of the maximum, but not with one of the minimum or the step.
    expect(from([5, 95, 5], [3, 90, 5])).to.deep.equal(['max.narrowed', 'lattice-shifted']);
    expect(from([5, 95, 5], [7, 95, 5])).to.deep.equal(['min.narrowed']);
    expect(from([5, 95, 5], [3, 95, 4])).to.deep.equal(['step.frozen']);
  });

  it('is not compared while its numbers are invalid', () => {
    expect(from([5, 95, 5], [null, { typed: 'x' }, null])).to.deep.equal([]);
    for (const step of [0, -5]) expect(from([5, 95, step], [1, 100, step])).to.deep.equal([]);
    const unset = ranged(5, 95, null);
    expect(validateChange(unset, ranged(1, 100, 5))).to.deep.equal([]);
    expect(validateChange(ranged(null, null, 5), ranged(1, 100, 5))).to.deep.equal([]);
  });
});
