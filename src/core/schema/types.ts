/**
 * A decimal number as text: `-?(0|[1-9]\d*)(\.\d+)?` with at most 40 digits, such as `"12.5"`.
 * Money is never a JavaScript number.
 */
export type Decimal = string;

/** ISO 8601 duration (`"P1M"`, `"P1Y"` …), `"once"` or `"use"`. `P12M` and `P1Y` are different keys. */
export type Period = string;

/** Anything that JSON can say. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** What a seller typed and no reader understood, to the letter; `''` = emptied. Stands in drafts only. */
export interface Typed {
  typed: string;
}

/** A number field: `null` = nothing entered yet. */
export type Entry = number | null | Typed;

/** An attribute of the seller's library. A release holds copies, which no later change of the library touches. */
export interface LibraryAttribute {
  id: string;
  type: 'enum' | 'quantity';
  name: string;
  code?: string;
  description?: string;
  /** What one piece of a quantity is called, such as `user`. */
  unit?: string;
}

/** One value of an enumeration. Renaming keeps its id, and so the SKUs and prices that name it. */
export interface EnumValue {
  id: string;
  label: string;
}

/**
 * An enumeration such as *Edition*: each combination of values is a SKU of its own.
 * Source: releasing-multi-sku-specifications, "Product attributes".
 */
export interface EnumAttribute extends LibraryAttribute {
  type: 'enum';
  values: EnumValue[];
}

/**
 * A quantity such as *Users* that the customer chooses: `min`, `min + step` … up to `max`. At most one in a specification by default.
 * Source: releasing-multi-sku-specifications, "Product attributes".
 */
export interface QuantityAttribute extends LibraryAttribute {
  type: 'quantity';
  min: Entry;
  max: Entry;
  step: Entry;
}

/** What a specification is chosen by. */
export type Attribute = EnumAttribute | QuantityAttribute;

/** `flat` is the only model without a quantity attribute, and never stands with one. */
export type PricingModel = 'flat' | 'linear' | 'volume' | 'tiered';

/**
 * One tier of a price: `upTo` is inclusive, the next tier starts above it, and `null` is the open end.
 * Prices and fees by billing period; an absent key = no price.
 */
export interface Tier {
  upTo: number | null | Typed;
  unitPrice: Record<Period, Decimal | Typed>;
  /** Due once where the tier is reached; refused unless `policy.flatFees`. */
  flatFee?: Record<Period, Decimal | Typed>;
}

/** `flat` and `linear` have exactly one tier, with `upTo: null`. */
export interface Pricing {
  model: PricingModel;
  tiers: Tier[];
}

/** One combination of enumeration values. `values` maps an attribute's id to the id of one of its values. */
export interface Sku {
  id: string;
  values: Record<string, string>;
  code?: string;
  /** Only SKUs that are on offer and priced can be bought. */
  offered: boolean;
  pricing: Pricing;
}

/** How a customer pays: by subscription for one of the periods, once, or by use. `periodsOf(billing)` gives the keys of its prices. */
export type Billing = { mode: 'subscription'; periods: Period[] } | { mode: 'one-time' } | { mode: 'usage' };

/** How a customer pays, without the periods. */
export type BillingMode = Billing['mode'];

/** A free trial, in calendar days within the bounds of `policy.trialDays`. */
export interface Trial {
  days: Entry;
  /** Kept, not applied: no rule looks at it. */
  off?: true;
}

/** One specification on sale. With the simple template: no attributes and exactly one SKU, with `values: {}`. */
export interface Specification {
  id: string;
  name: string;
  template: 'simple' | 'custom';
  billing: Billing;
  assetId?: string;
  attributes: Attribute[];
  skus: Sku[];
  trial?: Trial;
  /** What the other pricing template held. */
  parked?: { attributes: Attribute[]; skus: Sku[] };
  /** The open Generate dialog. `offers`: what was ticked or unticked in its last step, by the SKU's id. */
  editing?: { attributes: Attribute[]; step: 1 | 2 | 3; offers?: Record<string, boolean> };
  /** For good: kept for the record; not checked, not previewed, not on sale. */
  discontinued?: true;
  extensions?: Record<string, JsonValue>;
}

/** What the specifications are of. */
export interface Product {
  name: string;
  version?: string;
  description?: string;
}

/** How a product with handmade delivery reaches the customer: the service flow template that it follows, and how long it may take. */
export interface Delivery {
  serviceFlowTemplateId: string;
  /** Calendar days. */
  days: Entry;
}

/** The one document that a seller edits, from draft to submission. */
export interface Release {
  schemaVersion: 1;
  id: string;
  /** A key of `policy.deliveryMethods`. */
  deliveryMethod: string;
  product: Product;
  /** A license that is deployed as a software package. */
  softwarePackage?: boolean;
  delivery?: Delivery;
  /** ISO 4217. */
  currency: string;
  specifications: Specification[];
  extensions?: Record<string, JsonValue>;
}

/**
 * What a delivery method asks for and allows; a host adds its own under `policy.deliveryMethods`.
 * Source: DOMAIN, "Delivery methods".
 */
export interface DeliveryMethod {
  billing: BillingMode[];
  trial: boolean;
  /** Asks for a service flow template and a delivery period. */
  delivery: boolean;
  /** Knows products that are deployed as a software package, whose specifications name an asset. */
  packageAsset: boolean;
  withdraw: boolean;
}

/** Every number of the domain that a host portal may set otherwise. */
export interface ReleasePolicy {
  deliveryMethods: Record<string, DeliveryMethod>;
  periods: Period[];
  maxQuantityAttributes: number;
  maxEnumAttributes: number;
  maxValues: number;
  maxSkus: number;
  maxTiers: number;
  maxPriceDecimals: number;
  /** Prices and fees stay below it. */
  priceBelow: Decimal;
  flatFees: boolean;
  /** In code points. */
  maxSpecificationName: number;
  reservedAttributeNames: string[];
  deliveryDays: { min: number; max: number; long: number };
  trialDays: { min: number; max: number };
  quantityRangeChange: 'widen' | 'strictly-widen';
  renameReleasedAttributes: boolean;
  review: { workingDays: number; busyFrom: number; timeZone: string };
}

/** A policy as a host gives it: a deep partial over the defaults, arrays replaced whole. */
export type PolicyOptions = DeepPartial<ReleasePolicy>;

/** Every property may be left out, at every depth; lists are replaced as a whole. */
export type DeepPartial<T> = T extends readonly unknown[] ? T : T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;

/** A released software package of the seller's asset center. */
export interface Asset {
  id: string;
  name: string;
  version?: string;
  released: boolean;
}

/** One of the flows that the portal delivers by; a seller chooses one. */
export interface ServiceFlowTemplate {
  id: string;
  name: string;
  description?: string;
}

/** What a form may choose from. */
export interface Catalog {
  attributes: LibraryAttribute[];
  assets: Asset[];
  serviceFlowTemplates: ServiceFlowTemplate[];
}
