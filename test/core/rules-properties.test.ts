import { expect } from 'chai';
import * as fc from 'fast-check';
import { checkPricing, checkQuantityRange, checkSkus } from '../../src/core/rules/index.js';
import type { Issue } from '../../src/core/schema/issue.js';
import type { Attribute, Pricing, Sku } from '../../src/core/schema/types.js';
import { generateSkus } from '../../src/core/skus/generate.js';
import { enumeration, flat } from '../fixtures/model.js';
import { runs } from './rules-support.js';

/**
 * The second implementations: everything in whole hundredths, the quantities that can be bought as a list, and each rule as its
 * sentence says it.
 */
const hundredths = (max: number, min = 0) => fc.integer({ min, max });
const asNumber = (count: number): number => Number((count / 100).toFixed(2));
const asDecimal = (count: number): string => (count / 100).toFixed(2);

const listed = (issues: Issue[], code: string) => issues.filter((issue) => issue.code === code);

interface Quantities {
  min: number;
  max: number;
  step: number;
}

const quantitiesOf = ({ min, max, step }: Quantities): number[] => {
  const all: number[] = [];
  for (let quantity = min; quantity <= max; quantity += step) all.push(quantity);
  return all;
};

describe('the rules agree with a second, naive implementation', () => {
  it('on ranges', () => {
    fc.assert(
      fc.property(hundredths(400, -40), hundredths(400, -40), hundredths(90, -10), (min, max, step) => {
        const codes = checkQuantityRange({ min: asNumber(min), max: asNumber(max), step: asNumber(step) }).map(({ code, params }) => [
          code,
          params['last'],
        ]);
        const expected: unknown[] = [];
        if (min < 0) expected.push(['quantity.min.invalid', undefined]);
        if (step <= 0) expected.push(['quantity.step.invalid', undefined]);
        if (min >= 0 && max < min) expected.push(['quantity.max.below-min', undefined]);
        if (min >= 0 && step > 0 && max >= min) {
          const last = quantitiesOf({ min, max, step }).at(-1)!;
          if (last !== max) expected.push(['quantity.max.unreachable', asNumber(last)]);
        }
        expect(codes).to.deep.equal(expected);
      }),
      { numRuns: runs(2000) },
    );
  });

  const range = fc
    .tuple(hundredths(300), hundredths(900), hundredths(80, 1))
    .map(([min, length, step]) => ({ min, max: min + length, step }));
  const rows = fc.array(fc.tuple(hundredths(1300, -20), hundredths(300)), { minLength: 1, maxLength: 5 });

  const checked = ({ min, max, step }: Quantities, model: Pricing['model'], tiers: [number, number][]): Issue[] =>
    checkPricing(
      {
        model,
        tiers: tiers.map(([upTo, price], index) => ({
          upTo: index === tiers.length - 1 ? null : asNumber(upTo),
          unitPrice: { P1M: asDecimal(price) },
        })),
      },
      { periods: ['P1M'], currency: 'EUR', quantity: { min: asNumber(min), max: asNumber(max), step: asNumber(step) } },
    );

  it('on the ends of tiers', () => {
    fc.assert(
      fc.property(range, rows, (quantities, tiers) => {
        const issues = checked(quantities, 'tiered', tiers);
        const ends = tiers.slice(0, -1).map(([upTo]) => upTo);
        const valid = ends.filter((upTo) => upTo > 0);
        const falling = valid.filter((upTo, index) => index > 0 && upTo <= valid[index - 1]!);
        expect(listed(issues, 'tier.upTo.invalid')).to.have.length(ends.length - valid.length);
        expect(listed(issues, 'tier.upTo.not-ascending').map(({ params }) => params['upTo'])).to.deep.equal(falling.map(asNumber));
        expect(listed(issues, 'tier.upTo.beyond-max').map(({ params }) => params['upTo'])).to.deep.equal(
          valid.filter((upTo) => upTo >= quantities.max).map(asNumber),
        );
      }),
      { numRuns: runs(2000) },
    );
  });

  /** Tiers that stand: ends that ascend, below the maximum. */
  const standing = fc
    .tuple(range, rows)
    .map(([quantities, tiers]) => {
      const ends = [...new Set(tiers.map(([upTo]) => upTo))].filter((upTo) => upTo > 0 && upTo < quantities.max).sort((a, b) => a - b);
      return { quantities, tiers: [...ends, 0].map((end, index): [number, number] => [end, tiers[index % tiers.length]![1]]) };
    })
    .filter(({ tiers }) => tiers.length > 1);

  const boundsOf = ({ max }: Quantities, tiers: [number, number][]) =>
    tiers.map(([upTo], index) => ({ from: index ? tiers[index - 1]![0] : -1, to: index === tiers.length - 1 ? max : upTo }));

  it('on ends that customers can’t buy, and on tiers without quantities', () => {
    fc.assert(
      fc.property(standing, ({ quantities, tiers }) => {
        const issues = checked(quantities, 'tiered', tiers);
        const all = quantitiesOf({ ...quantities, max: quantities.max + quantities.step });
        const off = tiers.slice(0, -1).filter(([upTo]) => !all.includes(upTo));
        expect(listed(issues, 'tier.upTo.off-step').map(({ params }) => params['upTo'])).to.deep.equal(off.map(([upTo]) => asNumber(upTo)));
        const empty = boundsOf(quantities, tiers).flatMap(({ from, to }, index) =>
          quantitiesOf(quantities).some((quantity) => quantity > from && quantity <= to) ? [] : [index + 1],
        );
        expect(listed(issues, 'tier.empty').map(({ params }) => params['tier'])).to.deep.equal(empty);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('on prices that rise', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom('volume' as const, 'tiered' as const), ({ quantities, tiers }, model) => {
        const rising = tiers.flatMap(([, price], index) => (index > 0 && price > tiers[index - 1]![1] ? [index + 1] : []));
        expect(listed(checked(quantities, model, tiers), 'tier.price-rises').map(({ params }) => params['tier'])).to.deep.equal(rising);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('on totals that fall', () => {
    fc.assert(
      fc.property(standing, ({ quantities, tiers }) => {
        const bounds = boundsOf(quantities, tiers);
        const bill = quantitiesOf(quantities).map((quantity) => {
          const tier = bounds.findIndex(({ from, to }) => quantity > from && quantity <= to);
          return { quantity, tier, total: quantity * tiers[tier]![1] };
        });
        const drops = bill.flatMap((next, index) => {
          const before = bill[index - 1];
          if (!before || before.tier === next.tier || next.total >= before.total) return [];
          return [{ at: asNumber(before.quantity), next: asNumber(next.quantity), saving: (before.total - next.total) / 10_000 }];
        });
        const found = listed(checked(quantities, 'volume', tiers), 'tier.total-drops').map(({ params }) => ({
          at: params['at'],
          next: params['next'],
          saving: Number(params['saving']),
        }));
        expect(found).to.deep.equal(drops);
        expect(listed(checked(quantities, 'tiered', tiers), 'tier.total-drops')).to.deep.equal([]);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('on SKUs that the attributes don’t generate', () => {
    const attributes: Attribute[] = [enumeration('edition', 'Basic', 'Pro', 'Max'), enumeration('hosting', 'Cloud', 'Own')];
    const { skus: all } = generateSkus(attributes);
    const someValues = fc.constantFrom(
      ...all.map(({ values }) => values),
      {},
      { edition: 'basic' },
      { edition: 'basic', hosting: 'own', more: 'x' },
      { edition: 'x', hosting: 'own' },
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), fc.option(someValues), (some, other) => {
        const skus: Sku[] = [...some, ...(other ? [{ ...all[0]!, id: 'other', values: other }] : [])].map((sku) => ({
          ...sku,
          pricing: flat({ P1M: '1' }),
        }));
        const text = (values: Sku['values']) => JSON.stringify(Object.entries(values).sort());
        const same =
          JSON.stringify(skus.map(({ values }) => text(values)).sort()) === JSON.stringify(all.map(({ values }) => text(values)).sort());
        const issues = checkSkus(skus, { attributes, periods: ['P1M'], currency: 'EUR' });
        expect(issues.map(({ code }) => code)).to.deep.equal(same ? [] : ['skus.stale']);
      }),
      { numRuns: runs(500) },
    );
  });
});
