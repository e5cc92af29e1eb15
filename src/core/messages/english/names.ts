import type { Names } from '../language.js';

/** What places, periods and prices are called. */
export const names: Names = {
  places: {
    specification: 'Specification {n}',
    attribute: 'Attribute {n}',
    value: 'Value {n}',
    tier: 'Tier {n}',
    upTo: 'up to {to}',
    between: 'above {from} up to {to}',
    above: 'above {from}',
  },
  periods: { P1D: 'Daily', P1W: 'Weekly', P1M: 'Monthly', P1Y: 'Yearly', once: 'One-time', use: 'Per use', every: 'Every {n}' },
  prices: { P1M: 'monthly price', P1Y: 'yearly price', once: 'one-time price', use: 'price per use', other: 'price ({period})' },
  fees: { P1M: 'monthly flat fee', P1Y: 'yearly flat fee', once: 'one-time flat fee', use: 'flat fee', other: 'flat fee ({period})' },
};
