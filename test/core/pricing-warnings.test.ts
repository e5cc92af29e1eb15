import { expect } from 'chai';
import * as fc from 'fast-check';
import { compareDecimals, subtractDecimals } from '../../src/core/numbers/index.js';
import { aroundDrop, emptyTiers, priceOf, priceRises, totalDrops } from '../../src/core/pricing/index.js';
import type { Decimal, Pricing, PricingModel, Tier, Typed } from '../../src/core/schema/types.js';
import { propertyRuns } from './property-runs.js';

type Row = [upTo: Tier['upTo'], price?: Decimal | Typed | undefined, fee?: Decimal | undefined];

const pricing = (model: PricingModel, ...rows: Row[]): Pricing => ({
  model,
  tiers: rows.map(([upTo, price, fee]) => ({
    upTo,
    unitPrice: price === undefined ? {} : { P1M: price },
    ...(fee === undefined ? {} : { flatFee: { P1M: fee } }),
  })),
});
const users = { min: 5, max: 1000, step: 5 };
const enterprise = pricing('volume', [100, '10.00'], [500, '9.00'], [null, '8.00']);

describe('where the total falls', () => {
  it('names both sides of each boundary, and what buying more saves', () => {
    expect(totalDrops(enterprise, 'P1M', users)).to.deep.equal([
      { tier: 1, period: 'P1M', at: 100, total: '1000', next: 105, nextTotal: '945', saving: '55' },
      { tier: 2, period: 'P1M', at: 500, total: '4500', next: 505, nextTotal: '4040', saving: '460' },
    ]);
  });

  it('knows which quantities on either side are dearer and cheaper', () => {
    const [first, second] = totalDrops(enterprise, 'P1M', users);
    // 105 users cost 945.00, less than 95 (950.00) or 100 (1,000.00), but not less than 90 (900.00).
    expect(aroundDrop(enterprise, first!, users)).to.deep.equal({
      dearer: { quantity: 95, total: '950', count: 2 },
      cheaper: { quantity: 110, total: '990', count: 2 },
    });
    // 505 to 560 cost less than 500 (4,500.00): 560 × 8 = 4,480, and 565 × 8 = 4,520. 449 × 9 = 4,041, so 450 is the least dearer one.
    expect(aroundDrop(enterprise, second!, users)).to.deep.equal({
      dearer: { quantity: 450, total: '4050', count: 11 },
      cheaper: { quantity: 560, total: '4480', count: 12 },
    });
  });

  it('follows a drop over several tiers, as far as it reaches', () => {
    const steep = pricing('volume', [10, '10'], [20, '5'], [30, '3'], [null, '1']);
    const everyOne = { min: 1, max: 200, step: 1 };
    const drops = totalDrops(steep, 'P1M', everyOne);
    expect(drops.map(({ at, next, nextTotal }) => [at, next, nextTotal])).to.deep.equal([
      [10, 11, '55'],
      [20, 21, '63'],
      [30, 31, '31'],
    ]);
    // 31 cost 31: 4 to 10 (40 to 100), 11 to 20 and 21 to 30 all cost more.
    expect(aroundDrop(steep, drops[2]!, everyOne).dearer).to.deep.equal({ quantity: 4, total: '40', count: 27 });
    // 10 cost 100: 11 to 19 cost less, 20 cost just as much.
    expect(aroundDrop(steep, drops[0]!, everyOne).cheaper).to.deep.equal({ quantity: 19, total: '95', count: 9 });
    // 20 cost 100: 21 to 30 (90) and 31 to 99 cost less.
    expect(aroundDrop(steep, drops[1]!, everyOne).cheaper).to.deep.equal({ quantity: 99, total: '99', count: 79 });
    expect(aroundDrop(steep, drops[1]!, { ...everyOne, max: 50 }).cheaper).to.deep.equal({ quantity: 50, total: '50', count: 30 });
  });

  it('counts quantities of the tiers below the boundary too', () => {
    const two = pricing('volume', [10, '10'], [12, '9.9'], [null, '1']);
    const everyOne = { min: 1, max: 200, step: 1 };
    const [drop] = totalDrops(two, 'P1M', everyOne);
    // 13 cost 13. 1 costs 10, 2 cost 20, 12 cost 118.80. 118 cost 118, 119 cost 119.
    expect(drop).to.include({ at: 12, total: '118.8', next: 13, nextTotal: '13' });
    expect(aroundDrop(two, drop!, everyOne)).to.deep.equal({
      dearer: { quantity: 2, total: '20', count: 11 },
      cheaper: { quantity: 118, total: '118', count: 106 },
    });
  });

  it('starts at the minimum and goes by the step', () => {
    // 4, 7, 10, 13 …: 10 cost 100, 13 cost 13. 4 is the least that can be bought, at 40. 97 cost 97, 100 cost 100.
    const lattice = { min: 4, max: 200, step: 3 };
    const steep = pricing('volume', [11, '10'], [null, '1']);
    const [drop] = totalDrops(steep, 'P1M', lattice);
    expect(drop).to.include({ at: 10, next: 13 });
    expect(aroundDrop(steep, drop!, lattice)).to.deep.equal({
      dearer: { quantity: 4, total: '40', count: 3 },
      cheaper: { quantity: 97, total: '97', count: 29 },
    });
  });

  it('counts the fee of each tier in how far a drop reaches', () => {
    // 1 to 10 cost 60 to 150, 11 to 20 cost 11 to 20 plus 30. 11 cost 41: all of 1 to 10 cost more. 150 is above 20 + 30.
    const fees = pricing('volume', [10, '10', '50'], [20, '1', '30'], [null, '10']);
    const everyOne = { min: 1, max: 40, step: 1 };
    const drops = totalDrops(fees, 'P1M', everyOne);
    expect(drops.map(({ at, next }) => [at, next])).to.deep.equal([[10, 11]]);
    expect(aroundDrop(fees, drops[0]!, everyOne)).to.deep.equal({
      dearer: { quantity: 1, total: '60', count: 10 },
      cheaper: { quantity: 20, total: '50', count: 10 },
    });
  });

  it('stops at the first quantity that does not cost more, even if a smaller one does', () => {
    // 10 cost 100, 11 to 20 cost 11 to 20, 21 cost 18.90. 19 and 20 cost more, 18 cost less; 2 to 10 cost more again.
    const several = pricing('volume', [10, '10'], [20, '1'], [null, '0.9']);
    const everyOne = { min: 1, max: 200, step: 1 };
    const drops = totalDrops(several, 'P1M', everyOne);
    expect(drops.map(({ at, next }) => [at, next])).to.deep.equal([
      [10, 11],
      [20, 21],
    ]);
    expect(aroundDrop(several, drops[1]!, everyOne)).to.deep.equal({
      dearer: { quantity: 19, total: '19', count: 2 },
      cheaper: { quantity: 22, total: '19.8', count: 2 },
    });
    // 11 cost 11: 2 to 10 cost more. 110 cost 99, 111 cost 99.90, 112 cost 100.80.
    expect(aroundDrop(several, drops[0]!, everyOne)).to.deep.equal({
      dearer: { quantity: 2, total: '20', count: 9 },
      cheaper: { quantity: 111, total: '99.9', count: 101 },
    });
  });

  it('ends with a last tier that has an end', () => {
    const bounded = pricing('volume', [100, '10'], [105, '9']);
    const [drop] = totalDrops(bounded, 'P1M', users);
    expect(aroundDrop(bounded, drop!, users).cheaper).to.deep.equal({ quantity: 105, total: '945', count: 1 });
  });

  it('skips a tier without quantities, and says each drop once', () => {
    const gap = pricing('volume', [100, '10'], [102, '1'], [null, '9']);
    expect(totalDrops(gap, 'P1M', users)).to.deep.equal([
      { tier: 2, period: 'P1M', at: 100, total: '1000', next: 105, nextTotal: '945', saving: '55' },
    ]);
    expect(aroundDrop(gap, totalDrops(gap, 'P1M', users)[0]!, users)).to.deep.equal({
      dearer: { quantity: 95, total: '950', count: 2 },
      cheaper: { quantity: 110, total: '990', count: 2 },
    });
  });

  it('finds the last quantity at a boundary off the lattice', () => {
    const off = pricing('volume', [102, '10'], [null, '9']);
    expect(totalDrops(off, 'P1M', users)[0]).to.include({ at: 100, next: 105 });
    const tenths = totalDrops(pricing('volume', [0.3, '10'], [null, '7']), 'P1M', { min: 0.1, max: 1, step: 0.1 });
    expect(tenths).to.deep.equal([{ tier: 1, period: 'P1M', at: 0.3, total: '3', next: 0.4, nextTotal: '2.8', saving: '0.2' }]);
  });

  it('takes a bounded last tier as it is, and stops a run where a price is missing', () => {
    expect(totalDrops(pricing('volume', [100, '10'], [500, '9']), 'P1M', users)).to.have.length(1);
    const open = pricing('volume', [10, '10'], [20, '4'], [null]);
    const everyOne = { min: 1, max: 50, step: 1 };
    const [drop] = totalDrops(open, 'P1M', everyOne);
    expect(aroundDrop(open, drop!, everyOne).cheaper).to.deep.equal({ quantity: 20, total: '80', count: 10 });
  });

  it('counts fees', () => {
    expect(totalDrops(pricing('volume', [100, '10', '100'], [null, '10']), 'P1M', users)).to.deep.equal([
      { tier: 1, period: 'P1M', at: 100, total: '1100', next: 105, nextTotal: '1050', saving: '50' },
    ]);
    expect(totalDrops(pricing('volume', [100, '10'], [null, '9', '55']), 'P1M', users)).to.deep.equal([]);
  });

  it('says nothing where the total does not fall', () => {
    expect(totalDrops(pricing('volume', [100, '10'], [null, '9.6']), 'P1M', users)).to.deep.equal([]);
    expect(totalDrops(pricing('volume', [100, '21'], [null, '20']), 'P1M', users), '100 and 105 both cost 2,100').to.deep.equal([]);
    for (const model of ['tiered', 'linear', 'flat'] as const) expect(totalDrops({ ...enterprise, model }, 'P1M', users)).to.deep.equal([]);
  });

  it('says nothing of boundaries outside the range', () => {
    expect(totalDrops(enterprise, 'P1M', { min: 105, max: 500, step: 5 })).to.deep.equal([]);
    expect(totalDrops(enterprise, 'P1M', { min: 5, max: 100, step: 5 })).to.deep.equal([]);
    expect(totalDrops(enterprise, 'P1M', { min: 5, max: 104, step: 5 })).to.deep.equal([]);
    expect(totalDrops(enterprise, 'P1M', { min: 5, max: 1000, step: 0 })).to.deep.equal([]);
  });

  it('leaves out what has no price yet or cannot be read, and never throws', () => {
    expect(totalDrops(pricing('volume', [100, '10'], [500], [null, '1']), 'P1M', users)).to.deep.equal([]);
    expect(totalDrops(pricing('volume', [100, '10'], [500, '9'], [null, { typed: 'x' }]), 'P1M', users)).to.have.length(1);
    expect(totalDrops(enterprise, 'P1Y', users)).to.deep.equal([]);
    const unread = pricing('volume', [100, '10'], [null, '9']);
    unread.tiers[1]!.flatFee = { P1M: { typed: 'x' } };
    expect(totalDrops(unread, 'P1M', users)).to.deep.equal([]);
    for (const upTo of [{ typed: 'x' }, '100' as unknown as number, NaN, 0, null, 600]) {
      expect(totalDrops(pricing('volume', [upTo, '10'], [500, '9'], [null, '8']), 'P1M', users)).to.deep.equal([]);
    }
    expect(totalDrops(pricing('volume'), 'P1M', users)).to.deep.equal([]);
  });

  it('agrees with pricing every quantity one by one', () => {
    const tiers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }).map((ends) => ends.sort((a, b) => a - b));
    const cents = fc.integer({ min: 0, max: 40 }).map((price) => String(price / 4));
    fc.assert(
      fc.property(
        tiers,
        fc.array(cents, { minLength: 5, maxLength: 5 }),
        fc.array(fc.option(cents, { nil: undefined }), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 7 }),
        (ends, prices, fees, min, step) => {
          const rows = [...ends, null].map((upTo, at): Row => [upTo, prices[at], fees[at]]);
          const volume = pricing('volume', ...rows);
          const lattice = { min, max: 80, step };
          const all: { quantity: number; total: Decimal }[] = [];
          for (let quantity = min; quantity <= 80; quantity += step)
            all.push({ quantity, total: priceOf(volume, { period: 'P1M', quantity }) });
          const less = (a: Decimal, b: Decimal) => compareDecimals(a, b) < 0;
          const falls = all.flatMap(({ quantity: next, total: nextTotal }, at) => {
            const before = all[at - 1];
            return before && less(nextTotal, before.total)
              ? [{ at: before.quantity, total: before.total, next, nextTotal, saving: subtractDecimals(before.total, nextTotal) }]
              : [];
          });
          const drops = totalDrops(volume, 'P1M', lattice);
          expect(drops.map(({ at, total, next, nextTotal, saving }) => ({ at, total, next, nextTotal, saving }))).to.deep.equal(falls);
          for (const drop of drops) {
            const reach = aroundDrop(volume, drop, lattice);
            const split = all.findIndex(({ quantity }) => quantity === drop.next);
            let low = split - 1;
            while (low > 0 && less(drop.nextTotal, all[low - 1]!.total)) low--;
            let high = split;
            while (high < all.length - 1 && less(all[high + 1]!.total, drop.total)) high++;
            expect(reach).to.deep.equal({
              dearer: { ...all[low], count: split - low },
              cheaper: { ...all[high], count: high - split + 1 },
            });
          }
        },
      ),
      { numRuns: propertyRuns(1000) },
    );
  });
});

describe('where a unit price rises', () => {
  it('names the dearer tier', () => {
    expect(priceRises(pricing('tiered', [100, '10'], [500, '12'], [null, '12.00']), 'P1M')).to.deep.equal([
      { tier: 1, period: 'P1M', value: '12', previous: '10' },
    ]);
    expect(priceRises(enterprise, 'P1M')).to.deep.equal([]);
  });

  it('compares only what can be read', () => {
    expect(priceRises(pricing('tiered', [100, '10'], [500], [null, '12']), 'P1M')).to.deep.equal([]);
    expect(priceRises(pricing('tiered', [100, { typed: '1' }], [null, '12']), 'P1M')).to.deep.equal([]);
    expect(priceRises(enterprise, 'P1Y')).to.deep.equal([]);
  });
});

describe('tiers that hold no quantity', () => {
  it('are those between two neighbours of the lattice, below its first and above its last', () => {
    expect(emptyTiers(pricing('tiered', [100, '1'], [102, '1'], [104, '1'], [null, '1']), users)).to.deep.equal([1, 2]);
    expect(emptyTiers(pricing('tiered', [4, '1'], [null, '1']), users)).to.deep.equal([0]);
    expect(emptyTiers(pricing('tiered', [5, '1'], [1000, '1'], [null, '1']), users)).to.deep.equal([2]);
    expect(emptyTiers(pricing('tiered', [5, '1'], [null, '1']), { min: 5, max: 9, step: 5 })).to.deep.equal([1]);
    expect(emptyTiers(pricing('tiered', [0.2, '1'], [0.3, '1'], [null, '1']), { min: 0.1, max: 0.3, step: 0.1 })).to.deep.equal([2]);
  });

  it('are none where all hold one, where the tiers do not ascend and where there is no lattice', () => {
    expect(emptyTiers(enterprise, users)).to.deep.equal([]);
    expect(emptyTiers(pricing('tiered', [102, '1'], [101, '1'], [null, '1']), users)).to.deep.equal([]);
    expect(emptyTiers(pricing('tiered', [102, '1'], [null, '1']), { min: 5, max: 1, step: 1 })).to.deep.equal([]);
    expect(emptyTiers(pricing('linear', [null, '1']), users)).to.deep.equal([]);
  });
});
