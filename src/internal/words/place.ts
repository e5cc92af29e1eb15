import { periodName } from './period-name.js';
import type { IdPath } from '../../core/schema/issue.js';
import type { Attribute, Pricing, Release, Specification } from '../../core/schema/types.js';
import { describeSku } from '../../core/skus/describe.js';
import type { en } from './place.messages.js';

/** The name of a place: the form's card, and the field in it. */
export interface Place {
  /** For example `Product`, or a specification's name. */
  section: string;
  /** For example `Basic: Price, monthly, tier 2`; empty for the whole section. */
  field: string;
}

/** The sources of a place's name. */
export interface PlaceNames {
  words: typeof en;
  lang: string;
  /** The releases to look names up in, in this order. A removed part has its name only in the earlier release. */
  releases: (Release | undefined)[];
}

/** Returns the name of a place. The path contains ids, so that it stays correct after a reorder. */
export const placeOf = (path: IdPath, names: PlaceNames): Place => {
  const { words } = names;
  const [head, second, ...rest] = path.map(String);
  switch (head) {
    case undefined:
      return { section: words.whole, field: '' };
    case 'product':
      return { section: words.product, field: named(words, second, 'name', 'version', 'description') };
    case 'delivery':
      return { section: words.delivery, field: named(words, second, 'serviceFlowTemplateId', 'days') };
    case 'deliveryMethod':
      return { section: words.product, field: words.method };
    case 'softwarePackage':
      return { section: words.product, field: words.softwarePackage };
    case 'currency':
      return { section: words.product, field: words.currency };
    case 'specifications':
      return specificationPlace(second, rest, names);
    default:
      return { section: words.whole, field: path.slice(1).join(' ') };
  }
};

/** Section and field in one line. */
export const placeText = (path: IdPath, names: PlaceNames): string => {
  const { section, field } = placeOf(path, names);
  return field ? `${section} › ${field}` : section;
};

const named = (words: typeof en, key: string | undefined, ...keys: (keyof typeof en)[]): string => {
  const known = keys.find((one) => one === key);
  const word = known && words[known];
  return typeof word === 'string' ? word : (key ?? '');
};

const specificationPlace = (id: string | undefined, path: string[], names: PlaceNames): Place => {
  const { words, releases } = names;
  if (id === undefined) return { section: words.specifications, field: '' };
  const found = releases.flatMap((release) => release?.specifications.filter((one) => one.id === id) ?? []);
  const section = found[0]?.name.trim() || words.unnamed;
  const [head, second, ...rest] = path;
  switch (head) {
    case undefined:
      return { section, field: '' };
    case 'name':
      return { section, field: words.specificationName };
    case 'trial':
      return { section, field: second === 'days' ? words.trialDays : words.trial };
    case 'attributes':
      return { section, field: attributePlace(second, rest, found, words) };
    case 'skus':
      return { section, field: skuPlace(second, rest, found, names) };
    default:
      return { section, field: named(words, head, 'template', 'billing', 'assetId', 'discontinued') };
  }
};

const attributePlace = (id: string | undefined, [key, valueId]: string[], found: Specification[], words: typeof en): string => {
  if (id === undefined) return words.attributes;
  const attributes = found.flatMap((specification) => specification.attributes.filter((one) => one.id === id));
  const name = attributes[0]?.name.trim() || id;
  if (key === undefined) return name;
  if (key !== 'values') return `${name}: ${key === 'name' ? words.label : named(words, key, 'min', 'max', 'step', 'code')}`;
  return valueId === undefined ? `${name}: ${words.value}` : `${name}: ${labelOf(valueId, attributes)}`;
};

const labelOf = (id: string, attributes: Attribute[]): string =>
  attributes.flatMap((one) => (one.type === 'enum' ? one.values.filter((value) => value.id === id) : []))[0]?.label.trim() || id;

const skuPlace = (id: string | undefined, path: string[], found: Specification[], { words, lang }: PlaceNames): string => {
  if (id === undefined) return words.skus;
  const owner = found.find(({ skus }) => skus.some((sku) => sku.id === id));
  const sku = owner?.skus.find((one) => one.id === id);
  const attributes = found.flatMap((specification) => specification.attributes);
  const field =
    path[0] === 'values' ? (attributes.find((one) => one.id === path[1])?.name.trim() ?? '') : skuField(path, words, lang, sku?.pricing);
  // The only SKU of a simple template has no name on screen.
  if (!owner || !sku || owner.template === 'simple') return field || words.pricing;
  const name = describeSku(sku, owner.attributes);
  return field ? `${name}: ${field}` : name;
};

const skuField = ([head, second, tier, key, period]: string[], words: typeof en, lang: string, pricing: Pricing | undefined): string => {
  if (head !== 'pricing') return head === undefined ? '' : named(words, head, 'offered', 'code');
  if (second !== 'tiers') return second === 'model' ? words.model : words.pricing;
  if (tier === undefined) return words.pricing;
  const where = pricing && pricing.tiers.length > 1 ? words.tier({ number: new Intl.NumberFormat(lang).format(Number(tier) + 1) }) : '';
  return [fieldOfTier(key, period, words, lang), where].filter(Boolean).join(', ');
};

const fieldOfTier = (key: string | undefined, period: string | undefined, words: typeof en, lang: string): string => {
  if (key === 'upTo') return words.upTo;
  if (period === undefined) return '';
  return (key === 'flatFee' ? words.fee : words.price)({ period: periodName(period, lang) });
};
