import type { Lattice } from '../numbers/index.js';
import type { Exact } from '../numbers/exact.js';
import type { Attribute, Catalog, DeliveryMethod, Period, Release, ReleasePolicy, Sku, Specification } from '../schema/types.js';
import type { QuantityRange } from './quantity.js';
import type { Report } from './report.js';
import type { Repeat } from './unique-texts.js';

/**
 * Checks one subject and reports what is wrong with it. Paths start at the subject. A rule keeps no state, reads no clock and changes nothing.
 * Its subject is named by its place in the list of rules, `rules.ts`.
 */
export type Rule<Subject extends keyof Subjects> = (
  subject: Subjects[Subject]['subject'],
  context: Subjects[Subject]['context'],
  report: Report,
) => void;

/** What rules check, and what they may read besides it. */
export interface Subjects {
  release: { subject: Release; context: RuleContext };
  /** A specification without its SKUs. */
  specification: { subject: Specification; context: RuleContext };
  /** All SKUs of a specification together; paths start at the list. */
  skus: { subject: SkuList; context: SkuContext };
  /** The pricing of one SKU; paths start at the pricing. */
  pricing: { subject: Pick<Sku, 'pricing' | 'offered'>; context: SkuContext };
  /** A release that is on sale, and its next version; paths start at the next version. */
  releaseChange: { subject: Change<Release>; context: ChangeContext };
  /** A specification that is on sale, and its next version; paths start at the next version. */
  specificationChange: { subject: Change<Specification>; context: ChangeContext };
}

/** What rules about a release or a specification may read. */
export interface RuleContext {
  policy: ReleasePolicy;
  /** Undefined if the policy has no such delivery method. */
  method: DeliveryMethod | undefined;
  /** Ids are looked up in the lists that are given. */
  catalog: Partial<Catalog>;
  /** Whether the license is deployed as a software package. */
  softwarePackage: boolean;
  /** ISO 4217. */
  currency: string;
}

/** What rules about SKUs may read; computed once for all SKUs of a specification. */
export interface SkuContext {
  policy: ReleasePolicy;
  attributes: readonly Attribute[];
  /** As `periodsOf(billing)` returns them. */
  periods: readonly Period[];
  /** Whether the simple template is used. */
  isSimple: boolean;
  /** The range of the quantity attribute, if there is one. */
  quantity: QuantityRange | undefined;
  /** The quantities that can be bought, if the range is valid. */
  lattice: Lattice | undefined;
  /** The most decimals of a unit price or fee. */
  maxDecimals: number;
  /** `policy.priceBelow`. */
  priceBelow: Exact;
}

/** All SKUs of a specification, with what can be said only about all of them. */
export interface SkuList {
  skus: readonly Sku[];
  /** How many SKUs are on sale. */
  offered: number;
  /** Whether the SKUs differ from those that the attributes generate. False if the attributes can't generate any. */
  isStale: boolean;
  repeatedIds: readonly Repeat[];
  repeatedCodes: readonly Repeat[];
}

/** Something before and after a change. */
export interface Change<T> {
  before: T;
  after: T;
}

export interface ChangeContext {
  policy: ReleasePolicy;
}
