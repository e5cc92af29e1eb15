import { expect } from 'chai';
import * as fc from 'fast-check';
import { IssueError } from '../../src/core/schema/issue.js';
import type { Attribute, EnumAttribute, PolicyOptions, Sku } from '../../src/core/schema/types.js';
import { countSkus } from '../../src/core/skus/count.js';
import { describeSku } from '../../src/core/skus/describe.js';
import { generateSkus } from '../../src/core/skus/generate.js';
import { enumeration, flat, pricing, quantity, sku, tier } from '../fixtures/model.js';

const edition = enumeration('edition', 'Basic', 'Pro');
const hosting = enumeration('hosting', 'Cloud', 'Own server');
const users = quantity('users', 5, 1000, 5);

const valuesOf = (skus: readonly Sku[]) => skus.map(({ values }) => values);
const idsOf = (skus: readonly Sku[]) => skus.map(({ id }) => id);

const issuesOf = (attributes: Attribute[], policy?: PolicyOptions) => {
  try {
    generateSkus(attributes, policy ? { policy } : {});
  } catch (error) {
    if (error instanceof IssueError) return error.issues;
    throw error;
  }
  return [];
};

describe('countSkus', () => {
  it('multiplies the numbers of values; no attributes make one SKU, an attribute without values makes none', () => {
    expect(countSkus([])).to.equal(1);
    expect(countSkus([users])).to.equal(1);
    expect(countSkus([edition, users, enumeration('region', 'a', 'b', 'c')])).to.equal(6);
    expect(countSkus([edition, enumeration('region')])).to.equal(0);
  });
});

describe('generateSkus', () => {
  it('makes one SKU for each combination; the first attribute varies slowest', () => {
    const { skus, added, kept, removed, adapted } = generateSkus([edition, hosting]);
    expect(valuesOf(skus)).to.deep.equal([
      { edition: 'basic', hosting: 'cloud' },
      { edition: 'basic', hosting: 'own-server' },
      { edition: 'pro', hosting: 'cloud' },
      { edition: 'pro', hosting: 'own-server' },
    ]);
    expect(added).to.deep.equal(skus);
    expect([...kept, ...removed, ...adapted]).to.deep.equal([]);
  });

  it('offers new SKUs, with one open tier and no prices', () => {
    const [flatOne] = generateSkus([edition]).skus;
    expect(flatOne).to.deep.equal({
      id: 'edition=basic',
      values: { edition: 'basic' },
      offered: true,
      pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: {} }] },
    });
    expect(generateSkus([edition, users]).skus[0]!.pricing.model).to.equal('linear');
  });

  it('makes exactly one SKU without enumeration attributes', () => {
    expect(generateSkus([]).skus).to.deep.equal([sku('sku', {})]);
    expect(generateSkus([users]).skus).to.deep.equal([sku('sku', {}, pricing('linear', tier(null)))]);
  });

  it('builds ids from the pairs sorted by attribute, whatever the attributes’ order', () => {
    const one = generateSkus([hosting, edition]).skus;
    const other = generateSkus([{ ...edition, values: [...edition.values].reverse() }, hosting]).skus;
    expect(idsOf(one).sort()).to.deep.equal(idsOf(other).sort());
    expect(one[0]!.id).to.equal('edition=basic;hosting=cloud');
  });

  it('appends ~2 if an id is taken', () => {
    const taken = sku('edition=basic;hosting=own-server', { edition: 'basic' });
    const { skus, kept } = generateSkus([edition, hosting], { previous: [taken] });
    expect(kept).to.deep.equal([{ ...taken, values: { edition: 'basic', hosting: 'cloud' } }]);
    expect(idsOf(skus)).to.deep.equal([
      'edition=basic;hosting=own-server',
      'edition=basic;hosting=own-server~2',
      'edition=pro;hosting=cloud',
      'edition=pro;hosting=own-server',
    ]);
  });

  it('keeps ids different and within 800 characters, however long or unusual the ids of attributes and values', () => {
    const long = Array.from({ length: 8 }, (_, index) => {
      const id = `${index}${'x'.repeat(63)}`;
      return { ...enumeration(id), values: [`a${'y'.repeat(63)}`, `b${'y'.repeat(63)}`].map((value) => ({ id: value, label: value })) };
    });
    const odd: EnumAttribute[] = [
      { ...enumeration('a'), values: ['1', '1;b=2', 'ü', '~2'].map((id) => ({ id, label: id })) },
      { ...enumeration('b'), values: ['2;b=2', '2', '', '%'].map((id) => ({ id, label: id })) },
    ];
    for (const attributes of [long, odd]) {
      const ids = idsOf(generateSkus(attributes, { policy: { maxEnumAttributes: 8, maxSkus: 300 } }).skus);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const id of ids) expect(id).to.match(/^[ -~]{1,800}$/);
    }
  });

  describe('again', () => {
    const priced = generateSkus([edition, hosting]).skus.map((each, index) => ({
      ...each,
      code: `C${index}`,
      offered: index !== 1,
      pricing: flat({ P1M: `${index}.50` }),
    }));

    it('keeps id, code, offer and prices of every combination, whatever the order of attributes and values', () => {
      const turned = [hosting, { ...edition, values: [...edition.values].reverse() }];
      const { skus, kept, added, removed } = generateSkus(turned, { previous: priced });
      expect(skus).to.deep.equal([priced[2], priced[0], priced[3], priced[1]]);
      expect(kept).to.deep.equal(skus);
      expect([...added, ...removed]).to.deep.equal([]);
    });

    it('returns the same objects if nothing changes', () => {
      const { skus } = generateSkus([edition, hosting], { previous: priced });
      skus.forEach((each, index) => expect(each).to.equal(priced[index]));
    });

    it('adds and removes a value without changing the other SKUs', () => {
      const changed = { ...edition, values: [edition.values[1]!, { id: 'elite', label: 'Elite' }] };
      const { skus, kept, added, removed } = generateSkus([changed, hosting], { previous: priced });
      expect(skus).to.have.length(4);
      expect(kept).to.deep.equal([priced[2], priced[3]]);
      expect(valuesOf(added)).to.deep.equal([
        { edition: 'elite', hosting: 'cloud' },
        { edition: 'elite', hosting: 'own-server' },
      ]);
      expect(removed).to.deep.equal([priced[0], priced[1]]);
    });

    it('maps an SKU to the first value of a new attribute', () => {
      const region = enumeration('region', 'EU', 'US');
      const { skus, kept, added } = generateSkus([region, edition, hosting], { previous: priced });
      expect(kept).to.deep.equal(priced.map((each) => ({ ...each, values: { region: 'eu', ...each.values } })));
      expect(skus.slice(0, 4)).to.deep.equal(kept);
      expect(added.every(({ values }) => values.region === 'us')).to.equal(true);
    });

    it('keeps the first SKU if several match the same combination, and removes the others', () => {
      const { skus, kept, removed } = generateSkus([edition], { previous: priced });
      expect(skus).to.deep.equal([
        { ...priced[0], values: { edition: 'basic' } },
        { ...priced[2], values: { edition: 'pro' } },
      ]);
      expect(kept).to.deep.equal(skus);
      expect(removed).to.deep.equal([priced[1], priced[3]]);
    });

    it('turns flat prices into linear ones if a quantity attribute is added, and lists the SKUs', () => {
      const { skus, adapted, kept } = generateSkus([edition, hosting, users], { previous: priced });
      expect(skus.map(({ pricing: { model } }) => model)).to.deep.equal(Array(4).fill('linear'));
      expect(skus[2]!.pricing.tiers).to.deep.equal(priced[2]!.pricing.tiers);
      expect(adapted).to.deep.equal(kept);
    });

    it('turns every model into flat with the prices of its first tier if the quantity attribute is removed', () => {
      const tiers = [tier(10, { P1M: '5' }), tier(null, { P1M: '4' })];
      const previous = [
        sku('edition=basic', { edition: 'basic' }, pricing('tiered', ...tiers)),
        sku('edition=pro', { edition: 'pro' }, pricing('linear', tier(null, { P1M: '7' }))),
      ];
      const { skus, adapted } = generateSkus([edition], { previous });
      expect(skus.map((each) => each.pricing)).to.deep.equal([flat({ P1M: '5' }), flat({ P1M: '7' })]);
      expect(adapted).to.deep.equal(skus);
    });

    it('changes no tier when the range of the quantity changes', () => {
      const previous = generateSkus([edition, users]).skus.map((each) => ({
        ...each,
        pricing: pricing('volume', tier(500, { P1M: '5' }), tier(null, { P1M: '4' })),
      }));
      const { skus, adapted } = generateSkus([edition, quantity('users', 1, 100, 1)], { previous });
      expect(skus).to.deep.equal(previous);
      expect(adapted).to.deep.equal([]);
    });

    it('accepts attribute ids that are names of Object methods', () => {
      const odd = enumeration('constructor', 'A', 'B');
      const { kept } = generateSkus([edition, odd], { previous: [sku('old', { edition: 'pro' })] });
      expect(valuesOf(kept)).to.deep.equal([{ edition: 'pro', constructor: 'a' }]);
    });
  });

  describe('refuses', () => {
    const many = (id: string, count: number) => enumeration(id, ...Array.from({ length: count }, (_, index) => `v${index}`));

    it('101 combinations, and takes 100', () => {
      expect(issuesOf([many('a', 10), many('b', 10)])).to.deep.equal([]);
      expect(issuesOf([many('a', 101)], { maxValues: 200 })).to.deep.equal([
        { code: 'skus.too-many', path: [], severity: 'error', params: { max: 100, count: 101 } },
      ]);
    });

    it('a second quantity attribute and a sixth enumeration attribute', () => {
      expect(issuesOf([users, quantity('seats', 1, 2, 1)])).to.deep.equal([
        { code: 'attributes.quantity.too-many', path: [], severity: 'error', params: { max: 1, count: 2 } },
      ]);
      expect(issuesOf(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => many(id, 1)))).to.deep.equal([
        { code: 'attributes.enum.too-many', path: [], severity: 'error', params: { max: 5, count: 6 } },
      ]);
    });

    it('an attribute without values, and one with eleven', () => {
      expect(issuesOf([users, enumeration('a')])).to.deep.equal([
        { code: 'values.none', path: [1, 'values'], severity: 'error', params: {} },
      ]);
      expect(issuesOf([many('a', 11)])).to.deep.equal([
        { code: 'values.too-many', path: [0, 'values'], severity: 'error', params: { max: 10, count: 11 } },
      ]);
    });

    it('the same id twice', () => {
      expect(issuesOf([edition, users, edition])).to.deep.equal([
        { code: 'id.duplicate', path: [2, 'id'], severity: 'error', params: { value: 'edition', first: 0 } },
      ]);
      expect(issuesOf([enumeration('a', 'x', 'y', 'X')])).to.deep.equal([
        { code: 'id.duplicate', path: [0, 'values', 2, 'id'], severity: 'error', params: { value: 'x', first: 0 } },
      ]);
    });

    it('more than a hundred million combinations without generating any', () => {
      const attributes = Array.from({ length: 12 }, (_, index) => many(`a${index}`, 10));
      expect(issuesOf(attributes, { maxEnumAttributes: 12 })[0]).to.deep.include({
        code: 'skus.too-many',
        params: { max: 100, count: 1e12 },
      });
    });
  });

  it('agrees with a second, naive implementation', () => {
    const enums = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc.uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1, maxLength: 3 }).map((values) => enumeration(id, ...values)),
          ),
        ),
      );
    const attributes = fc.tuple(enums, fc.boolean()).map(([list, counted]): Attribute[] => (counted ? [users, ...list] : list));
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2', '3'), { maxKeys: 3 });
    const model = fc.constantFrom('flat', 'linear', 'tiered');
    const previous = fc
      .array(fc.tuple(values, model), { maxLength: 12 })
      .map((list) => list.map(([own, kind], index) => sku(`old-${index}`, { ...own }, pricing(kind, tier(null, { P1M: `${index}` })))));
    fc.assert(
      fc.property(attributes, previous, (list, old) => {
        const result = generateSkus(list, { previous: old });
        const naive = generateNaively(list, old);
        expect(result.skus.map(({ id, ...rest }) => ({ ...rest, id: id.startsWith('old-') ? id : 'new' }))).to.deep.equal(naive.skus);
        expect(idsOf(result.removed)).to.deep.equal(naive.removed);
        expect(new Set(idsOf(result.skus)).size).to.equal(result.skus.length);
        expect(idsOf([...result.added, ...result.kept])).to.have.members(idsOf(result.skus));
        expect(idsOf(result.adapted)).to.deep.equal(naive.adapted);
      }),
      { numRuns: 500 },
    );
  });
});

/** Compares every combination with every previous SKU. New SKUs have the id `new`. */
function generateNaively(attributes: Attribute[], previous: Sku[]) {
  const enums = attributes.filter((attribute): attribute is EnumAttribute => attribute.type === 'enum');
  const counted = enums.length < attributes.length;
  let combinations: Record<string, string>[] = [{}];
  for (const { id, values } of enums) {
    combinations = combinations.flatMap((combination) => values.map((value) => ({ ...combination, [id]: value.id })));
  }
  const goesOnAs = (old: Sku, combination: Record<string, string>) =>
    enums.every(({ id, values }) => combination[id] === (id in old.values ? old.values[id] : values[0]!.id));
  const used = new Set<Sku>();
  const adapted: string[] = [];
  const skus = combinations.map((values): Sku => {
    const old = previous.find((each) => goesOnAs(each, values));
    if (!old) return { id: 'new', values, offered: true, pricing: pricing(counted ? 'linear' : 'flat', tier(null)) };
    used.add(old);
    const model = counted ? (old.pricing.model === 'flat' ? 'linear' : old.pricing.model) : 'flat';
    if (model !== old.pricing.model) adapted.push(old.id);
    return { ...old, values, pricing: { ...old.pricing, model } };
  });
  return { skus, adapted, removed: previous.filter((each) => !used.has(each)).map(({ id }) => id) };
}

describe('describeSku', () => {
  it('joins the labels in the order of the attributes', () => {
    expect(describeSku(sku('x', { hosting: 'own-server', edition: 'pro' }), [edition, users, hosting])).to.equal('Pro · Own server');
  });

  it('falls back to value ids, to the SKU code and to the SKU id', () => {
    expect(describeSku(sku('x', { edition: 'gone' }), [edition])).to.equal('gone');
    expect(describeSku(sku('x', { edition: 'pro', hosting: 'cloud' }))).to.equal('pro · cloud');
    expect(describeSku(sku('x', {}, flat(), { code: 'C-1' }), [users])).to.equal('C-1');
    expect(describeSku(sku('x', {}))).to.equal('x');
  });
});
