import { expect } from 'chai';
import { validateRelease } from '../../src/core/rules/index.js';
import type { Specification } from '../../src/core/schema/types.js';
import { desk, told, toldAt } from './rules-support.js';

describe('a product', () => {
  it('without faults has no issues', () => {
    expect(validateRelease(desk())).to.deep.equal([]);
  });

  it('needs a name with visible characters', () => {
    expect(toldAt(desk({}, { product: { name: '' } }))).to.deep.equal(['product.name.required product.name']);
    expect(told(desk({}, { product: { name: ' \u00a0\t' } }))).to.deep.equal(['product.name.required']);
    expect(told(desk({}, { product: { name: 'X' } }))).to.deep.equal([]);
  });

  it('has a currency of ISO 4217', () => {
    expect(toldAt(desk({}, { currency: 'EURO' }))).to.deep.equal(['currency.unknown currency']);
    expect(told(desk({}, { currency: 'eur' }))).to.deep.equal(['currency.unknown']);
    expect(told(desk({}, { currency: '' }))).to.deep.equal(['currency.unknown']);
    expect(told(desk({}, { currency: 'KWD' }))).to.deep.equal([]);
  });

  it('has a delivery method of the policy', () => {
    expect(toldAt(desk({}, { deliveryMethod: 'hardware' }))).to.deep.equal(['delivery.method.unknown deliveryMethod']);
    expect(told(desk({}, { deliveryMethod: 'constructor' }))).to.deep.equal(['delivery.method.unknown']);
    const hardware = { billing: ['subscription' as const], trial: true, delivery: false, packageAsset: false, withdraw: false };
    expect(told(desk({}, { deliveryMethod: 'hardware' }), { policy: { deliveryMethods: { hardware } } })).to.deep.equal([]);
  });

  it('has at least one specification', () => {
    expect(toldAt({ ...desk(), specifications: [] })).to.deep.equal(['specification.none specifications']);
  });
});

describe('a specification', () => {
  const second = (rest: Partial<Specification>) => {
    const [first] = desk().specifications;
    return { ...desk(), specifications: [first!, { ...first!, id: 'spec-2', ...rest }] };
  };

  it('needs a name', () => {
    expect(toldAt(desk({ name: '  ' }))).to.deep.equal(['specification.name.required name']);
  });

  it('has a name of at most 50 characters, and an emoji counts as one', () => {
    expect(told(desk({ name: 'x'.repeat(50) }))).to.deep.equal([]);
    expect(told(desk({ name: '😀'.repeat(50) }))).to.deep.equal([]);
    const [issue] = validateRelease(desk({ name: '😀'.repeat(51) }));
    expect(issue).to.deep.equal({
      code: 'specification.name.too-long',
      path: ['specifications', 0, 'name'],
      severity: 'error',
      params: { max: 50, count: 51 },
    });
    expect(told(desk({ name: 'x'.repeat(51) }), { policy: { maxSpecificationName: 51 } })).to.deep.equal([]);
  });

  it('has a name that differs from others by more than letter case, Unicode form and white space around it', () => {
    expect(told(second({ name: 'Premium' }))).to.deep.equal([]);
    const [issue] = validateRelease(second({ name: ' STANDARD ' }));
    expect(issue).to.deep.equal({
      code: 'specification.name.duplicate',
      path: ['specifications', 1, 'name'],
      severity: 'error',
      params: { value: ' STANDARD ', first: 0 },
    });
    const cafe = { ...second({ name: 'CAFE\u0301' }) };
    expect(
      told({ ...cafe, specifications: cafe.specifications.map((one, index) => (index ? one : { ...one, name: 'Caf\u00e9' })) }),
    ).to.deep.equal(['specification.name.duplicate']);
  });

  it('compares ß as SS, but not ı as i', () => {
    const pair = (one: string, other: string) => {
      const both = second({ name: other });
      return told({ ...both, specifications: both.specifications.map((each, index) => (index ? each : { ...each, name: one })) });
    };
    expect(pair('Straße', 'STRASSE')).to.deep.equal(['specification.name.duplicate']);
    expect(pair('Groß', 'GROẞ')).to.deep.equal(['specification.name.duplicate']);
    expect(pair('ϴ', 'θ')).to.deep.equal(['specification.name.duplicate']);
    expect(pair('Kısa', 'Kisa')).to.deep.equal([]);
  });

  it('has an id that differs from others, discontinued or not', () => {
    expect(toldAt(second({ id: 'spec-1', name: 'Premium' }))).to.deep.equal(['id.duplicate specifications.1.id']);
    expect(told(second({ id: 'spec-1', discontinued: true }))).to.deep.equal(['id.duplicate']);
  });

  it('that is discontinued is not checked, and another may have its name', () => {
    expect(told(second({ discontinued: true, skus: [], attributes: [] }))).to.deep.equal([]);
    expect(told(desk({ discontinued: true, name: '' }))).to.deep.equal([]);
  });

  describe('with a phone number in its name is refused', () => {
    for (const name of [
      'Call 12345678',
      'Call 1234-5678',
      '(0561) 123 456',
      '555.123.4567',
      '+49 561 12',
      '+1234567',
      'Tel １２３４５６７８',
      'Tel １２３４－５６７８',
      'Tel １２３４．５６７８',
      'Tel １２３４　５６７８',
      '٠١٢٣٤٥٦٧',
    ])
      it(name, () => expect(toldAt(desk({ name }))).to.deep.equal(['specification.name.phone-number name']));
  });

  describe('may have other numbers in its name', () => {
    for (const name of ['1234567', 'Version 2026', '1234  5678', '1234/5678', '+123456', '12345 a 67890', '2 × 1,000,000', '1,234,567,890'])
      it(name, () => expect(told(desk({ name }))).to.deep.equal([]));
  });
});
