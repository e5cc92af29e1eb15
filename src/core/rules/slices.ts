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
import { attributesIssues, libraryIssues } from './attributes.js';
import { deliveryIssues } from './delivery.js';
import { Findings } from './findings.js';
import { pricingRules } from './pricing.js';
import { quantityRangeIssues, type QuantityRange } from './quantity.js';
import { inStage, type Stage } from './rule.js';
import { SkusChecker } from './skus-checker.js';
import { trialIssues, type TrialLimits } from './trial.js';
import { enumValuesIssues } from './values.js';

/**
 * The same rules for a part of a release on its own, as an editor of that part needs them. Paths start at the part. All of them
 * take a `stage` (`'submit'` unless said otherwise), and a `policy` as a deep partial over the defaults; a wrong one throws
 * `policy.invalid`.
 */
export interface PartOptions {
  stage?: Stage | undefined;
}

/** {@link PartOptions} of rules that the portal's policy has a say in. */
export interface PolicyPartOptions extends PartOptions {
  policy?: PolicyOptions | undefined;
}

/** What SKUs are checked against. */
export interface SkusOptions extends PolicyPartOptions {
  /** What generates the SKUs; none with the simple template. */
  attributes: readonly Attribute[];
  /** As `periodsOf(billing)` gives them. */
  periods: readonly Period[];
  /** ISO 4217. */
  currency: string;
}

/** What is wrong with the SKUs of a specification, one by one and together. */
export const checkSkus = (skus: readonly Sku[], options: SkusOptions): Issue[] => createSkusChecker(options)(skus);

/**
 * A check for one list of SKUs after another, as `createChecker` is one for releases: it gives what {@link checkSkus} gives, and
 * looks again only at SKUs that are other objects than at its last call. Other options need a new checker.
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
  /** The quantity attribute, where the specification has one. */
  quantity?: QuantityRange | undefined;
  /** Whether its SKU is on sale, which it is unless said otherwise; only then a price may not be missing. */
  offered?: boolean | undefined;
}

/** What is wrong with the pricing of one SKU. */
export function checkPricing(pricing: Pricing, { policy, stage = 'submit', offered = true, ...subject }: PricingOptions): Issue[] {
  const found = new Findings();
  pricingRules({ ...subject, policy: resolvePolicy(policy) })(pricing, offered, found);
  return own(stage, found.take());
}

/** What is wrong with the attributes that are to generate SKUs. */
export const checkAttributes = (attributes: readonly Attribute[], { policy, stage = 'submit' }: PolicyPartOptions = {}): Issue[] =>
  own(stage, attributesIssues(attributes, resolvePolicy(policy)));

/** By what the values of an enumeration are checked. */
export interface EnumValuesOptions extends PartOptions {
  /** Most values; by default the policy's own default. */
  max?: number | undefined;
}

/** What is wrong with the values of one enumeration attribute. */
export const checkEnumValues = (values: readonly EnumValue[], { max, stage = 'submit' }: EnumValuesOptions = {}): Issue[] =>
  own(stage, enumValuesIssues(values, max ?? resolvePolicy().maxValues));

/** What is wrong with the range of a quantity attribute. */
export const checkQuantityRange = (range: QuantityRange, { stage = 'submit' }: PartOptions = {}): Issue[] =>
  own(stage, quantityRangeIssues(range));

/** What is wrong with a trial; `null` is none. */
export function checkTrial(
  trial: Trial | null | undefined,
  { stage = 'submit', ...limits }: PartOptions & Partial<TrialLimits> = {},
): Issue[] {
  return own(stage, trialIssues(trial, { ...resolvePolicy().trialDays, ...limits }));
}

/** By what a delivery is checked. */
export interface DeliveryOptions extends PolicyPartOptions {
  /** The service flow templates to choose from; without them an id is taken as it is. */
  templates?: readonly ServiceFlowTemplate[] | undefined;
}

/** What is wrong with the delivery of a product whose delivery method asks for it. */
export const checkDelivery = (
  delivery: Delivery | null | undefined,
  { policy, templates, stage = 'submit' }: DeliveryOptions = {},
): Issue[] => own(stage, deliveryIssues(delivery, resolvePolicy(policy), templates));

/** What is wrong with a seller's library of attributes. */
export const checkLibrary = (attributes: readonly LibraryAttribute[], { policy, stage = 'submit' }: PolicyPartOptions = {}): Issue[] =>
  own(stage, libraryIssues(attributes, resolvePolicy(policy)));

/** A list of the caller's own. */
const own = (stage: Stage, issues: readonly Issue[]): Issue[] => [...inStage(stage, issues)];
