import { minusExact, plus, times, zero } from '../numbers/exact.js';
import type { Exact } from '../numbers/exact.js';
import type { Pricing, PricingModel } from '../schema/types.js';

/** The prices of one tier. A quantity in the tier costs `price × quantity + constant` in total. */
export interface TierCost {
  readonly price: Exact;
  readonly fee: Exact | undefined;
  readonly constant: Exact;
}

/** How the tiers of a model price a quantity. */
interface Charging {
  /** Whether the totals of a tier continue from the end of the tier below, so that they depend on its prices. */
  readonly continues: boolean;
  /** The index of the first tier on the bill for a quantity in tier `last`. The bill has one line for each tier from there to `last`. */
  readonly firstOnBill: (last: number) => number;
  /** The part of the quantity that is charged at the price of the tier that starts at `start`. */
  readonly partIn: (quantity: Exact, start: Exact) => Exact;
  /** The tier's {@link TierCost.constant}. `below` is the tier before it, where the model `continues` and there is one. */
  readonly constant: (price: Exact, fee: Exact | undefined, start: Exact, below: TierCost | undefined) => Exact;
}

/** One tier prices the whole quantity. */
const wholeQuantity: Charging = {
  continues: false,
  firstOnBill: (last) => last,
  partIn: (quantity) => quantity,
  constant: (_price, fee) => fee ?? zero,
};

/** Each tier prices the part of the quantity inside it. */
const partByPart: Charging = {
  continues: true,
  firstOnBill: () => 0,
  partIn: minusExact,
  constant(price, fee, start, below) {
    if (!below) return fee ?? zero;
    // The cost of the tiers below when they are full, minus what this tier's price would charge for their quantity.
    const carried = plus(below.constant, times(minusExact(below.price, price), start));
    return fee ? plus(carried, fee) : carried;
  },
};

/** How a pricing model differs from the others when prices are edited, checked and totalled. */
export interface ModelRules extends Charging {
  /** Whether the pricing has one tier without an end, or as many tiers as the seller sets. */
  readonly tiers: 'one' | 'many';
  /** Whether the customer chooses a quantity. Specifications with a quantity attribute use these models, the rest use the others. */
  readonly byQuantity: boolean;
  /** Whether the total can fall where one tier ends and the next begins. */
  readonly totalFalls: boolean;
}

/**
 * All that differs between the pricing models in the core. To add a model, add it to `PricingModel` and describe it here; the compiler
 * then lists the tables by model in other folders: names, pictures, Stripe.
 * Source: releasing-multi-sku-specifications, step 6.
 */
const models: Record<PricingModel, ModelRules> = {
  flat: { tiers: 'one', byQuantity: false, totalFalls: false, ...wholeQuantity },
  linear: { tiers: 'one', byQuantity: true, totalFalls: false, ...wholeQuantity },
  volume: { tiers: 'many', byQuantity: true, totalFalls: true, ...wholeQuantity },
  tiered: { tiers: 'many', byQuantity: true, totalFalls: false, ...partByPart },
};

/** Every pricing model, in the order in which a choice shows them. */
export const pricingModels = Object.keys(models) as readonly PricingModel[];

export const isPricingModel = (name: string): name is PricingModel => Object.hasOwn(models, name);

/** The rules of the model. An unknown one, from a host that bypassed the types, has those of linear pricing. */
export const rulesOf = (model: PricingModel): ModelRules => (isPricingModel(model) ? models[model] : models.linear);

/** Whether the seller sets several tiers. */
export const hasTiers = (model: PricingModel): boolean => rulesOf(model).tiers === 'many';

/** Whether the customer chooses a quantity. */
export const isByQuantity = (model: PricingModel): boolean => rulesOf(model).byQuantity;

/** Whether the pricing uses this model. */
export const hasModel = (pricing: Pick<Pricing, 'model'>, model: PricingModel): boolean => pricing.model === model;

/** The models of a specification with a quantity attribute, or of one without. */
export const modelsFor = (byQuantity: boolean): readonly PricingModel[] =>
  pricingModels.filter((model) => isByQuantity(model) === byQuantity);

/** The model of new SKUs: the simplest with a quantity attribute, and the simplest without one. */
export const defaultModel = (byQuantity: boolean): PricingModel => (byQuantity ? 'linear' : 'flat');

/** A pricing without prices: one open tier in the default model. */
export const emptyPricing = (byQuantity: boolean): Pricing => ({ model: defaultModel(byQuantity), tiers: [{ upTo: null, unitPrice: {} }] });
