/**
 * A decimal number as text: `-?(0|[1-9]\d*)(\.\d+)?` with at most 40 digits, such as `"12.5"`.
 * Money is never a JavaScript number.
 */
export type Decimal = string;

/** ISO 8601 duration (`"P1M"`, `"P1Y"` …), `"once"` or `"use"`. `P12M` and `P1Y` are different keys. */
export type Period = string;

/** Any value of JSON. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Text that a seller typed into a field and that could not be read, unchanged; `''` = emptied. Only drafts contain it. */
export interface Typed {
  typed: string;
}

/** A number field: `null` = nothing entered yet. */
export type Entry = number | null | Typed;

/** An attribute of the seller's library. A release contains copies, which don't change with the library. */
export interface LibraryAttribute {
  id: string;
  type: 'enum' | 'quantity';
  name: string;
  code?: string;
  description?: string;
  /** The unit of a quantity, such as `user`. */
  unit?: string;
}

/** One value of an enumeration. Renaming keeps its id, so the SKUs and prices that refer to it stay. */
export interface EnumValue {
  id: string;
  label: string;
}

/**
 * An enumeration such as *Edition*: each combination of values is one SKU.
 * Source: releasing-multi-sku-specifications, "Product attributes".
 */
export interface EnumAttribute extends LibraryAttribute {
  type: 'enum';
  values: EnumValue[];
}

/**
 * A quantity such as *Users* that the customer chooses: `min`, `min + step` … up to `max`. By default a specification has at most one.
 * Source: releasing-multi-sku-specifications, "Product attributes".
 */
export interface QuantityAttribute extends LibraryAttribute {
  type: 'quantity';
  min: Entry;
  max: Entry;
  step: Entry;
}

/** What customers choose by. */
export type Attribute = EnumAttribute | QuantityAttribute;

/** How a price depends on the quantity. `flat` is the only model without a quantity attribute, and is never used with one. */
export type PricingModel = 'flat' | 'linear' | 'volume' | 'tiered';

/**
 * One tier of a price. `upTo` is inclusive, the next tier starts above it, and `null` means that the tier has no end.
 * Prices and fees are by billing period; an absent key means no price.
 */
export interface Tier {
  upTo: number | null | Typed;
  unitPrice: Record<Period, Decimal | Typed>;
  /** Due once if the quantity reaches the tier. Not allowed unless `policy.flatFees`. */
  flatFee?: Record<Period, Decimal | Typed>;
}

/** The price of one SKU. `flat` and `linear` have exactly one tier, with `upTo: null`. */
export interface Pricing {
  model: PricingModel;
  tiers: Tier[];
}

/** One combination of enumeration values. `values` maps an attribute's id to the id of one of its values. */
export interface Sku {
  id: string;
  values: Record<string, string>;
  code?: string;
  /** Whether the SKU is on sale. Customers can buy only SKUs that are on sale and priced. */
  offered: boolean;
  pricing: Pricing;
}

/** How a customer pays: by subscription for one of the periods, once, or by use. `periodsOf(billing)` returns the keys of its prices. */
export type Billing = { mode: 'subscription'; periods: Period[] } | { mode: 'one-time' } | { mode: 'usage' };

/** How a customer pays, without the periods. */
export type BillingMode = Billing['mode'];

/** A free trial, in calendar days within the bounds of `policy.trialDays`. */
export interface Trial {
  days: Entry;
  /** Kept in the draft, but not offered. No rule checks it. */
  off?: true;
}

/** One specification of a product. With the simple template it has no attributes and exactly one SKU, with `values: {}`. */
export interface Specification {
  id: string;
  name: string;
  template: 'simple' | 'custom';
  billing: Billing;
  assetId?: string;
  attributes: Attribute[];
  skus: Sku[];
  trial?: Trial;
  /** What the specification contained with the other pricing template. */
  parked?: { attributes: Attribute[]; skus: Sku[] };
  /** The open Generate dialog. `offers`: what the seller ticked or unticked in its last step, by SKU id. */
  editing?: { attributes: Attribute[]; step: 1 | 2 | 3; offers?: Record<string, boolean> };
  /** No longer on sale, permanently. It is kept for the record, and is neither checked nor previewed. */
  discontinued?: true;
  extensions?: Record<string, JsonValue>;
}

/** The product that the specifications belong to. */
export interface Product {
  name: string;
  version?: string;
  description?: string;
}

/** How a product reaches the customer: the service flow template that its delivery follows, and how long it may take. */
export interface Delivery {
  serviceFlowTemplateId: string;
  /** Calendar days. */
  days: Entry;
}

/** The document that a seller edits, from draft to submission. */
export interface Release {
  schemaVersion: 1;
  id: string;
  /** A key of `policy.deliveryMethods`. */
  deliveryMethod: string;
  product: Product;
  /** Whether the license is deployed as a software package. */
  softwarePackage?: boolean;
  delivery?: Delivery;
  /** ISO 4217. */
  currency: string;
  specifications: Specification[];
  extensions?: Record<string, JsonValue>;
}

/**
 * What a delivery method requires and allows. A host adds its own under `policy.deliveryMethods`.
 */
export interface DeliveryMethod {
  /**
   * What sellers and customers call it: one text, or texts by language (BCP 47). Without it a built-in method has the kit's name, and
   * any other is shown as `Other delivery method`.
   */
  label?: string | Record<string, string>;
  billing: BillingMode[];
  trial: boolean;
  /** Whether it requires a service flow template and a delivery period. */
  delivery: boolean;
  /** Whether products can be deployed as a software package, in which case their specifications name an asset. */
  packageAsset: boolean;
  withdraw: boolean;
}

/** Every limit and choice that a host portal may change. */
export interface ReleasePolicy {
  deliveryMethods: Record<string, DeliveryMethod>;
  periods: Period[];
  maxQuantityAttributes: number;
  maxEnumAttributes: number;
  maxValues: number;
  maxSkus: number;
  maxTiers: number;
  maxPriceDecimals: number;
  /** Prices and fees are below this amount. */
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

/** A policy as a host sets it: a deep partial over the defaults, arrays replaced whole. */
export type PolicyOptions = DeepPartial<ReleasePolicy>;

/** A type whose properties may be left out, at every depth. Lists are replaced whole. */
export type DeepPartial<T> = T extends readonly unknown[] ? T : T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;

/** A released software package of the seller's asset center. */
export interface Asset {
  id: string;
  name: string;
  version?: string;
  released: boolean;
}

/** One of the portal's delivery flows. The seller chooses one. */
export interface ServiceFlowTemplate {
  id: string;
  name: string;
  description?: string;
}

/** What the seller can choose from in a form. */
export interface Catalog {
  attributes: LibraryAttribute[];
  assets: Asset[];
  serviceFlowTemplates: ServiceFlowTemplate[];
}
