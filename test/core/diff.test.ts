import { expect } from 'chai';
import * as fc from 'fast-check';
import { isDecimal, trimDecimal } from '../../src/core/numbers/index.js';
import type { Difference, IdPath } from '../../src/core/schema/issue.js';
import type { Release } from '../../src/core/schema/types.js';
import { diffReleases } from '../../src/core/submission/index.js';
import { movedItems } from '../../src/core/submission/moved-items.js';
import { arbitraryRelease } from '../fixtures/arbitrary-release.js';
import { changed } from '../fixtures/changed.js';
import { cloudDesk, pricing, release, sku, specification, tier } from '../fixtures/model.js';

const desk = cloudDesk();
const spec = desk.specifications[0]!;
const inSpec = (...path: IdPath): IdPath => ['specifications', 'spec-1', ...path];
const withSpec = (change: Partial<typeof spec>): Release => ({ ...desk, specifications: [{ ...spec, ...change }] });

describe('diffReleases', () => {
  it('finds nothing between a release and its copy', () => {
    expect(diffReleases(desk, structuredClone(desk))).to.deep.equal([]);
  });

  it('reports what changed, what was added and what was removed', () => {
    const after = { ...desk, currency: 'USD', product: { name: 'Cloud Desk', version: '2' }, softwarePackage: true };
    expect(diffReleases(desk, after)).to.deep.equal([
      { kind: 'added', path: ['product', 'version'], after: '2' },
      { kind: 'changed', path: ['currency'], before: 'EUR', after: 'USD' },
      { kind: 'added', path: ['softwarePackage'], after: true },
    ]);
    expect(diffReleases(after, desk).map(({ kind, path }) => `${kind} ${path.join('.')}`)).to.deep.equal([
      'removed product.version',
      'changed currency',
      'removed softwarePackage',
    ]);
  });

  it('finds a value in its attribute, whatever the attribute’s id', () => {
    const called = (typed: string) => withSpec({ skus: [sku('one', { typed, edition: 'basic' })] });
    expect(diffReleases(called('a'), called('b'))).to.deep.equal([
      { kind: 'changed', path: inSpec('skus', 'one', 'values', 'typed'), before: 'a', after: 'b' },
    ]);
  });

  it('matches by id, and reports added and removed items whole', () => {
    const [basic, enterprise, professional] = spec.skus as [(typeof spec.skus)[0], (typeof spec.skus)[0], (typeof spec.skus)[0]];
    const elite = sku('edition=elite', { edition: 'elite' });
    const after = withSpec({ skus: [basic, { ...professional, offered: false }, elite] });
    expect(diffReleases(desk, after)).to.deep.equal([
      { kind: 'removed', path: inSpec('skus', 'edition=enterprise'), before: enterprise },
      { kind: 'changed', path: inSpec('skus', 'edition=professional', 'offered'), before: true, after: false },
      { kind: 'added', path: inSpec('skus', 'edition=elite'), after: elite },
    ]);
  });

  it('compares prices as numbers, and unreadable text as text', () => {
    const priceAt = ['specifications', 0, 'skus', 2, 'pricing', 'tiers', 1, 'unitPrice', 'P1M'];
    const place = inSpec('skus', 'edition=professional', 'pricing', 'tiers', 1, 'unitPrice', 'P1M');
    const set = (value: unknown) => diffReleases(desk, changed(desk, priceAt, value) as Release);
    expect(set('5.5')).to.deep.equal([]);
    expect(set('5.500')).to.deep.equal([]);
    expect(set('5.51')).to.deep.equal([{ kind: 'changed', path: place, before: '5.50', after: '5.51' }]);
    expect(set({ typed: '5.50' })).to.deep.equal([{ kind: 'changed', path: place, before: '5.50', after: { typed: '5.50' } }]);
    expect(set(undefined)).to.deep.equal([{ kind: 'removed', path: place, before: '5.50' }]);
    const codes = [sku('a', {}, undefined, { code: '1.0' })];
    expect(
      diffReleases(release([specification('s', [], codes)]), release([specification('s', [], [{ ...codes[0]!, code: '1' }])])),
    ).to.have.length(1);
  });

  it('matches tiers by index', () => {
    const one = (...tiers: ReturnType<typeof tier>[]) => release([specification('s', [], [sku('k', {}, pricing('tiered', ...tiers))])]);
    const at = (...path: IdPath): IdPath => ['specifications', 's', 'skus', 'k', 'pricing', 'tiers', ...path];
    expect(diffReleases(one(tier(5), tier(null)), one(tier(5), tier(9), tier(null)))).to.deep.equal([
      { kind: 'changed', path: at(1, 'upTo'), before: null, after: 9 },
      { kind: 'added', path: at(2), after: tier(null) },
    ]);
    expect(diffReleases(one(tier(5), tier(null)), one(tier(5)))).to.deep.equal([{ kind: 'removed', path: at(1), before: tier(null) }]);
  });

  it('compares the periods and each extension whole', () => {
    const billing = { mode: 'subscription' as const, periods: ['P1M'] };
    expect(diffReleases(desk, withSpec({ billing }))).to.deep.equal([
      { kind: 'changed', path: inSpec('billing', 'periods'), before: ['P1M', 'P1Y'], after: ['P1M'] },
    ]);
    const shop = (color: string) => ({ ...desk, extensions: { shop: { color, items: [{ id: 'a' }] }, note: 1 } });
    expect(diffReleases(shop('red'), shop('blue')).map(({ path }) => path)).to.deep.equal([['extensions', 'shop']]);
  });

  it('recognizes its own fields by depth, as an item may have a field’s name as its id', () => {
    const named = (price: string, code: string) =>
      release([
        specification('extensions', [], [sku('unitPrice', {}, pricing('flat', { upTo: null, unitPrice: { P1M: price } }), { code })]),
      ]);
    const inSku = (...path: IdPath): IdPath => ['specifications', 'extensions', 'skus', 'unitPrice', ...path];
    expect(diffReleases(named('10', '1.5'), named('11', '1.50'))).to.have.deep.members([
      { kind: 'changed', path: inSku('pricing', 'tiers', 0, 'unitPrice', 'P1M'), before: '10', after: '11' },
      { kind: 'changed', path: inSku('code'), before: '1.5', after: '1.50' },
    ]);
  });

  it('reports as few moves as explain a new order', () => {
    const list = (...ids: string[]) => release(ids.map((id) => specification(id, [], [])));
    expect(diffReleases(list('a', 'b', 'c', 'd'), list('d', 'a', 'b', 'c'))).to.deep.equal([
      { kind: 'moved', path: ['specifications', 'd'], before: 3, after: 0 },
    ]);
    expect(diffReleases(list('a', 'b', 'c'), list('b', 'c'))).to.have.length(1);
    expect(diffReleases(list('a', 'b'), list('b', 'x', 'a')).map(({ kind, path }) => `${kind} ${path[1]}`)).to.have.length(2);
  });

  it('is complete: applied to the first release, the differences give the second', () => {
    const pairs = fc.tuple(arbitraryRelease, arbitraryRelease).map(([one, other]): [Release, Release] => [one, blended(one, other)]);
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const differences = diffReleases(before, after);
        expect(normal(applied(before, differences))).to.deep.equal(normal(after));
        for (const path of listsIn(after)) expectOrderExplained(path, before, after, differences);
      }),
      { numRuns: 200 },
    );
  });

  it('finds as few moves as a naive search over all subsets', () => {
    const orders = fc.integer({ min: 0, max: 7 }).chain((length) =>
      fc.shuffledSubarray(
        Array.from({ length }, (_, index) => index),
        { minLength: length },
      ),
    );
    fc.assert(
      fc.property(orders, (places) => {
        const moved = movedItems(places);
        const rest = places.filter((place) => !moved.has(place));
        expect(isRising(rest)).to.equal(true);
        expect(rest.length).to.equal(longestRising(places));
      }),
    );
  });
});

const isRising = (places: readonly number[]): boolean => places.every((place, index) => index === 0 || places[index - 1]! < place);

const longestRising = (places: readonly number[]): number =>
  Math.max(
    ...Array.from({ length: 2 ** places.length }, (_, mask) => places.filter((_, index) => mask & (1 << index)))
      .filter(isRising)
      .map(({ length }) => length),
  );

/** The second release with some of the first one's specifications, so that many items match. */
const blended = (one: Release, other: Release): Release => {
  const ids = new Set(one.specifications.map(({ id }) => id));
  return {
    ...other,
    specifications: [
      ...other.specifications.filter(({ id }) => !ids.has(id)),
      ...one.specifications
        .slice()
        .reverse()
        .map((each) => {
          const [twin] = other.specifications;
          return twin ? { ...each, skus: [...each.skus].reverse(), billing: twin.billing, attributes: twin.attributes } : each;
        }),
    ],
  };
};

/** A form in which equal releases are the same: prices by value, keys and items with ids in any order. */
const normal = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item) => normal(item));
    return key === 'tiers' || !items.every(hasId) ? items : items.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const isPrices = key === 'unitPrice' || key === 'flatFee';
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]): [string, unknown] => [name, isPrices && isDecimal(inner) ? trimDecimal(inner) : normal(inner, name)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** Applies differences to a copy, one by one, by their paths alone. Items that were added to a list are appended. */
function applied(before: Release, differences: readonly Difference[]): unknown {
  const copy: unknown = structuredClone(before);
  for (const { kind, path, after } of differences) {
    const key = path.at(-1)!;
    const holder = path.slice(0, -1).reduce<unknown>(follow, copy);
    if (kind === 'moved') continue;
    if (Array.isArray(holder) && typeof key === 'string') {
      if (kind === 'added') holder.push(structuredClone(after));
      else
        holder.splice(
          (holder as { id: string }[]).findIndex(({ id }) => id === key),
          1,
        );
    } else if (kind !== 'removed') Object.assign(holder as object, { [key]: structuredClone(after) });
    else if (Array.isArray(holder)) holder.splice(Number(key));
    else delete (holder as Record<string, unknown>)[key];
  }
  return copy;
}

/** Items that did not move keep their order; items that moved are at the reported index. */
function expectOrderExplained(path: IdPath, before: Release, after: Release, differences: readonly Difference[]): void {
  const here = path.reduce<unknown>(follow, after) as { id: string }[];
  const there = path.reduce<unknown>(follow, before) as { id: string }[] | undefined;
  const moves = differences.filter(
    (difference) =>
      difference.kind === 'moved' && difference.path.length === path.length + 1 && path.every((key, at) => key === difference.path[at]),
  );
  const moved = new Set(moves.map((move) => move.path.at(-1)));
  for (const move of moves)
    expect([there![move.before as number]!.id, here[move.after as number]!.id]).to.deep.equal([move.path.at(-1), move.path.at(-1)]);
  const idsOf = (list: { id: string }[] = [], others: { id: string }[] = []) =>
    list.map(({ id }) => id).filter((id) => !moved.has(id) && others.some((other) => other.id === id));
  expect(idsOf(here, there)).to.deep.equal(idsOf(there, here));
}

/** The lists of items with ids in a release, by their id paths. */
const listsIn = ({ specifications }: Release): IdPath[] => [
  ['specifications'],
  ...specifications.flatMap(({ id, attributes }): IdPath[] => [
    ['specifications', id, 'skus'],
    ['specifications', id, 'attributes'],
    ...attributes
      .filter(({ type }) => type === 'enum')
      .map((attribute): IdPath => ['specifications', id, 'attributes', attribute.id, 'values']),
  ]),
];

const hasId = (item: unknown): item is { id: string } => typeof item === 'object' && item !== null && 'id' in item;

const follow = (value: unknown, key: string | number): unknown => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && typeof key === 'string') return (value as { id: string }[]).find(({ id }) => id === key);
  return (value as Record<string | number, unknown>)[key];
};
