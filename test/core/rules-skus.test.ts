import { expect } from 'chai';
import { checkSkus, createSkusChecker, validateRelease } from '../../src/core/rules/index.js';
import { defaultPolicy } from '../../src/core/schema/policy.js';
import type { Attribute, Sku } from '../../src/core/schema/types.js';
import { generateSkus } from '../../src/core/skus/generate.js';
import { enumeration, flat, quantity, sku } from '../fixtures/model.js';
import { at, codesOf, desk, linear, told, toldAt } from './rules-support.js';

const [first, second] = desk().specifications[0]!.skus as [Sku, Sku];

describe('the SKUs of a specification', () => {
  it('are those that the attributes generate, in any order', () => {
    expect(told(desk({ skus: [second, first] }))).to.deep.equal([]);
    expect(toldAt(desk({ skus: [first] }))).to.deep.equal(['skus.stale skus']);
    expect(told(desk({ skus: [first, second, { ...second, id: 'again' }] }))).to.deep.equal(['skus.stale']);
    expect(told(desk({ skus: [first, { ...first, id: 'again' }] }))).to.deep.equal(['skus.stale']);
    expect(told(desk({ skus: [first, { ...second, values: { edition: 'ultimate' } }] }))).to.deep.equal(['skus.stale']);
    expect(told(desk({ skus: [first, { ...second, values: { edition: 'pro', hosting: 'cloud' } }] }))).to.deep.equal(['skus.stale']);
    expect(told(desk({ skus: [first, { ...second, values: {} }] }))).to.deep.equal(['skus.stale']);
    expect(told(desk({ skus: [first, { ...second, values: { edition: 'constructor' } }] }))).to.deep.equal(['skus.stale']);
  });

  it('stay valid when attributes and values are reordered', () => {
    const attributes = [enumeration('edition', 'Basic', 'Pro'), enumeration('hosting', 'Cloud', 'Own', 'Hybrid')];
    const skus = generateSkus(attributes).skus.map((each) => ({ ...each, pricing: flat({ P1M: '1', P1Y: '1' }) }));
    const turned = attributes.map((attribute) => ({ ...attribute, values: [...attribute.values].reverse() })).reverse();
    expect(told(desk({ attributes, skus }))).to.deep.equal([]);
    expect(told(desk({ attributes: turned, skus }))).to.deep.equal([]);
  });

  it('of a quantity attribute alone are exactly one', () => {
    const attributes = [quantity('users', 5, 1000, 5)];
    expect(told(desk({ attributes, skus: [sku('only', {}, linear('1', '10'))] }))).to.deep.equal([]);
    expect(told(desk({ attributes, skus: [first] }))).to.deep.equal(['skus.stale']);
  });

  it('are not stale if the attributes can’t generate any', () => {
    const none = enumeration('edition');
    expect(told(desk({ attributes: [none, quantity('users', 5, 1000, 5)] }))).to.deep.equal(['values.none']);
    const many = [enumeration('region', ...Array.from({ length: 101 }, (_, index) => `R${index}`)), quantity('users', 5, 1000, 5)];
    expect(told(desk({ attributes: many }), { policy: { maxValues: 200 } })).to.deep.equal(['skus.too-many']);
  });

  it('include at least one that is on sale', () => {
    const off = (one: Sku) => ({ ...one, offered: false });
    expect(toldAt(desk({ skus: [off(first), off(second)] }))).to.deep.equal(['skus.none-offered skus']);
    expect(told(desk({ skus: [off(first), second] }))).to.deep.equal([]);
    expect(told(desk({ skus: [] }))).to.deep.equal(['skus.stale', 'skus.none-offered']);
  });

  it('have codes that differ, if they have any', () => {
    const coded = (one: string, other: string) =>
      validateRelease(
        desk({
          skus: [
            { ...first, code: one },
            { ...second, code: other },
          ],
        }),
      );
    expect(coded('A-1', 'A-1 ')).to.deep.equal([
      {
        code: 'sku.code.duplicate',
        path: ['specifications', 0, 'skus', 1, 'code'],
        severity: 'error',
        params: { value: 'A-1 ', first: 0 },
      },
    ]);
    expect(codesOf(coded('A-1', 'a-1'))).to.deep.equal([]);
    expect(codesOf(coded('', ' '))).to.deep.equal([]);
  });

  it('have ids that differ', () => {
    expect(toldAt(desk({ skus: [first, { ...second, id: first.id }] }))).to.deep.equal(['id.duplicate skus.1.id']);
  });
});

describe('the simple template', () => {
  const price = flat({ P1M: '10', P1Y: '100' });
  const simple = (skus: Sku[], attributes: Attribute[] = []) => desk({ template: 'simple', attributes, skus });

  it('has exactly one SKU without values', () => {
    expect(told(simple([sku('only', {}, price)]))).to.deep.equal([]);
    expect(toldAt(simple([sku('one', {}, price), sku('two', {}, price)]))).to.deep.equal(['skus.unexpected skus']);
    expect(told(simple([sku('only', { edition: 'basic' }, price)]))).to.deep.equal(['skus.unexpected']);
    expect(told(simple([]))).to.deep.equal(['skus.unexpected', 'skus.none-offered']);
  });

  it('has no attributes, and doesn’t check those of the document', () => {
    expect(toldAt(simple([sku('only', {}, price)], [enumeration('edition')]))).to.deep.equal(['skus.unexpected attributes']);
    expect(told(simple([sku('only', {}, price)], [quantity('users', 5, 1000, 5)]))).to.deep.equal(['skus.unexpected']);
  });
});

describe('a draft', () => {
  it('may lack what a submission requires', () => {
    const undone = desk(
      { name: '', billing: { mode: 'subscription', periods: [] }, attributes: [], skus: [], trial: { days: null } },
      { product: { name: '' } },
    );
    expect(told(undone, { stage: 'draft' })).to.deep.equal([]);
    expect(told(undone, { stage: 'submit' })).to.deep.equal(told(undone));
    expect(told(undone)).to.deep.equal([
      'product.name.required',
      'specification.name.required',
      'billing.periods.none',
      'attributes.none',
      'number.required',
      'skus.none-offered',
    ]);
  });

  it('may have SKUs without prices, and SKUs of earlier attributes', () => {
    const unpriced = desk({
      skus: [{ ...first, pricing: { model: 'linear', tiers: [] } }, sku('old', { edition: 'old' }, linear('1', '1'))],
    });
    expect(told(unpriced, { stage: 'draft' })).to.deep.equal([]);
    expect(told(unpriced)).to.deep.equal(['skus.stale', 'tiers.none']);
    expect(told({ ...desk(), specifications: [] }, { stage: 'draft' })).to.deep.equal([]);
  });

  it('still gets all other issues', () => {
    const wrong = desk({ name: 'x'.repeat(51), trial: { days: 2 }, skus: [{ ...first, pricing: linear('-1', '1') }, second] });
    expect(told(wrong, { stage: 'draft' })).to.deep.equal(['specification.name.too-long', 'trial.days.range', 'price.negative']);
  });
});

describe('a price grid on its own', () => {
  const { attributes, skus } = desk().specifications[0]!;
  const options = { attributes, periods: ['P1M', 'P1Y'], currency: 'EUR' };

  it('is checked by the same rules, with paths from the list', () => {
    expect(checkSkus(skus, options)).to.deep.equal([]);
    expect(at(checkSkus([{ ...first, pricing: linear('', '1') }], options))).to.deep.equal([
      'skus.stale ',
      'price.invalid 0.pricing.tiers.0.unitPrice.P1M',
    ]);
    expect(at(checkSkus([], options))).to.deep.equal(['skus.stale ', 'skus.none-offered ']);
    expect(at(checkSkus([], { ...options, stage: 'draft' }))).to.deep.equal([]);
  });

  it('without attributes accepts any SKUs', () => {
    expect(checkSkus([sku('only', {}, flat({ P1M: '1', P1Y: '2' }))], { ...options, attributes: [] })).to.deep.equal([]);
  });

  it('returns the same issues each time, in a new list', () => {
    const check = createSkusChecker({ ...options, policy: defaultPolicy });
    const broken = [{ ...first, pricing: linear('-1', '1') }, second];
    const once = check(broken);
    const found = [...once];
    once.length = 0;
    expect(check(broken)).to.deep.equal(found);
    expect(check(skus)).to.deep.equal([]);
    expect(check(broken)).to.deep.equal(found);
  });
});
