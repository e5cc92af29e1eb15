import { expect } from 'chai';
import { checkAhead } from '../../src/core/rules/check-ahead.js';
import { checkSkus } from '../../src/core/rules/index.js';
import { SkusChecker } from '../../src/core/rules/skus-checker.js';
import { resolvePolicy } from '../../src/core/schema/resolve-policy.js';
import type { Sku } from '../../src/core/schema/types.js';
import { generateSkus } from '../../src/core/skus/generate.js';
import { enumeration, flat } from '../fixtures/model.js';
import { Dice, randomOf } from './generate-release.js';

describe('a checker of SKUs that works in idle time', () => {
  const attributes = [enumeration('edition', ...Array.from({ length: 1500 }, (_, index) => `Value ${index}`))];
  const options = { attributes, periods: ['P1M', 'P1Y'], currency: 'EUR', policy: resolvePolicy({ maxSkus: 2000, maxValues: 2000 }) };
  const { skus } = generateSkus(attributes, options);
  const priced = skus.map((each, index) => ({ ...each, pricing: flat({ P1M: '1', P1Y: '10' }), code: `C-${index}` }));
  const edited = (index: number, change: Partial<Sku>) => priced.map((each, at) => (at === index ? { ...each, ...change } : each));
  const pieces = (checker: SkusChecker, list: readonly Sku[], count = Infinity) => {
    const ahead = checkAhead(checker, list, 64);
    for (let done = 0; done < count && !ahead.next().done;) done++;
  };

  it('knows the first SKUs at once, and an edited one at any index', () => {
    const checker = new SkusChecker({ ...options, stage: 'submit' });
    pieces(checker, edited(3, { pricing: flat({ P1M: '-1', P1Y: '1' }) }), 1);
    expect(checker.found.map(({ path }) => path[0])).to.deep.equal([3]);
    pieces(checker, edited(1400, { pricing: flat({ P1M: '-1', P1Y: '1' }) }), 1);
    expect(checker.found.map(({ path }) => path[0])).to.deep.equal([1400]);
  });

  it('finds in pieces what a full check finds, also with edits and longer and shorter lists in between', () => {
    const checker = new SkusChecker({ ...options, stage: 'submit' });
    const lists = [
      edited(900, { pricing: flat({ P1M: 'x', P1Y: '1' }) }),
      edited(1200, { code: 'C-7 ' }),
      edited(3, { code: 'C-1400', pricing: flat({ P1M: '-1', P1Y: '1' }) }),
      edited(20, { id: skus[1300]!.id }),
      [...edited(2, { code: 'C-1' }).slice(100), ...priced.slice(0, 90)],
      priced.slice(0, 70),
      [...priced.slice(5), priced[4]!, ...priced.slice(0, 4)],
      priced,
    ];
    const dice = new Dice(randomOf(5));
    for (let round = 0; round < 40; round++) {
      const list = dice.one(...lists);
      pieces(checker, list, dice.one(1, 2, Infinity));
      if (dice.chance(0.6)) expect(checker.check(list)).to.deep.equal(checkSkus(list, options));
    }
  });
});
