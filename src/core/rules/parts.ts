import type { Issue } from '../schema/issue.js';
import { resolvePolicy } from '../schema/resolve-policy.js';
import type {
  Attribute,
  Delivery,
  EnumValue,
  LibraryAttribute,
  Period,
  PolicyOptions,
  Pricing,
  ServiceFlowTemplate,
  Sku,
  Trial,
} from '../schema/types.js';
import { reportAttributes, reportLibrary } from './attributes.js';
import { reportDelivery } from './delivery.js';
import { reportQuantityRange, type QuantityRange } from './quantity.js';
import { collect, type Report } from './report.js';
import { rules } from './rules.js';
import { skuContext } from './sku-context.js';
import { SkusChecker } from './skus-checker.js';
import { inStage, type Stage } from './stage.js';
import { reportTrial, type TrialLimits } from './trial.js';
import { reportEnumValues } from './values.js';

/**
 * Options of the checks for one part of a release, as an editor of that part needs them. Paths start at the part. All checks take a `stage`,
 * which is `'submit'` by default. Those with a `policy` take a deep partial over the default policy and throw `policy.invalid`.
 */
export interface PartOptions {
  stage?: Stage | undefined;
}

/** {@link PartOptions} of checks that read the policy. */
export interface PolicyPartOptions extends PartOptions {
  policy?: PolicyOptions | undefined;
}

/** What SKUs are checked against. */
export interface SkusOptions extends PolicyPartOptions {
  /** The attributes that generate the SKUs; none with the simple template. */
  attributes: readonly Attribute[];
  /** As `periodsOf(billing)` returns them. */
  periods: readonly Period[];
  /** ISO 4217. */
  currency: string;
}

/** Checks the SKUs of a specification, each one and all together. */
export const checkSkus = (skus: readonly Sku[], options: SkusOptions): Issue[] => createSkusChecker(options)(skus);

/**
 * Creates a check for the successive states of one list of SKUs. It returns what {@link checkSkus} returns, and checks only SKUs that are
 * different objects from those of its last call. Other options need another checker.
 */
export function createSkusChecker({ policy, stage = 'submit', ...subject }: SkusOptions): (skus: readonly Sku[]) => Issue[] {
  const checker = new SkusChecker({ ...subject, policy: resolvePolicy(policy), stage });
  return (skus) => [...checker.check(skus)];
}

/** What a pricing is checked against. */
export interface PricingOptions extends PolicyPartOptions {
  periods: readonly Period[];
  /** ISO 4217. */
  currency: string;
  /** The quantity attribute, if the specification has one. */
  quantity?: QuantityRange | undefined;
  /** Whether its SKU is on sale; true by default. If not, prices may be missing. */
  offered?: boolean | undefined;
}

/** Checks the pricing of one SKU. */
export function checkPricing(
  pricing: Pricing,
  { policy, stage = 'submit', offered = true, periods, currency, quantity }: PricingOptions,
): Issue[] {
  const context = skuContext({ periods, currency, quantity, policy: resolvePolicy(policy) });
  return found(stage, (report) => {
    for (const rule of rules.pricing) rule({ pricing, offered }, context, report);
  });
}

/** Checks the attributes from which SKUs are to be generated. */
export const checkAttributes = (attributes: readonly Attribute[], { policy, stage = 'submit' }: PolicyPartOptions = {}): Issue[] =>
  found(stage, (report) => reportAttributes(attributes, resolvePolicy(policy), report));

/** What the values of an enumeration are checked against. */
export interface EnumValuesOptions extends PartOptions {
  /** The most values; by default that of the default policy. */
  max?: number | undefined;
}

/** Checks the values of one enumeration attribute. */
export const checkEnumValues = (values: readonly EnumValue[], { max, stage = 'submit' }: EnumValuesOptions = {}): Issue[] =>
  found(stage, (report) => reportEnumValues(values, max ?? resolvePolicy().maxValues, report));

/** Checks the range of a quantity attribute. */
export const checkQuantityRange = (range: QuantityRange, { stage = 'submit' }: PartOptions = {}): Issue[] =>
  found(stage, (report) => reportQuantityRange(range, report));

/** Checks a trial; `null` = none. */
export function checkTrial(
  trial: Trial | null | undefined,
  { stage = 'submit', ...limits }: PartOptions & Partial<TrialLimits> = {},
): Issue[] {
  return found(stage, (report) => reportTrial(trial, { ...resolvePolicy().trialDays, ...limits }, report));
}

/** What a delivery is checked against. */
export interface DeliveryOptions extends PolicyPartOptions {
  /** The service flow templates to choose from; if left out, any id is accepted. */
  templates?: readonly ServiceFlowTemplate[] | undefined;
}

/** Checks the delivery of a product whose delivery method has one. */
export const checkDelivery = (
  delivery: Delivery | null | undefined,
  { policy, templates, stage = 'submit' }: DeliveryOptions = {},
): Issue[] => found(stage, (report) => reportDelivery(delivery, resolvePolicy(policy), templates, report));

/** Checks a seller's library of attributes. */
export const checkLibrary = (attributes: readonly LibraryAttribute[], { policy, stage = 'submit' }: PolicyPartOptions = {}): Issue[] =>
  found(stage, (report) => reportLibrary(attributes, resolvePolicy(policy), report));

const found = (stage: Stage, check: (report: Report) => void): Issue[] => inStage(stage, collect(check));
