import { generateSkus } from '../../src/core/skus/generate.js';
import type {
  Attribute,
  Billing,
  Entry,
  Period,
  Pricing,
  PricingModel,
  Release,
  Sku,
  Specification,
  Tier,
} from '../../src/core/schema/types.js';

/** Seeded random numbers from 0 to 1, the same in every engine (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random choices. */
export class Dice {
  constructor(readonly random: () => number) {}

  whole = (min: number, max: number): number => min + Math.floor(this.random() * (max - min + 1));
  chance = (share: number): boolean => this.random() < share;
  one = <T>(...choices: T[]): T => choices[this.whole(0, choices.length - 1)]!;
  some = <T>(min: number, max: number, make: (index: number) => T): T[] =>
    Array.from({ length: this.whole(min, max) }, (_, index) => make(index));
}

/**
 * A seeded release as a seller might have it half way: mostly correct, with any of the problems that rules find.
 */
export function generateRelease(seed: number): Release {
  const dice = new Dice(randomOf(seed));
  const deliveryMethod = dice.one('saas', 'saas', 'saas', 'license', 'professional-service', 'hardware');
  return {
    schemaVersion: 1,
    id: `release-${seed}`,
    deliveryMethod,
    product: { name: dice.one('Cashier Cloud', 'Desk', '') },
    ...(dice.chance(0.3) ? { softwarePackage: dice.chance(0.7) } : {}),
    ...(dice.chance(0.5) ? { delivery: { serviceFlowTemplateId: dice.one('remote', 'remote', 'gone', ''), days: days(dice) } } : {}),
    currency: dice.one('USD', 'EUR', 'JPY', 'KWD', 'EURO'),
    specifications: dice.some(dice.chance(0.9) ? 1 : 0, 3, (index) => generateSpecification(dice, index)),
  };
}

const days = (dice: Dice): Entry => dice.one<Entry>(3, 30, 91, 180, 2, 400, 2.5, null, { typed: '' }, { typed: 'soon' });

export function generateSpecification(dice: Dice, index: number): Specification {
  const template = dice.chance(0.8) ? 'custom' : 'simple';
  const attributes = template === 'custom' || dice.chance(0.05) ? generateAttributes(dice) : [];
  const billing = generateBilling(dice);
  return {
    id: dice.chance(0.97) ? `spec-${index}` : 'spec-0',
    name: dice.one('Standard', 'standard ', `Edition ${index}`, 'Premium', '', 'Call 0561 123 456', 'x'.repeat(51)),
    template,
    billing,
    ...(dice.chance(0.3) ? { assetId: dice.one('app', 'other') } : {}),
    attributes,
    skus: generateSkusOf(dice, attributes, periodsOf(billing)),
    ...(dice.chance(0.4) ? { trial: { days: days(dice), ...(dice.chance(0.3) ? { off: true as const } : {}) } } : {}),
    ...(dice.chance(0.1) ? { discontinued: true as const } : {}),
  };
}

const periodsOf = (billing: Billing): Period[] =>
  billing.mode === 'subscription' ? billing.periods : [billing.mode === 'usage' ? 'use' : 'once'];

function generateBilling(dice: Dice): Billing {
  const mode = dice.one('subscription' as const, 'subscription' as const, 'one-time' as const, 'usage' as const);
  if (mode !== 'subscription') return { mode };
  return { mode, periods: dice.one(['P1M', 'P1Y'], ['P1M', 'P1Y'], ['P1Y'], ['P1M', 'P3M'], ['P1M', 'P1M'], []) };
}

export function generateAttributes(dice: Dice): Attribute[] {
  const enums = dice.some(dice.chance(0.9) ? 1 : 0, dice.chance(0.95) ? 2 : 6, (index): Attribute => ({
    id: `attribute-${index}`,
    type: 'enum',
    name: dice.one('Software Version', `Attribute ${index}`, `Attribute ${index}`, 'OS', ''),
    ...(dice.chance(0.3) ? { code: dice.one('CODE', `CODE-${index}`) } : {}),
    values: dice.some(dice.chance(0.95) ? 1 : 0, dice.chance(0.95) ? 3 : 12, (value) => ({
      id: `value-${value}`,
      label: dice.chance(0.9) ? `Value ${value}` : dice.one('', 'value 0'),
    })),
  }));
  const quantities = dice.some(0, dice.chance(0.95) ? 1 : 2, (index): Attribute => {
    const bound = (value: number): Entry =>
      dice.chance(0.9) ? value : dice.one<Entry>(null, { typed: 'ten' }, { typed: '' }, -1, 0.1234567, 2e12);
    return {
      id: `quantity-${index}`,
      type: 'quantity',
      name: 'Users',
      unit: 'user',
      min: bound(dice.one(0, 1, 5)),
      max: bound(dice.one(95, 100, 1000, 4)),
      step: bound(dice.one(1, 5, 0.5)),
    };
  });
  return [...enums, ...quantities];
}

function generateSkusOf(dice: Dice, attributes: readonly Attribute[], periods: readonly Period[]): Sku[] {
  const counted = attributes.some(({ type }) => type === 'quantity');
  const skus = combinations(attributes).map((sku, index) => ({
    ...sku,
    ...(dice.chance(0.3) ? { code: dice.one('A', `A-${index}`, ' ') } : {}),
    offered: dice.chance(0.8),
    pricing: generatePricing(dice, counted, periods),
  }));
  if (dice.chance(0.05)) skus.pop();
  if (dice.chance(0.05) && skus[0]) skus.push(skus[0]);
  return skus;
}

/** The SKUs that the attributes generate, or one SKU if they can't. */
function combinations(attributes: readonly Attribute[]): Sku[] {
  try {
    return generateSkus(attributes).skus;
  } catch {
    return [{ id: 'sku', values: {}, offered: true, pricing: { model: 'flat', tiers: [] } }];
  }
}

export function generatePricing(dice: Dice, counted: boolean, periods: readonly Period[]): Pricing {
  const usual: PricingModel = counted ? dice.one('linear', 'volume', 'tiered') : 'flat';
  const model = dice.chance(0.97) ? usual : dice.one<PricingModel>('flat', 'linear', 'volume', 'tiered');
  const many = model === 'volume' || model === 'tiered' || dice.chance(0.02);
  const count = dice.chance(0.98) ? dice.whole(1, many ? 4 : 1) : dice.one(0, 21);
  let upTo = 0;
  const tiers = Array.from({ length: count }, (_, index): Tier => {
    upTo += dice.chance(0.95) ? dice.one(5, 10, 20, 7, 1) : dice.one(0, -3, 2000);
    const end = dice.chance(0.97) ? upTo : dice.one<Entry>(null, { typed: '' }, { typed: '1o0' }, 0);
    return generateTier(dice, index === count - 1 && dice.chance(0.97) ? null : end, periods);
  });
  return { model, tiers };
}

function generateTier(dice: Dice, upTo: Tier['upTo'], periods: readonly Period[]): Tier {
  const unitPrice: Tier['unitPrice'] = {};
  for (const period of periods) if (dice.chance(0.95)) unitPrice[period] = generatePrice(dice);
  return { upTo, unitPrice, ...(dice.chance(0.03) && periods[0] ? { flatFee: { [periods[0]]: '5' } } : {}) };
}

export function generatePrice(dice: Dice): Tier['unitPrice'][string] {
  if (dice.chance(0.95)) return dice.one(String(dice.whole(1, 100)), (dice.whole(100, 10_000) / 100).toFixed(2), '19.9', '8');
  return dice.one<Tier['unitPrice'][string]>('0', '-1', '0.0000001', '0.001', '1000000000000', { typed: '1,5' }, { typed: '12.34' });
}
