import { expect } from 'chai';
import { convertPricing, periodsOf, priceOf, quote } from '../../src/core/pricing/index.js';
import type { QuoteOptions } from '../../src/core/pricing/index.js';
import { compareDecimals } from '../../src/core/numbers/index.js';
import { IssueError } from '../../src/core/schema/issue.js';
import type { Decimal, Pricing, PricingModel, Tier, Typed } from '../../src/core/schema/types.js';
import cases from '../cases/pricing.json' with { type: 'json' };

type Row = [upTo: number | null | Typed, price?: Decimal | Typed | undefined, fee?: Decimal | Typed | undefined];

const pricing = (model: PricingModel, ...rows: Row[]): Pricing => ({ model, tiers: rows.map(tier) });
const tier = ([upTo, price, fee]: Row): Tier => ({
  upTo,
  unitPrice: price === undefined ? {} : { P1M: price },
  ...(fee === undefined ? {} : { flatFee: { P1M: fee } }),
});
const bill = (of: Pricing, quantity?: QuoteOptions['quantity'], currency?: string) =>
  quote(of, { period: 'P1M', ...(quantity === undefined ? {} : { quantity }), ...(currency === undefined ? {} : { currency }) });
const price = (of: Pricing, quantity?: number | string) => priceOf(of, { period: 'P1M', ...(quantity === undefined ? {} : { quantity }) });

/** The one issue a call was refused with. */
function refusal(call: () => unknown) {
  try {
    call();
  } catch (error) {
    expect(error).to.be.instanceOf(IssueError);
    const { issues } = error as IssueError;
    expect(issues).to.have.length(1);
    return issues[0]!;
  }
  throw new Error('was not refused');
}

const users = [
  [100, '12'],
  [500, '11'],
  [null, '10'],
] satisfies Row[];

describe('prices of real billing systems', () => {
  for (const { id, model, tiers, quantity, expected, source } of cases.cases) {
    it(`${id}: ${model} at ${quantity} is ${expected} (${source})`, () => {
      const given = pricing(
        model as PricingModel,
        ...tiers.map((row): Row => [row.upTo, row.unitPrice, 'flatFee' in row ? row.flatFee : undefined]),
      );
      expect(compareDecimals(price(given, quantity), expected)).to.equal(0);
      const { total, lines } = bill(given, quantity);
      expect(compareDecimals(total, expected)).to.equal(0);
      expect(lines.every((line) => line.unitPrice !== undefined)).to.equal(true);
    });
  }
});

describe('quote', () => {
  it('multiplies a flat price, once where no quantity is given', () => {
    const flat = pricing('flat', [null, '19.90']);
    expect(bill(flat)).to.deep.equal({
      total: '19.9',
      amount: '19.9',
      lines: [{ from: 0, to: null, quantity: '1', unitPrice: '19.90', amount: '19.9' }],
    });
    expect(bill(flat, 3, 'USD').amount).to.equal('59.70');
  });

  it('multiplies quantity by unit price in linear pricing', () => {
    expect(bill(pricing('linear', [null, '0.015']), 1000)).to.deep.equal({
      total: '15',
      amount: '15',
      lines: [{ from: 0, to: null, quantity: '1000', unitPrice: '0.015', amount: '15' }],
    });
  });

  it('prices the whole quantity by the tier it falls in, in volume pricing, with one line', () => {
    const volume = pricing('volume', ...users);
    expect([1, 100, 101, 500, 501].map((quantity) => price(volume, quantity))).to.deep.equal(['12', '1200', '1111', '5500', '5010']);
    expect(bill(volume, 101).lines).to.deep.equal([{ from: 100, to: 500, quantity: '101', unitPrice: '11', amount: '1111' }]);
  });

  it('adds up the tiers in tiered pricing, a line for each', () => {
    const tiered = pricing('tiered', ...users);
    expect([1, 100, 101, 500, 501].map((quantity) => price(tiered, quantity))).to.deep.equal(['12', '1200', '1211', '5600', '5610']);
    expect(bill(tiered, 501).lines).to.deep.equal([
      { from: 0, to: 100, quantity: '100', unitPrice: '12', amount: '1200' },
      { from: 100, to: 500, quantity: '400', unitPrice: '11', amount: '4400' },
      { from: 500, to: null, quantity: '1', unitPrice: '10', amount: '10' },
    ]);
  });

  it('lets no fraction fall between two tiers', () => {
    const tiered = pricing('tiered', [0.1, '10'], [0.3, '20'], [null, '30']);
    expect(price(tiered, 0.1)).to.equal('1');
    expect(price(tiered, 0.3)).to.equal('5');
    expect(price(tiered, '0.30000000000000000001')).to.equal('5.0000000000000000003');
    expect(price(pricing('volume', ...users), '100.5')).to.equal('1105.5');
    expect(['0.3', 0.3, '0.30', '0.31'].map((quantity) => price(pricing('volume', [0.3, '10'], [null, '20']), quantity))).to.deep.equal([
      '3',
      '3',
      '3',
      '6.2',
    ]);
    expect(price(pricing('volume', [0.3, '10']), '0.3')).to.equal('3');
  });

  it('charges a fee once for every tier reached, in volume pricing for the one tier', () => {
    const rows: Row[] = [
      [5, '1', '2'],
      [10, '0.5', '3'],
      [null, '0.25', '4'],
    ];
    expect(bill(pricing('tiered', ...rows), 12)).to.deep.equal({
      total: '17',
      amount: '17',
      lines: [
        { from: 0, to: 5, quantity: '5', unitPrice: '1', flatFee: '2', amount: '7' },
        { from: 5, to: 10, quantity: '5', unitPrice: '0.5', flatFee: '3', amount: '5.5' },
        { from: 10, to: null, quantity: '2', unitPrice: '0.25', flatFee: '4', amount: '4.5' },
      ],
    });
    expect(price(pricing('volume', ...rows), 12)).to.equal('7');
    expect(price(pricing('volume', ...rows), 10)).to.equal('8');
  });

  it('is nothing at quantity 0, fees included, even without a price', () => {
    for (const none of [0, '0', '0.00', -0]) {
      expect(bill(pricing('tiered', [null, undefined, '5']), none, 'USD')).to.deep.equal({ total: '0', amount: '0.00', lines: [] });
      expect(price(pricing('volume', [null]), none)).to.equal('0');
    }
  });

  it('rounds once, half away from zero, to exactly the digits of the currency', () => {
    const rounded = (unit: Decimal, quantity: number, currency: string) => bill(pricing('linear', [null, unit]), quantity, currency).amount;
    expect(rounded('0.005', 1, 'USD')).to.equal('0.01');
    expect(rounded('0.0049999', 1, 'USD')).to.equal('0.00');
    expect(rounded('-0.005', 1, 'USD')).to.equal('-0.01');
    expect(rounded('-0.004', 1, 'USD')).to.equal('0.00');
    expect(rounded('2.675', 1, 'USD')).to.equal('2.68');
    expect(rounded('10', 1, 'USD')).to.equal('10.00');
    expect(rounded('0.5', 1, 'JPY')).to.equal('1');
    expect(rounded('1234.5', 3, 'JPY')).to.equal('3704');
    expect(rounded('0.0125', 1, 'KWD')).to.equal('0.013');
    expect(rounded('1.23455', 1, 'CLF')).to.equal('1.2346');
    expect(rounded('1.5', 1, 'HUF')).to.equal('1.50');
    expect(rounded('0.000000000001', 1e9, 'USD')).to.equal('0.00');
  });

  it('rounds the sum and never a line', () => {
    const tiered = pricing('tiered', [1, '0.004'], [2, '0.004'], [null, '0.004']);
    expect(bill(tiered, 3, 'USD')).to.include({ total: '0.012', amount: '0.01' });
    expect(bill(tiered, 3).lines.map((line) => line.amount)).to.deep.equal(['0.004', '0.004', '0.004']);
  });

  it('keeps more digits than a binary float holds', () => {
    expect(price(pricing('linear', [null, '0.1']), 3)).to.equal('0.3');
    expect(price(pricing('linear', [null, '9007199254740993']), 1)).to.equal('9007199254740993');
    expect(price(pricing('linear', [null, '999999999999.999999']), 1_000_000_000)).to.equal('999999999999999999000');
    expect(price(pricing('linear', [null, '3']), '0.3333333333333333333333')).to.equal('0.9999999999999999999999');
    expect(price(pricing('linear', [null, '3']), 0.3333333333333333)).to.equal('0.9999999999999999');
    expect(price(pricing('linear', [null, '123456789012345678901234567890.0123456789']), 3)).to.equal(
      '370370367037037036703703703670.0370370367',
    );
  });

  it('takes numbers by their shortest text, exponents too', () => {
    const one = pricing('linear', [null, '1']);
    expect(price(one, 1e21)).to.equal('1000000000000000000000');
    expect(price(one, 1e-7)).to.equal('0.0000001');
    expect(price(one, 1.5e-7)).to.equal('0.00000015');
    expect(price(one, 2 ** 53)).to.equal('9007199254740992');
  });

  it('takes a bounded last tier as it is, and refuses what lies beyond it', () => {
    const bounded = pricing('tiered', [10, '1'], [20, '2']);
    expect(price(bounded, 20)).to.equal('30');
    for (const beyond of [21, 20.5, '20.01']) {
      for (const call of [() => price(bounded, beyond), () => bill(bounded, beyond)]) {
        expect(refusal(call)).to.deep.equal({
          code: 'quote.quantity.invalid',
          path: [],
          severity: 'error',
          params: { quantity: typeof beyond === 'number' && !Number.isInteger(beyond) ? String(beyond) : beyond, max: 20 },
        });
      }
    }
  });

  it('says a quantity beyond all safe integers to the letter', () => {
    expect(refusal(() => price(pricing('volume', [10, '1']), '90071992547409931')).params).to.deep.equal({
      quantity: '90071992547409931',
      max: 10,
    });
    expect(price(pricing('volume', [10, '1'], [null, '2']), '90071992547409931')).to.equal('180143985094819862');
  });

  it('refuses a quantity below zero, none, and what is no number', () => {
    for (const wrong of [
      -1,
      -0.5,
      '-3',
      NaN,
      Infinity,
      -Infinity,
      '',
      ' ',
      '1e5',
      '0x10',
      '1,5',
      '01',
      '1.',
      '.5',
      '1'.repeat(41),
      undefined,
    ]) {
      expect(refusal(() => price(pricing('linear', [null, '1']), wrong)).code, String(wrong)).to.equal('quote.quantity.invalid');
      expect(refusal(() => bill(pricing('tiered', [null, '1']), wrong)).code, String(wrong)).to.equal('quote.quantity.invalid');
    }
  });

  it('names the quantity that it refuses', () => {
    expect(refusal(() => price(pricing('linear', [null, '1']), '1,5'))).to.deep.equal({
      code: 'quote.quantity.invalid',
      path: [],
      severity: 'error',
      params: { quantity: '1,5' },
    });
  });

  it('refuses a missing price only where it is needed', () => {
    const rows: Row[] = [[100, '12'], [500], [null, '10']];
    expect(price(pricing('tiered', ...rows), 100)).to.equal('1200');
    expect(refusal(() => price(pricing('tiered', ...rows), 501))).to.deep.equal({
      code: 'price.missing',
      path: ['tiers', 1, 'unitPrice', 'P1M'],
      severity: 'error',
      params: { tier: 2, period: 'P1M' },
    });
    expect(price(pricing('volume', ...rows), 501)).to.equal('5010');
    expect(refusal(() => price(pricing('volume', ...rows), 500)).path).to.deep.equal(['tiers', 1, 'unitPrice', 'P1M']);
    expect(refusal(() => quote(pricing('linear', [null, '1']), { period: 'P1Y', quantity: 1 })).code).to.equal('price.missing');
  });

  it('finds no price under the name of a member of every object', () => {
    for (const period of ['constructor', '__proto__', 'toString']) {
      expect(refusal(() => priceOf(pricing('linear', [null, '1', '1']), { period, quantity: 1 })).code).to.equal('price.missing');
    }
  });

  it('refuses a price and a fee that could not be read', () => {
    expect(refusal(() => price(pricing('volume', [5, '1'], [null, { typed: '12,3,4' }]), 6))).to.deep.equal({
      code: 'price.invalid',
      path: ['tiers', 1, 'unitPrice', 'P1M'],
      severity: 'error',
      params: { tier: 2, period: 'P1M', value: '12,3,4' },
    });
    expect(refusal(() => price(pricing('linear', [null, '1', { typed: 'x' }]), 6)).path).to.deep.equal(['tiers', 0, 'flatFee', 'P1M']);
    expect(refusal(() => price(pricing('linear', [null, null as unknown as Typed]), 1)).code).to.equal('price.invalid');
    for (const wrong of ['', '1e5', '0x10', ' 1', '1.', '.5', '007', '--1', '1.2.3', '１', '9'.repeat(41), `0.${'0'.repeat(40)}1`]) {
      expect(
        refusal(() => price(pricing('linear', [null, wrong]), 1)),
        wrong,
      ).to.deep.include({ code: 'price.invalid', params: { tier: 1, period: 'P1M', value: wrong } });
    }
  });

  it('refuses tiers that do not ascend, whatever the quantity', () => {
    expect(refusal(() => price(pricing('volume', [500, '1'], [100, '2'], [null, '3']), 0))).to.deep.equal({
      code: 'tier.upTo.not-ascending',
      path: ['tiers', 1, 'upTo'],
      severity: 'error',
      params: { tier: 2, upTo: 100, previous: 500 },
    });
    expect(refusal(() => bill(pricing('tiered', [5, '1'], [5, '2'], [null, '3']), 1)).code).to.equal('tier.upTo.not-ascending');
    expect(refusal(() => bill(pricing('tiered', [null, '1'], [5, '2']), 1))).to.deep.equal({
      code: 'tier.upTo.not-ascending',
      path: ['tiers', 1, 'upTo'],
      severity: 'error',
      params: { tier: 2, upTo: 5, previous: '∞' },
    });
    for (const wrong of [undefined, '5', []])
      expect(refusal(() => bill(pricing('tiered', [wrong as never, '1'], [null, '2']), 1)).code).to.equal('tier.upTo.invalid');
    for (const wrong of [{ typed: '5O0' }, { typed: '' }, 0, -5, NaN, Infinity]) {
      expect(refusal(() => bill(pricing('tiered', [wrong, '1'], [null, '2']), 1))).to.deep.include({
        code: 'tier.upTo.invalid',
        path: ['tiers', 0, 'upTo'],
        params: { tier: 1, upTo: typeof wrong === 'number' ? wrong : wrong.typed },
      });
    }
    expect(refusal(() => price(pricing('tiered'), 1))).to.deep.include({ code: 'tiers.none', path: ['tiers'] });
  });

  it('refuses a currency that ISO 4217 does not list', () => {
    expect(refusal(() => bill(pricing('flat', [null, '1']), 1, 'EURO'))).to.deep.equal({
      code: 'currency.unknown',
      path: [],
      severity: 'error',
      params: { value: 'EURO' },
    });
  });

  it('sees prices that were changed in place, too', () => {
    const changing = pricing('tiered', ...users);
    expect(price(changing, 501)).to.equal('5610');
    changing.tiers[1]!.unitPrice['P1M'] = '1';
    expect(price(changing, 501)).to.equal('1610');
    changing.tiers[0]!.upTo = 200;
    expect(price(changing, 501)).to.equal('2710');
    changing.tiers[2]!.flatFee = { P1M: '0.5' };
    expect(price(changing, 501)).to.equal('2710.5');
    changing.model = 'volume';
    expect(price(changing, 501)).to.equal('5010.5');
    changing.tiers.length = 2;
    expect(refusal(() => price(changing, 501)).code).to.equal('quote.quantity.invalid');
  });

  it('reads the prices of a pricing once, however many quantities it prices, among others too', () => {
    let reads = 0;
    const counted = (unitPrice: Tier['unitPrice']) =>
      new Proxy(unitPrice, {
        getOwnPropertyDescriptor(target, key) {
          reads++;
          return Reflect.getOwnPropertyDescriptor(target, key);
        },
      });
    const watched = pricing('tiered', ...users);
    watched.tiers.forEach((each) => (each.unitPrice = counted(each.unitPrice)));
    const others = Array.from({ length: 7 }, () => pricing('tiered', ...users));
    for (let quantity = 1; quantity < 1000; quantity++) {
      price(watched, quantity);
      price(others[quantity % 7]!, quantity);
    }
    expect(reads).to.equal(3);
    for (let quantity = 1; quantity < 100; quantity++) price(pricing('tiered', ...users), quantity);
    expect(price(watched, 501)).to.equal('5610');
    expect(reads).to.equal(6);
  });

  it('keeps the periods of one pricing apart', () => {
    const both: Pricing = { model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: '10', P1Y: '100' } }] };
    for (const period of ['P1M', 'P1Y', 'P1M', 'P1Y'])
      expect(priceOf(both, { period, quantity: 2 })).to.equal(period === 'P1M' ? '20' : '200');
  });
});

describe('convertPricing', () => {
  const volume = pricing('volume', [100, '12', '3'], [null, '10']);

  it('keeps everything between volume and tiered', () => {
    expect(convertPricing(volume, 'tiered')).to.deep.equal({ ...volume, model: 'tiered' });
    expect(convertPricing(convertPricing(volume, 'tiered'), 'volume')).to.deep.equal(volume);
  });

  it('keeps the first tier, now open, for linear and flat', () => {
    for (const model of ['linear', 'flat'] as const) {
      expect(convertPricing(volume, model)).to.deep.equal(pricing(model, [null, '12', '3']));
    }
  });

  it('takes the one tier from linear and flat', () => {
    const linear = pricing('linear', [null, '10']);
    for (const model of ['flat', 'volume', 'tiered'] as const) expect(convertPricing(linear, model)).to.deep.equal({ ...linear, model });
  });

  it('gives the same object where nothing changes, and never changes the one given', () => {
    const before = structuredClone(volume);
    expect(convertPricing(volume, 'volume')).to.equal(volume);
    convertPricing(volume, 'flat');
    expect(volume).to.deep.equal(before);
    expect(convertPricing({ model: 'tiered', tiers: [] }, 'linear')).to.deep.equal({ model: 'linear', tiers: [] });
  });
});

describe('periodsOf', () => {
  it('names the keys of every map by period', () => {
    expect(periodsOf({ mode: 'subscription', periods: ['P1M', 'P1Y'] })).to.deep.equal(['P1M', 'P1Y']);
    expect(periodsOf({ mode: 'one-time' })).to.deep.equal(['once']);
    expect(periodsOf({ mode: 'usage' })).to.deep.equal(['use']);
  });
});
