import type { Names } from '../language.js';
import { domain, periods } from './domain.js';

/** What places, periods and prices are called. */
export const names: Names = {
  domain,
  noTrial: {
    method: 'a trial is not available for {method}; turn it off',
    usage: 'a trial is not available for products billed by uses; turn it off',
  },
  places: {
    specification: 'Specification {n}',
    attribute: 'Attribute {n}',
    value: 'Value {n}',
    tier: 'Tier {n}',
    upTo: 'up to {to}',
    between: 'above {from} up to {to}',
    above: 'above {from}',
  },
  periods,
  prices: { P1M: 'monthly price', P1Y: 'yearly price', once: 'one-time price', use: 'price per use', other: 'price ({period})' },
  fees: { P1M: 'monthly flat fee', P1Y: 'yearly flat fee', once: 'one-time flat fee', use: 'flat fee', other: 'flat fee ({period})' },
};
