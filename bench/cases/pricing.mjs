import Big from 'big.js';
import { add, dinero, multiply, toDecimal } from 'dinero.js/bigint';
import { USD } from 'dinero.js/bigint/currencies';

/** Five typical tiers for seats, with prices down to a tenth of a cent. */
const rows = [
  [10, '12.00'],
  [100, '11.50'],
  [1000, '10.25'],
  [10000, '9.125'],
  [null, '8.999'],
];
const totals = 100_000;

const pricing = (first) => ({
  model: 'tiered',
  tiers: rows.map(([upTo, price], at) => ({ upTo, unitPrice: { P1M: at ? price : first } })),
});

/** The same calculation with a peer library: the sum of each tier's quantity times its price, as text. */
function tiered({ from, plus, times, text }) {
  return (prices, quantity) => {
    let sum = from;
    let start = 0;
    for (let at = 0; at < rows.length && quantity > start; at++) {
      const end = rows[at][0] ?? Infinity;
      sum = plus(sum, times(prices[at], Math.min(quantity, end) - start));
      start = end;
    }
    return text(sum);
  };
}

const dineroOf = (text) => {
  const [whole, fraction = ''] = text.split('.');
  return dinero({ amount: BigInt(whole + fraction), currency: USD, scale: BigInt(fraction.length) });
};

const peers = {
  'big.js': {
    price: (text) => new Big(text),
    total: tiered({ from: new Big(0), plus: (a, b) => a.plus(b), times: (a, b) => a.times(b), text: (sum) => sum.toFixed() }),
  },
  'dinero.js (bigint)': {
    price: dineroOf,
    total: tiered({ from: dineroOf('0'), plus: add, times: (a, b) => multiply(a, BigInt(b)), text: (sum) => toDecimal(sum) }),
  },
};

/** Starts at a different value in each round, so that no price text repeats within a run. */
const firsts = Array.from({ length: totals }, (_, at) => `12.${String(at % 1000).padStart(3, '0')}`);
const quantities = Array.from({ length: totals }, (_, at) => at + 1);

export function pricingCases({ priceOf, quote }) {
  const shared = pricing('12.00');
  const same = (total) => () => {
    let last;
    for (const quantity of quantities) last = total(quantity);
    return last;
  };
  const fresh = (total) => () => {
    let last;
    for (let at = 0; at < totals; at++) last = total(firsts[at], quantities[at]);
    return last;
  };
  const samePeers = Object.entries(peers).map(([name, { price, total }]) => {
    const prices = rows.map(([, text]) => price(text));
    return [name, same((quantity) => total(prices, quantity))];
  });
  const freshPeers = Object.entries(peers).map(([name, { price, total }]) => [
    name,
    fresh((first, quantity) =>
      total(
        rows.map(([, text], at) => price(at ? text : first)),
        quantity,
      ),
    ),
  ]);
  const samePrice = same((quantity) => priceOf(shared, { period: 'P1M', quantity }));
  const check = quantities.filter((quantity) => quantity % 997 === 0);
  for (const { price, total } of Object.values(peers)) {
    const prices = rows.map(([, text]) => price(text));
    for (const quantity of check) {
      const mine = priceOf(shared, { period: 'P1M', quantity });
      if (!new Big(mine).eq(total(prices, quantity))) throw new Error(`totals differ at ${quantity}: ${mine}, ${total(prices, quantity)}`);
    }
  }
  return [
    {
      name: 'tiered totals, 5 tiers, 100,000 quantities, same pricing',
      contenders: { 'sku-kit priceOf': samePrice, ...Object.fromEntries(samePeers) },
      limits: [
        { of: 'big.js', per: 'sku-kit priceOf', atLeast: 6 },
        { of: 'dinero.js (bigint)', per: 'sku-kit priceOf', atLeast: 20 },
      ],
    },
    {
      name: 'tiered totals, 5 tiers, 100,000 quantities, a new pricing each time',
      contenders: {
        'sku-kit priceOf': fresh((first, quantity) => priceOf(pricing(first), { period: 'P1M', quantity })),
        ...Object.fromEntries(freshPeers),
      },
      limits: [
        { of: 'big.js', per: 'sku-kit priceOf', atLeast: 1.5 },
        { of: 'dinero.js (bigint)', per: 'sku-kit priceOf', atLeast: 3 },
      ],
    },
    {
      name: 'tiered bills with their lines, 100,000 quantities, same pricing',
      contenders: {
        'sku-kit quote': same((quantity) => quote(shared, { period: 'P1M', quantity, currency: 'USD' }).amount),
        'big.js, total alone': samePeers[0][1],
      },
      limits: [{ of: 'big.js, total alone', per: 'sku-kit quote', atLeast: 1 }],
    },
  ];
}
