import { expect } from 'chai';
import * as fc from 'fast-check';
import { resolvePath, toIdPath } from '../../src/core/schema/id-path.js';
import { arbitraryRelease } from '../fixtures/arbitrary-release.js';
import { cloudDesk } from '../fixtures/model.js';

const desk = cloudDesk();
const price = ['specifications', 0, 'skus', 2, 'pricing', 'tiers', 1, 'unitPrice', 'P1M'];
const priceById = ['specifications', 'spec-1', 'skus', 'edition=professional', 'pricing', 'tiers', 1, 'unitPrice', 'P1M'];

describe('an id path', () => {
  it('has ids in place of indices wherever items have ids', () => {
    expect(toIdPath(desk, price)).to.deep.equal(priceById);
    expect(toIdPath(desk, ['specifications', 0, 'attributes', 0, 'values', 1, 'label'])).to.deep.equal([
      'specifications',
      'spec-1',
      'attributes',
      'edition',
      'values',
      'enterprise',
      'label',
    ]);
    expect(toIdPath(desk, ['specifications', 0, 'billing', 'periods', 1])).to.deep.equal([
      'specifications',
      'spec-1',
      'billing',
      'periods',
      1,
    ]);
    expect(toIdPath(desk, [])).to.deep.equal([]);
  });

  it('resolves to the same place after reordering', () => {
    const [spec] = desk.specifications;
    const turned = {
      ...desk,
      specifications: [
        { ...spec!, id: 'other' },
        { ...spec!, skus: [...spec!.skus].reverse() },
      ],
    };
    expect(resolvePath(turned, priceById)).to.deep.equal(['specifications', 1, 'skus', 0, 'pricing', 'tiers', 1, 'unitPrice', 'P1M']);
  });

  it('resolves to nothing if an item was removed, but to a field that is only empty', () => {
    expect(resolvePath(desk, ['specifications', 'gone', 'name'])).to.equal(undefined);
    expect(resolvePath(desk, ['specifications', 'spec-1', 'skus', 'edition=basic', 'pricing', 'tiers', 1])).to.equal(undefined);
    expect(resolvePath(desk, ['specifications', 'spec-1', 'skus', 'edition=basic', 'pricing', 'tiers', 0, 'unitPrice', 'P3M'])).to.be.an(
      'array',
    );
    expect(resolvePath(desk, ['delivery', 'days'])).to.deep.equal(['delivery', 'days']);
    expect(resolvePath(desk, ['specifications', 'length'])).to.equal(undefined);
  });

  it('keeps steps beyond the document', () => {
    expect(toIdPath(desk, ['specifications', 7, 'name'])).to.deep.equal(['specifications', 7, 'name']);
    expect(toIdPath(desk, ['constructor', 'name'])).to.deep.equal(['constructor', 'name']);
  });

  it('resolves back to every path of every release', () => {
    fc.assert(
      fc.property(arbitraryRelease, (release) => {
        for (const path of placesIn(release)) expect(resolvePath(release, toIdPath(release, path))).to.deep.equal(path);
      }),
      { numRuns: 50 },
    );
  });
});

function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => key !== 'extensions')
    .flatMap(([key, inner]) => {
      const place = [...path, Array.isArray(value) ? Number(key) : key];
      return [place, ...placesIn(inner, place)];
    });
}
