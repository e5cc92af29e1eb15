import { expect } from 'chai';
import { checkAttributes, checkEnumValues, checkLibrary, checkQuantityRange, validateRelease } from '../../src/core/rules/index.js';
import type { Attribute, Entry, LibraryAttribute } from '../../src/core/schema/types.js';
import { generateSkus } from '../../src/core/skus/generate.js';
import { enumeration, quantity } from '../fixtures/model.js';
import { at, codesOf, desk, toldAt } from './rules-support.js';

const labels = (count: number) => Array.from({ length: count }, (_, index) => `Value ${index}`);
const named = (attribute: Attribute, name: string, code?: string): Attribute => ({
  ...attribute,
  name,
  ...(code === undefined ? {} : { code }),
});
const check = (...attributes: Attribute[]) => checkAttributes(attributes);

describe('the attributes of a specification', () => {
  it('need at least one', () => {
    expect(at(check())).to.deep.equal(['attributes.none ']);
    expect(toldAt(desk({ attributes: [], skus: [] }))).to.deep.equal(['attributes.none attributes', 'skus.none-offered skus']);
    expect(check(quantity('users', 1, 10, 1))).to.deep.equal([]);
    expect(check(enumeration('edition', 'Basic'))).to.deep.equal([]);
  });

  it('contain at most one quantity attribute', () => {
    expect(check(quantity('users', 1, 10, 1), quantity('seats', 1, 10, 1))).to.deep.equal([
      { code: 'attributes.quantity.too-many', path: [], severity: 'error', params: { max: 1, count: 2 } },
    ]);
    expect(
      codesOf(checkAttributes([quantity('users', 1, 10, 1), quantity('seats', 1, 10, 1)], { policy: { maxQuantityAttributes: 2 } })),
    ).to.deep.equal([]);
  });

  it('contain at most five enumeration attributes', () => {
    const some = (count: number) => Array.from({ length: count }, (_, index) => enumeration(`a${index}`, 'One'));
    expect(check(...some(5))).to.deep.equal([]);
    expect(check(...some(6))).to.deep.equal([
      { code: 'attributes.enum.too-many', path: [], severity: 'error', params: { max: 5, count: 6 } },
    ]);
  });

  it('have one to ten values each', () => {
    expect(at(check(enumeration('edition')))).to.deep.equal(['values.none 0.values']);
    expect(codesOf(check(enumeration('edition', ...labels(10))))).to.deep.equal([]);
    expect(check(enumeration('edition', ...labels(11)))).to.deep.equal([
      { code: 'values.too-many', path: [0, 'values'], severity: 'error', params: { max: 10, count: 11 } },
    ]);
  });

  it('generate at most 100 SKUs', () => {
    const wide = (count: number) => [enumeration('region', ...labels(10)), enumeration('edition', ...labels(count))];
    expect(check(...wide(10))).to.deep.equal([]);
    const eleven = [...wide(10), enumeration('hosting', 'Cloud', 'Own')];
    expect(check(...eleven)).to.deep.equal([{ code: 'skus.too-many', path: [], severity: 'error', params: { max: 100, count: 200 } }]);
    const hundred1 = checkAttributes([enumeration('region', ...labels(101))], { policy: { maxValues: 200 } });
    expect(hundred1.map(({ params }) => params)).to.deep.equal([{ max: 100, count: 101 }]);
    expect(checkAttributes([enumeration('region', ...labels(100))], { policy: { maxValues: 200 } })).to.deep.equal([]);
  });

  it('have names that differ', () => {
    const edition = enumeration('edition', 'Basic');
    expect(at(check(named(edition, ' ')))).to.deep.equal(['attribute.name.required 0.name']);
    expect(check(edition, named(enumeration('e2', 'Basic'), 'EDITION '))).to.deep.equal([
      { code: 'attribute.name.duplicate', path: [1, 'name'], severity: 'error', params: { value: 'EDITION ', first: 0 } },
    ]);
    expect(codesOf(check(edition, named(enumeration('e2', 'Basic'), 'Editions')))).to.deep.equal([]);
  });

  it('have no reserved names, in any letter case', () => {
    for (const name of ['appName', 'version', 'os', 'mode', '应用名称', '版本', '操作系统', '所属模式', 'VERSION', ' APPNAME ']) {
      expect(at(check(named(enumeration('a', 'Basic'), name))), name).to.deep.equal(['attribute.name.reserved 0.name']);
    }
    expect(check(named(enumeration('a', 'Basic'), 'Software Version'))).to.deep.equal([]);
    expect(
      codesOf(checkAttributes([named(enumeration('a', 'Basic'), 'version')], { policy: { reservedAttributeNames: [] } })),
    ).to.deep.equal([]);
  });

  it('have codes that differ, if they have any', () => {
    const pair = (one: string, other: string) =>
      check(named(enumeration('a', 'Basic'), 'A', one), named(enumeration('b', 'Basic'), 'B', other));
    expect(pair('x', ' x ')).to.deep.equal([
      { code: 'attribute.code.duplicate', path: [1, 'code'], severity: 'error', params: { value: ' x ', first: 0 } },
    ]);
    expect(pair('x', 'X')).to.deep.equal([]);
    expect(pair(' ', '')).to.deep.equal([]);
  });

  it('have ids that differ', () => {
    expect(at(check(enumeration('a', 'Basic'), named(enumeration('a', 'Basic'), 'B')))).to.deep.equal(['id.duplicate 1.id']);
  });

  it('have issues whose paths start at the release', () => {
    const attributes = [enumeration('edition', 'Basic', ' '), quantity('users', 5, 4, 5)];
    expect(toldAt(desk({ attributes, skus: generateSkus(attributes).skus.map((sku) => ({ ...sku, offered: false })) }))).to.include.members(
      ['value.label.required attributes.0.values.1.label', 'quantity.max.below-min attributes.1.max'],
    );
  });
});

describe('the values of an attribute', () => {
  it('are limited by the element’s own maximum', () => {
    expect(at(checkEnumValues([]))).to.deep.equal(['values.none ']);
    expect(checkEnumValues([], { stage: 'draft' })).to.deep.equal([]);
    expect(codesOf(checkEnumValues(enumeration('a', ...labels(10)).values))).to.deep.equal([]);
    expect(checkEnumValues(enumeration('a', ...labels(11)).values)).to.deep.equal([
      { code: 'values.too-many', path: [], severity: 'error', params: { max: 10, count: 11 } },
    ]);
    expect(codesOf(checkEnumValues(enumeration('a', ...labels(3)).values, { max: 2 }))).to.deep.equal(['values.too-many']);
  });

  it('have labels and ids that differ', () => {
    const values = (...pairs: [string, string][]) => checkEnumValues(pairs.map(([id, label]) => ({ id, label })));
    expect(at(values(['a', 'Basic'], ['b', '']))).to.deep.equal(['value.label.required 1.label']);
    expect(values(['a', 'Basic'], ['b', 'Pro'], ['c', 'basic'])).to.deep.equal([
      { code: 'value.label.duplicate', path: [2, 'label'], severity: 'error', params: { value: 'basic', first: 0 } },
    ]);
    expect(at(values(['a', 'Basic'], ['a', 'Pro']))).to.deep.equal(['id.duplicate 1.id']);
    expect(values(['a', ''], ['b', '']).map(({ code }) => code)).to.deep.equal(['value.label.required', 'value.label.required']);
  });
});

describe('the range of a quantity attribute', () => {
  const range = (min: Entry, max: Entry, step: Entry) => checkQuantityRange({ min, max, step });

  it('starts at 0 or above', () => {
    expect(range(0, 10, 1)).to.deep.equal([]);
    expect(range(-1, 10, 1)).to.deep.equal([{ code: 'quantity.min.invalid', path: ['min'], severity: 'error', params: { value: -1 } }]);
  });

  it('may be a single quantity, and its maximum is not below its minimum', () => {
    expect(range(5, 5, 1)).to.deep.equal([]);
    expect(range(0, 0, 1)).to.deep.equal([]);
    expect(range(5, 4.999999, 1)).to.deep.equal([
      { code: 'quantity.max.below-min', path: ['max'], severity: 'error', params: { min: 5, max: 4.999999 } },
    ]);
    expect(range(0, -1, 1)).to.deep.equal([
      { code: 'quantity.max.below-min', path: ['max'], severity: 'error', params: { min: 0, max: -1 } },
    ]);
  });

  it('has a step above 0', () => {
    expect(codesOf(range(0, 1, 0))).to.deep.equal(['quantity.step.invalid']);
    expect(codesOf(range(0, 1, -1))).to.deep.equal(['quantity.step.invalid']);
    expect(codesOf(range(0, 1, 0.000001))).to.deep.equal([]);
  });

  it('has numbers with at most 6 decimals, up to 10¹²', () => {
    expect(codesOf(range(0.000001, 1e12, 0.000001))).to.deep.equal([]);
    expect(codesOf(range(0.0000001, 1, 1))).to.deep.equal(['quantity.min.invalid']);
    expect(codesOf(range(0, 1e12 + 1, 1))).to.deep.equal(['quantity.max.invalid']);
    expect(codesOf(range(0, 1.1234567, 1))).to.deep.equal(['quantity.max.invalid']);
    expect(codesOf(range(0, 1, 1e-7))).to.deep.equal(['quantity.step.invalid']);
    expect(codesOf(range(NaN, Infinity, -Infinity))).to.deep.equal([
      'quantity.min.invalid',
      'quantity.max.invalid',
      'quantity.step.invalid',
    ]);
  });

  it('calculates with the shortest decimal text: 0.1 + 2 × 0.1 is 0.3', () => {
    expect(range(0.1, 0.3, 0.1)).to.deep.equal([]);
    expect(range(0.1, 0.35, 0.1)).to.deep.equal([
      { code: 'quantity.max.unreachable', path: ['max'], severity: 'warning', params: { min: 0.1, max: 0.35, step: 0.1, last: 0.3 } },
    ]);
  });

  it('warns about a maximum that no number of steps reaches', () => {
    expect(range(5, 1000, 5)).to.deep.equal([]);
    expect(range(5, 1000, 10).map(({ severity, params }) => [severity, params['last']])).to.deep.equal([['warning', 995]]);
    expect(range(5, 7, 5).map(({ params }) => params['last'])).to.deep.equal([5]);
  });

  it('requires each number, and reports text that is no number', () => {
    expect(at(range(null, null, null))).to.deep.equal(['number.required min', 'number.required max', 'number.required step']);
    expect(range({ typed: 'five' }, 10, 1)).to.deep.equal([
      { code: 'number.unreadable', path: ['min'], severity: 'error', params: { value: 'five' } },
    ]);
    expect(codesOf(range({ typed: ' ' }, { typed: '' }, 1))).to.deep.equal(['number.required', 'number.required']);
    expect(codesOf(checkQuantityRange({ min: null, max: { typed: 'x' }, step: null }, { stage: 'draft' }))).to.deep.equal([
      'number.unreadable',
    ]);
  });
});

describe('the library of attributes', () => {
  const attribute = (id: string, name: string, code?: string): LibraryAttribute => ({ id, type: 'enum', name, ...(code ? { code } : {}) });

  it('has names that are not empty, differ and are not reserved', () => {
    expect(at(checkLibrary([attribute('a', ''), attribute('b', 'Users'), attribute('c', 'users'), attribute('d', 'OS')]))).to.deep.equal([
      'attribute.name.required 0.name',
      'attribute.name.reserved 3.name',
      'attribute.name.duplicate 2.name',
    ]);
    expect(checkLibrary([attribute('a', 'Software Version'), attribute('b', 'Users')])).to.deep.equal([]);
    expect(checkLibrary([])).to.deep.equal([]);
    expect(checkLibrary([attribute('a', '')], { stage: 'draft' })).to.deep.equal([]);
  });

  it('has ids and codes that differ', () => {
    expect(at(checkLibrary([attribute('a', 'A', 'x'), attribute('a', 'B', 'x')]))).to.deep.equal([
      'id.duplicate 1.id',
      'attribute.code.duplicate 1.code',
    ]);
  });

  it('throws on an invalid policy', () => {
    expect(() => checkLibrary([], { policy: { maxValues: -1 } })).to.throw('policy.invalid');
    expect(() => validateRelease(desk(), { policy: { maxValues: -1 } })).to.throw('policy.invalid');
  });
});
