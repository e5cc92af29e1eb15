import { expect } from 'chai';
import * as fc from 'fast-check';
import { parseAttributes, parsePricing, parseRelease, parseSkus, parseWith } from '../../src/core/schema/parse.js';
import { entrySchema, releaseSchema } from '../../src/core/schema/schemas.js';
import { shapes } from '../../src/core/schema/read-shape.js';
import { arbitraryRelease } from '../fixtures/arbitrary-release.js';
import { changed } from '../fixtures/changed.js';
import { damagedRelease } from '../fixtures/damaged.js';
import { cloudDesk, enumeration, flat, pricing, release, sku, specification, tier } from '../fixtures/model.js';
import version0 from '../fixtures/release-version-0.json' with { type: 'json' };

const desk = cloudDesk();

const refusal = (value: unknown): string[] => {
  const result = parseRelease(value);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} at ${path.join('.')}`);
};

const refusalOf = (path: (string | number)[], value: unknown): string[] => refusal(changed(desk, path, value));

describe('parseRelease', () => {
  it('returns a new plain object with the same content', () => {
    const result = parseRelease(desk);
    expect(result).to.deep.equal({ ok: true, release: desk });
    if (!result.ok) return;
    expect(result.release).to.not.equal(desk);
    expect(result.release.specifications[0]!.skus[0]!.pricing.tiers[0]!.unitPrice).to.not.equal(
      desk.specifications[0]!.skus[0]!.pricing.tiers[0]!.unitPrice,
    );
    expect(JSON.stringify(result.release)).to.equal(JSON.stringify(desk));
  });

  it('accepts every release that the types allow, unchanged', () => {
    fc.assert(
      fc.property(arbitraryRelease, (value) => {
        const result = parseRelease(value);
        expect(result.ok && JSON.stringify(result.release)).to.equal(JSON.stringify(value));
      }),
      { numRuns: 300 },
    );
  });

  it('treats undefined as absent, and accepts its own result', () => {
    const result = parseRelease({ ...desk, extensions: undefined, product: { name: 'x', version: undefined } });
    expect(result).to.deep.equal({ ok: true, release: { ...desk, product: { name: 'x' } } });
    expect(result.ok && Object.keys(result.release)).to.not.include('extensions');
    expect(result.ok && parseRelease(result.release)).to.deep.equal(result);
  });

  it('replaces a lone surrogate as a form does, so that a draft with a cut text can be opened again', () => {
    const name = 'Desk \ud83d, Tisch \ude00, \ud83d\ude00';
    const result = parseRelease(JSON.parse(JSON.stringify({ ...desk, product: { name } })));
    expect(result.ok && result.release.product.name).to.equal('Desk \ufffd, Tisch \ufffd, \ud83d\ude00');
    const form = new FormData();
    form.set('name', name);
    expect(result.ok && result.release.product.name).to.equal(form.get('name'));
  });

  it('refuses unknown keys wherever they are, except under extensions', () => {
    expect(refusalOf(['color'], 'red')).to.deep.equal(['document.invalid at color']);
    expect(refusalOf(['specifications', 0, 'skus', 1, 'pricing', 'tiers', 0, 'currency'], 'EUR')).to.deep.equal([
      'document.invalid at specifications.0.skus.1.pricing.tiers.0.currency',
    ]);
    expect(refusalOf(['extensions'], { shop: { color: ['red', null, { constructor: 1 }] } })).to.deep.equal([]);
    expect(refusalOf(['specifications', 0, 'extensions'], { shop: 1 })).to.deep.equal([]);
  });

  it('reports the place of a wrong type, a missing key or an invalid value', () => {
    expect(refusalOf(['product'], 'Cloud Desk')).to.deep.equal(['document.invalid at product']);
    expect(refusalOf(['product', 'name'], undefined)).to.deep.equal(['document.invalid at product.name']);
    expect(refusalOf(['product', 'version'], null)).to.deep.equal(['document.invalid at product.version']);
    expect(refusalOf(['specifications', 0, 'template'], 'complex')).to.deep.equal(['document.invalid at specifications.0.template']);
    expect(refusalOf(['specifications', 0, 'billing', 'mode'], 'weekly')).to.deep.equal([
      'document.invalid at specifications.0.billing.mode',
    ]);
    expect(refusalOf(['specifications', 0, 'attributes', 1, 'name'], 5)).to.deep.equal([
      'document.invalid at specifications.0.attributes.1.name',
    ]);
    expect(refusalOf(['specifications', 0, 'attributes', 1, 'id'], 'no id')).to.deep.equal([
      'id.invalid at specifications.0.attributes.1.id',
    ]);
    expect(refusalOf(['specifications', 0, 'attributes', 1, 'type'], undefined)).to.deep.equal([
      'document.invalid at specifications.0.attributes.1.type',
    ]);
    expect(refusalOf(['specifications', 0, 'attributes', 1], 'Users')).to.deep.equal(['document.invalid at specifications.0.attributes.1']);
    expect(refusalOf(['specifications', 0, 'attributes', 1, 'values'], [])).to.deep.equal([
      'document.invalid at specifications.0.attributes.1.values',
    ]);
    expect(refusalOf(['specifications', 0, 'editing'], { attributes: [], step: 4 })).to.deep.equal([
      'document.invalid at specifications.0.editing.step',
    ]);
    expect(refusalOf(['specifications'], { 0: {} })).to.deep.equal(['document.invalid at specifications']);
    expect(refusalOf(['specifications', 0, 'discontinued'], false)).to.deep.equal(['document.invalid at specifications.0.discontinued']);
  });

  it('accepts a price only as decimal text', () => {
    const place = ['specifications', 0, 'skus', 0, 'pricing', 'tiers', 0, 'unitPrice', 'P1M'];
    for (const good of ['0', '-3', '12.50', '0.000001', '9'.repeat(40), `${'9'.repeat(39)}.9`, { typed: '' }, { typed: '12,5' }]) {
      expect(refusalOf(place, good), JSON.stringify(good)).to.deep.equal([]);
    }
    for (const bad of [
      12.5,
      '12,5',
      '.5',
      '5.',
      '05',
      '+5',
      '1e5',
      '0x10',
      '',
      ' 5',
      '5\n',
      '９',
      '9'.repeat(41),
      `${'9'.repeat(40)}.9`,
      null,
    ]) {
      expect(refusalOf(place, bad), JSON.stringify(bad)).to.deep.equal([`document.invalid at ${place.join('.')}`]);
    }
    for (const bad of [{}, { typed: 5 }]) {
      expect(refusalOf(place, bad), JSON.stringify(bad)).to.deep.equal([`document.invalid at ${place.join('.')}.typed`]);
    }
  });

  it('accepts ISO 8601 durations, once and use as periods', () => {
    const billing = (period: unknown) => refusalOf(['specifications', 0, 'billing', 'periods'], [period]);
    for (const good of ['P1M', 'P1Y', 'P12M', 'P2W', 'P1Y6M', 'P1DT12H', 'PT30M', 'once', 'use'])
      expect(billing(good), good).to.deep.equal([]);
    for (const bad of ['P', 'PT', 'P1', '1M', 'P1MT', 'p1m', 'P1.5M', 'monthly', '', 'P1M ', '__proto__', 1]) {
      expect(billing(bad), String(bad)).to.deep.equal(['document.invalid at specifications.0.billing.periods.0']);
    }
  });

  it('refuses ids that are too long, empty or have other characters', () => {
    for (const bad of ['', 'a'.repeat(65), '-a', '.a', 'a b', 'ü', 'a/b', '__proto__', 'a\n']) {
      expect(refusalOf(['id'], bad), bad).to.deep.equal(['id.invalid at id']);
      expect(refusalOf(['specifications', 0, 'skus', 0, 'values'], { edition: bad }), bad).to.deep.equal([
        'id.invalid at specifications.0.skus.0.values.edition',
      ]);
    }
    for (const good of ['a', '0', 'a'.repeat(64), 'A.b_c:d-9', 'constructor']) expect(refusalOf(['id'], good), good).to.deep.equal([]);
    expect(refusalOf(['specifications', 0, 'skus', 0, 'values'], { 'a b': 'c' })).to.deep.equal([
      'id.invalid at specifications.0.skus.0.values.a b',
    ]);
    expect(refusalOf(['specifications', 0, 'skus', 0, 'id'], 'a=b;c=d ~2')).to.deep.equal([]);
    for (const bad of ['', 'é', 'a\tb', '__proto__', 'a'.repeat(801)]) {
      expect(refusalOf(['specifications', 0, 'skus', 0, 'id'], bad), bad).to.deep.equal(['id.invalid at specifications.0.skus.0.id']);
    }
    expect(refusalOf(['delivery'], { serviceFlowTemplateId: '', days: null })).to.deep.equal([]);
    expect(refusalOf(['delivery'], { serviceFlowTemplateId: 'a b', days: null })).to.deep.equal([
      'id.invalid at delivery.serviceFlowTemplateId',
    ]);
  });

  it('refuses the same id twice in one list, and reports the first index', () => {
    const twice = release([
      specification('a', [enumeration('e', 'x', 'X'), enumeration('e')], [sku('s', {}), sku('s', {})]),
      specification('b', [], []),
      specification('a', [], [], { parked: { attributes: [], skus: [sku('p', {}), sku('p', {})] } }),
    ]);
    expect(refusal(twice)).to.have.members([
      'id.duplicate at specifications.0.attributes.0.values.1.id',
      'id.duplicate at specifications.0.attributes.1.id',
      'id.duplicate at specifications.0.skus.1.id',
      'id.duplicate at specifications.2.parked.skus.1.id',
      'id.duplicate at specifications.2.id',
    ]);
    const result = parseRelease(release([specification('a', [], []), specification('a', [], [])]));
    expect(!result.ok && result.issues[0]).to.deep.equal({
      code: 'id.duplicate',
      path: ['specifications', 1, 'id'],
      severity: 'error',
      params: { value: 'a', first: 0 },
    });
  });

  it('reports at most a hundred issues', () => {
    const specifications = Array.from({ length: 300 }, () => ({}));
    expect(refusalOf(['specifications'], specifications)).to.have.length(100);
  });

  it('finishes quickly when each of 200,000 places is wrong', () => {
    const parsed = parseRelease({ ...cloudDesk(), specifications: Array(200_000).fill(1) });
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path.join('.'))).to.deep.equal(
      Array.from({ length: 100 }, (_, index) => `specifications.${index}`),
    );
  });

  describe('never throws and never changes a prototype, whatever the value', () => {
    const cyclic: Record<string, unknown> = { ...desk };
    cyclic.extensions = { self: cyclic };
    const list: unknown[] = [];
    list.push(list);
    const nested = Array.from({ length: 5000 }).reduce<unknown>((inner) => ({ inner }), {});
    const laughs = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner, inner], 'ha');
    const throwing = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    const getter = {
      ...desk,
      get product(): never {
        throw new RangeError('no');
      },
    };
    const endless = {
      get id(): unknown {
        return this.id;
      },
    };
    const cases: [string, unknown, string[]][] = [
      ['undefined', undefined, ['document.invalid at ']],
      ['null', null, ['document.invalid at ']],
      ['a list', [desk], ['document.invalid at ']],
      ['JSON as text', JSON.stringify(desk), ['document.invalid at ']],
      ['a number', NaN, ['document.invalid at ']],
      ['a function', () => desk, ['document.invalid at ']],
      ['a symbol', Symbol('x'), ['document.invalid at ']],
      ['a big integer', 1n, ['document.invalid at ']],
      ['an instance', Object.assign(new Error('x'), desk), ['document.invalid at ']],
      ['a map', new Map(Object.entries(desk)), ['document.invalid at ']],
      ['a date inside', { ...desk, product: { name: new Date(0) } }, ['document.invalid at product.name']],
      ['a boxed text', { ...desk, currency: new String('EUR') }, ['document.invalid at currency']],
      ['NaN', { ...desk, delivery: { serviceFlowTemplateId: '', days: NaN } }, ['document.invalid at delivery.days']],
      ['infinity', { ...desk, delivery: { serviceFlowTemplateId: '', days: Infinity } }, ['document.invalid at delivery.days']],
      ['NaN in an extension', { ...desk, extensions: { shop: [1, NaN] } }, ['document.invalid at extensions.shop.1']],
      ['a hole', { ...desk, extensions: { shop: Array(3) } }, ['document.invalid at extensions.shop.0']],
      ['a cycle', cyclic, ['document.invalid at ']],
      ['a cycle of lists', { ...desk, extensions: { list } }, ['document.invalid at ']],
      ['a deep nesting', { ...desk, extensions: { nested } }, ['document.too-large at ']],
      ['a doubling forty times over', { ...desk, extensions: { laughs } }, ['document.too-large at ']],
      ['a text of 10 MB', { ...desk, product: { name: 'x'.repeat(10_000_000) } }, ['document.too-large at product.name']],
      ['a key of 10 MB', { ...desk, extensions: { ['x'.repeat(10_000_000)]: 1 } }, ['document.too-large at extensions']],
      ['a million texts', { ...desk, extensions: { texts: Array(1000).fill('x'.repeat(900_000)) } }, ['document.too-large at ']],
      ['a lone surrogate as a key', { ...desk, extensions: { 'a\udc00': 1 } }, ['document.invalid at extensions']],
      ['a key __proto__', JSON.parse(`{"__proto__": {"polluted": true}, "id": "x"}`) as unknown, ['document.invalid at __proto__']],
      [
        'a key __proto__ inside',
        { ...desk, extensions: JSON.parse('{"__proto__": {"polluted": 1}}') as unknown },
        ['document.invalid at extensions.__proto__'],
      ],
      ['a getter that throws', getter, ['document.invalid at product']],
      ['a proxy that throws', { ...desk, product: throwing }, ['document.invalid at product']],
      ['a revoked proxy', { ...desk, product: revoked }, ['document.invalid at product']],
      ['a getter that calls itself', endless, ['document.invalid at id']],
    ];
    for (const [name, value, expected] of cases) {
      it(name, () => {
        const told = refusal(value);
        expect(told).to.have.length(expected.length);
        expected.forEach((start, index) =>
          expect(told[index]).to.satisfy((text: string) => (start.endsWith(' at ') ? text.startsWith(start) : text === start), told[index]),
        );
        expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
      });
    }

    it('random values', () => {
      fc.assert(
        fc.property(
          fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true, withNullPrototype: true }),
          (value) => {
            expect(parseRelease(value).ok).to.equal(false);
            expect(parseRelease({ ...desk, extensions: { value } }).ok).to.be.a('boolean');
          },
        ),
        { numRuns: 500 },
      );
    });
  });

  it('accepts objects without a prototype, and the proxies of reactive frameworks', () => {
    const bare = Object.assign(Object.create(null) as object, desk);
    expect(parseRelease(bare)).to.deep.equal({ ok: true, release: desk });
    const wrap = <T extends object>(value: T): T =>
      new Proxy(value, {
        get: (target, key) => {
          const inner: unknown = Reflect.get(target, key);
          return typeof inner === 'object' && inner !== null ? wrap(inner) : inner;
        },
      });
    expect(parseRelease(wrap(desk))).to.deep.equal({ ok: true, release: desk });
  });

  it('reads a property once, so that it can’t change between check and use', () => {
    let reads = 0;
    const twoFaced = {
      ...desk,
      get id() {
        return reads++ ? '__proto__' : 'release-1';
      },
    };
    expect(parseRelease(twoFaced)).to.deep.equal({ ok: true, release: desk });
  });

  it('changes -0 to 0, as JSON does', () => {
    const result = parseRelease({ ...desk, delivery: { serviceFlowTemplateId: '', days: -0 } });
    expect(result.ok && Object.is(result.release.delivery?.days, 0)).to.equal(true);
  });

  describe('versions', () => {
    it('converts a document of version 0 to the current version', () => {
      expect(parseRelease(version0)).to.deep.equal({ ok: true, release: release([], { product: { name: 'Cloud Desk', version: '2.0' } }) });
      expect(version0.schemaVersion).to.equal(0);
    });

    it('checks such a document as strictly as any other', () => {
      expect(refusal({ ...version0, name: 5 })).to.deep.equal(['document.invalid at product.name']);
      expect(refusal({ ...version0, product: { name: 'x' }, color: 1 })).to.deep.equal(['document.invalid at color']);
    });

    it('refuses unknown versions', () => {
      for (const version of [2, 1.5, -1, 1e300])
        expect(refusalOf(['schemaVersion'], version)).to.deep.equal(['document.version.unsupported at schemaVersion']);
      for (const version of ['1', null, true, undefined])
        expect(refusalOf(['schemaVersion'], version)).to.deep.equal(['document.invalid at schemaVersion']);
    });
  });

  it('parses 10,000 SKUs with three tiers and two periods', () => {
    const tiers = [10, 100, null].map((upTo) => tier(upTo, { P1M: '12.5', P1Y: '125.00' }));
    const skus = Array.from({ length: 10_000 }, (_, index) =>
      sku(`edition=e${index}`, { edition: `e${index}`, hosting: 'cloud' }, pricing('tiered', ...tiers)),
    );
    const large = release([specification('a', [], skus)]);
    const parsed = parseRelease(large);
    expect(parsed.ok && parsed.release.specifications[0]?.skus).to.have.length(10_000);
  });
});

describe('parseWith', () => {
  it('parses a part alone, with paths that start at the part', () => {
    expect(parseSkus([sku('a', {})])).to.deep.equal({ ok: true, value: [sku('a', {})] });
    expect(parseAttributes([enumeration('a', 'x')])).to.deep.equal({ ok: true, value: [enumeration('a', 'x')] });
    expect(parsePricing(flat({ P1M: '1' }))).to.deep.equal({ ok: true, value: flat({ P1M: '1' }) });
    expect(parseWith(entrySchema, { typed: '5x' })).to.deep.equal({ ok: true, value: { typed: '5x' } });
    expect(parseSkus([sku('a', {}), sku('a', {})])).to.deep.equal({
      ok: false,
      issues: [{ code: 'id.duplicate', path: [1, 'id'], severity: 'error', params: { value: 'a', first: 0 } }],
    });
    expect(parseSkus(undefined).ok).to.equal(false);
  });
});

describe('the reader of shapes', () => {
  it('finds the same issues in damaged documents as zod', () => {
    fc.assert(
      fc.property(damagedRelease, (document) => {
        expect(parseWith(shapes.releaseSchema, document)).to.deep.equal(parseWith(releaseSchema, document));
      }),
      { numRuns: 1000 },
    );
  });
});
