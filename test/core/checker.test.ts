import { expect } from 'chai';
import { checkSkus, createChecker, createSkusChecker, validateRelease } from '../../src/core/rules/index.js';
import type { Issue } from '../../src/core/schema/issue.js';
import type { Release, Sku, Specification, Tier } from '../../src/core/schema/types.js';
import { generateSkus } from '../../src/core/skus/generate.js';
import { enumeration, quantity, sku } from '../fixtures/model.js';
import {
  Dice,
  generateAttributes,
  generatePrice,
  generatePricing,
  generateRelease,
  generateSpecification,
  randomOf,
} from './generate-release.js';
import { desk, linear, runs } from './rules-support.js';

/** Compared as text, which is quicker than object by object. */
const same = (found: Issue[], expected: Issue[], message?: string) =>
  expect(JSON.stringify(found), message).to.equal(JSON.stringify(expected));

type Edit = (dice: Dice, release: Release) => Release;
type SpecificationEdit = (dice: Dice, specification: Specification) => Specification;
type SkuEdit = (dice: Dice, sku: Sku) => Sku;

/** The same list with another item at the index. */
const put = <T>(items: readonly T[], index: number, item: T): T[] => items.map((each, place) => (place === index ? item : each));

const onSpecification =
  (edit: SpecificationEdit): Edit =>
  (dice, release) => {
    const index = dice.whole(0, release.specifications.length - 1);
    const specification = release.specifications[index];
    return specification ? { ...release, specifications: put(release.specifications, index, edit(dice, specification)) } : release;
  };

const onSku = (edit: SkuEdit): Edit =>
  onSpecification((dice, specification) => {
    const index = dice.whole(0, specification.skus.length - 1);
    const sku = specification.skus[index];
    return sku ? { ...specification, skus: put(specification.skus, index, edit(dice, sku)) } : specification;
  });

const onTiers = (edit: (dice: Dice, tiers: Tier[]) => Tier[]): Edit =>
  onSku((dice, sku) => ({ ...sku, pricing: { ...sku.pricing, tiers: edit(dice, sku.pricing.tiers) } }));

const shuffled = <T>(dice: Dice, items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, place: dice.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

/** What an edit, an import or an undo may do to a release. */
const edits: Edit[] = [
  onTiers((dice, tiers) => {
    const index = dice.whole(0, tiers.length - 1);
    const tier = tiers[index];
    return tier
      ? put(tiers, index, { ...tier, unitPrice: { ...tier.unitPrice, [dice.one('P1M', 'P1Y', 'once', 'use')]: generatePrice(dice) } })
      : tiers;
  }),
  onTiers((dice, tiers) => tiers.map((tier) => (dice.chance(0.5) ? { ...tier, unitPrice: {} } : tier))),
  onTiers((dice, tiers) =>
    tiers.map((tier) => (dice.chance(0.3) ? { ...tier, upTo: dice.one<Tier['upTo']>(5, 50, 52, null, { typed: 'x' }) } : tier)),
  ),
  onTiers((dice, tiers) => (dice.chance(0.5) ? tiers.slice(1) : [...tiers, { upTo: null, unitPrice: {} }])),
  onSku((dice, sku) => ({ ...sku, offered: dice.chance(0.5) })),
  onSku((dice, sku) => ({ ...sku, code: dice.one('A', 'B', ' A', '') })),
  onSku((dice, sku) => ({ ...sku, id: dice.one('a', 'b', 'c') })),
  onSku((dice, sku) => ({ ...sku, values: dice.one<Sku['values']>({}, { 'attribute-0': 'value-0' }, { 'attribute-0': 'value-1' }) })),
  onSku((dice, sku) => ({ ...sku, pricing: generatePricing(dice, dice.chance(0.5), ['P1M', 'P1Y']) })),
  onSpecification((_, specification) => ({ ...specification, skus: specification.skus.slice(1) })),
  onSpecification((_, specification) => ({ ...specification, skus: specification.skus.slice(0, -1) })),
  onSpecification((dice, specification) => ({
    ...specification,
    skus: [...specification.skus, ...specification.skus.slice(0, dice.whole(0, 3))],
  })),
  onSpecification((dice, specification) => ({ ...specification, skus: shuffled(dice, specification.skus) })),
  onSpecification((dice, specification) => ({ ...specification, name: dice.one('Standard', 'Basic', '') })),
  onSpecification((dice, specification) => ({ ...specification, attributes: generateAttributes(dice) })),
  onSpecification((_, specification) => ({
    ...specification,
    attributes: specification.attributes.map((each) => ({ ...each, name: `${each.name}!` })),
  })),
  onSpecification((_, specification) => ({
    ...specification,
    attributes: specification.attributes.map((each) =>
      each.type === 'quantity' ? { ...each, max: 500 } : { ...each, values: each.values.slice(1) },
    ),
  })),
  onSpecification((dice, specification) => ({ ...specification, template: dice.one('simple', 'custom') })),
  onSpecification((dice, specification) => ({
    ...specification,
    billing: dice.one({ mode: 'usage' }, { mode: 'one-time' }, { mode: 'subscription', periods: ['P1Y'] }),
  })),
  onSpecification((_, { discontinued, ...specification }) => (discontinued ? specification : { ...specification, discontinued: true })),
  onSpecification((dice, specification) => ({ ...specification, trial: { days: dice.one(2, 30) } })),
  onSpecification((dice, specification) => ({ ...specification, id: dice.one('spec-0', 'spec-1', 'spec-9') })),
  (dice, release) => ({ ...release, currency: dice.one('USD', 'JPY', 'XXXX') }),
  (dice, release) => ({ ...release, deliveryMethod: dice.one('saas', 'license', 'unknown') }),
  (dice, release) => ({ ...release, softwarePackage: dice.chance(0.5) }),
  (dice, release) => ({ ...release, product: { name: dice.one('', 'Desk') } }),
  (dice, release) => ({ ...release, specifications: shuffled(dice, release.specifications) }),
  (dice, release) => ({
    ...release,
    specifications: [...release.specifications, generateSpecification(dice, release.specifications.length)],
  }),
  (_, release) => ({ ...release, specifications: release.specifications.slice(1) }),
  (_, release) => structuredClone(release),
];

describe('a checker', () => {
  for (const stage of ['submit', 'draft'] as const) {
    it(`finds what a full check finds, at every step of random edits, as a ${stage}`, () => {
      const dice = new Dice(randomOf(stage.length));
      for (let seed = 0; seed < runs(100); seed++) {
        const check = createChecker({ stage });
        const history = [generateRelease(seed)];
        for (let step = 0; step < 25; step++) {
          const release = history.at(-1)!;
          same(check(release), validateRelease(release, { stage }), `seed ${seed}, step ${step}`);
          history.push(dice.chance(0.15) ? dice.one(...history) : dice.one(...edits)(dice, release));
        }
      }
    });
  }

  it('finds what a full check finds in more SKUs than one block', () => {
    const values = Array.from({ length: 600 }, (_, index) => `Value ${index}`);
    const attributes = [enumeration('edition', ...values), quantity('users', 5, 1000, 5)];
    const skus = generateSkus(attributes, { policy: { maxSkus: 1000, maxValues: 1000 } }).skus.map((each, index) => ({
      ...each,
      pricing: index % 7 ? linear('1', '10') : each.pricing,
    }));
    const dice = new Dice(randomOf(7));
    const options = { policy: { maxSkus: 1000, maxValues: 1000 } };
    const check = createChecker(options);
    for (const length of [600, 512, 513, 600, 256, 255, 1, 0, 600]) {
      const list = skus.slice(0, length).map((each) => (dice.chance(0.02) ? { ...each, pricing: linear('-1', '1') } : each));
      const release = desk({ attributes, skus: list });
      same(check(release), validateRelease(release, options), `${length} SKUs`);
      const moved = desk({ attributes, skus: [...list.slice(3), ...list.slice(0, 3)] });
      same(check(moved), validateRelease(moved, options), `${length} SKUs, moved`);
    }
  });

  it('returns a list that the caller may change', () => {
    const check = createChecker();
    const broken = desk({ name: '' });
    check(broken).length = 0;
    expect(check(broken)).to.have.length(1);
  });

  it('returns the same issues for a release that it has checked before', () => {
    const check = createChecker();
    const broken = desk({ skus: [sku('basic', { edition: 'basic' }, linear('-1', '1'))] });
    const first = check(broken);
    expect(check(desk())).to.deep.equal([]);
    expect(check(broken)).to.deep.equal(first);
  });

  it('returns the same issue objects for SKUs that did not change', () => {
    const check = createChecker();
    const broken = desk({ skus: desk().specifications[0]!.skus.map((each) => ({ ...each, pricing: linear('-1', '1') })) });
    const [first] = check(broken);
    const [specification] = broken.specifications;
    const renamed = { ...broken, specifications: [{ ...specification!, name: 'Other' }] };
    expect(check(renamed)[0]).to.equal(first);
  });
});

describe('a checker of SKUs alone', () => {
  it('finds what a full check finds, at every step of random edits', () => {
    const dice = new Dice(randomOf(11));
    for (let seed = 0; seed < runs(60); seed++) {
      const specification = generateSpecification(dice, seed);
      const options = { attributes: specification.attributes, periods: ['P1M', 'P1Y'], currency: 'EUR' };
      const check = createSkusChecker(options);
      let { skus } = specification;
      for (let step = 0; step < 15; step++) {
        same(check(skus), checkSkus(skus, options));
        skus = dice.chance(0.3)
          ? shuffled(dice, skus)
          : skus.map((each) => (dice.chance(0.3) ? { ...each, pricing: generatePricing(dice, dice.chance(0.5), ['P1M', 'P1Y']) } : each));
      }
    }
  });
});
