import type { Issue } from '../../src/core/schema/issue.js';
import type { Pricing, Release, Sku, Specification, Tier } from '../../src/core/schema/types.js';
import { validateRelease, type CheckOptions } from '../../src/core/rules/index.js';
import { enumeration, pricing, quantity, release, sku, specification, tier } from '../fixtures/model.js';

/** A product without issues: edition × users from 5 to 1000 in steps of 5, by month and year. */
export const desk = (rest: Partial<Specification> = {}, product: Partial<Release> = {}): Release =>
  release(
    [
      specification(
        'spec-1',
        [enumeration('edition', 'Basic', 'Pro'), quantity('users', 5, 1000, 5)],
        [sku('basic', { edition: 'basic' }, linear('3', '30')), sku('pro', { edition: 'pro' }, linear('5', '50'))],
        { name: 'Standard', ...rest },
      ),
    ],
    product,
  );

export const linear = (month: string, year: string): Pricing => pricing('linear', tier(null, { P1M: month, P1Y: year }));

/** The desk with the basic edition's pricing. */
export const priced = (basic: Pricing, rest: Partial<Sku> = {}, product: Partial<Release> = {}): Release => {
  const [first, second] = desk().specifications[0]!.skus;
  return desk({ skus: [{ ...first!, pricing: basic, ...rest }, second!] }, product);
};

/** One monthly price for each tier; the last tier is open. */
export const tiers = (...rows: [upTo: Tier['upTo'], price: string | { typed: string }][]): Tier[] =>
  rows.map(([upTo, price]) => ({ upTo, unitPrice: { P1M: price } }));

/** A product sold by the month: the edition's tiers. */
export const tiered = (model: 'volume' | 'tiered', ...rows: Parameters<typeof tiers>): Release => {
  const billing = { mode: 'subscription' as const, periods: ['P1M'] };
  const only = sku('only', {}, { model, tiers: tiers(...rows) });
  return release([specification('spec-1', [quantity('users', 5, 1000, 5)], [only], { billing })]);
};

export const codesOf = (issues: readonly Issue[]): Issue['code'][] => issues.map(({ code }) => code);

/** The codes of the issues of a release, in order. */
export const told = (document: Release, options?: CheckOptions): Issue['code'][] => codesOf(validateRelease(document, options));

/** Each issue as its code and its path, which starts at the first specification or the list of SKUs if it is inside. */
export const at = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, path }) => `${code} ${path.join('.').replace('specifications.0.', '')}`);

export const toldAt = (document: Release, options?: CheckOptions): string[] => at(validateRelease(document, options));

export { propertyRuns as runs } from './property-runs.js';
