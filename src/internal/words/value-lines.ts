import { isByQuantity } from '../../core/pricing/models.js';
import { domainWords, methodLabel } from './domain.js';
import { periodName } from './period-name.js';
import type { IdPath } from '../../core/schema/issue.js';
import type {
  Attribute,
  Billing,
  Catalog,
  PolicyOptions,
  Pricing,
  PricingModel,
  Release,
  Sku,
  Tier,
  Trial,
} from '../../core/schema/types.js';
import { priceText } from './price.js';
import type { en } from './value-lines.messages.js';

/** The language and the sources of names for formatted values. */
export interface ValueContext {
  words: typeof en;
  lang: string;
  currency: string;
  /** Names assets and templates. An unknown id is shown as it is. */
  catalog: Catalog | undefined;
  /** Names the host's own delivery methods. */
  policy?: PolicyOptions | undefined;
}

/** A part of a release as readable lines, one per item. An empty part has no lines. */
export const valueLines = (value: unknown, path: IdPath, context: ValueContext): string[] => {
  if (value === undefined) return [];
  const last = path.at(-1);
  const { words } = context;
  if (path.at(-2) === 'unitPrice' || path.at(-2) === 'flatFee')
    return [priceText(value as Tier['unitPrice'][string], context.lang, context.currency)];
  if (last === 'upTo') return [value === null ? words.openEnd : entryText(value, context.lang)];
  if (last === 'trial') return [trialText(value as Trial, context)];
  if (last === 'billing') return [billingText(value as Billing, context)];
  if (last === 'periods') return [(value as string[]).map((period) => periodName(period, context.lang)).join(', ')];
  if (last === 'pricing') return pricingLines(value as Pricing, context);
  if (last === 'unitPrice') return [pricesText({ upTo: null, unitPrice: value as Tier['unitPrice'] }, context)];
  if (typeof value === 'boolean') return [last === 'offered' ? (value ? words.onSale : words.notOnSale) : value ? words.yes : words.no];
  if (typeof value === 'string') return [nameOf(value, String(last), context)];
  if (typeof value !== 'object' || value === null || 'typed' in value) return [entryText(value, context.lang)];
  return objectLines(value, context);
};

const objectLines = (value: object, context: ValueContext): string[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valueLines(item, [], context));
  if ('pricing' in value) return skuLines(value as Sku, context);
  if ('type' in value) return [attributeText(value as Attribute, context)];
  if ('label' in value) return [String(value.label)];
  if ('upTo' in value && 'unitPrice' in value) return [pricesText(value as Tier, context)];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => valueLines(item, [key], context));
};

const entryText = (value: unknown, lang: string): string => {
  if (typeof value === 'number') return new Intl.NumberFormat(lang, { maximumFractionDigits: 6 }).format(value);
  if (typeof value === 'object' && value !== null && 'typed' in value) return `“${String(value.typed)}”`;
  return '–';
};

const nameOf = (value: string, key: string, { lang, policy, catalog }: ValueContext): string => {
  const domain = domainWords(lang);
  if (key === 'deliveryMethod') return methodLabel(value, lang, policy);
  if (key === 'template') return domain[value === 'simple' ? 'template.simple' : 'template.custom'];
  if (key === 'model') return modelName(value as PricingModel, lang);
  if (key === 'mode') return modeName(value as Billing['mode'], lang);
  if (key === 'assetId') return catalog?.assets.find(({ id }) => id === value)?.name ?? value;
  if (key === 'serviceFlowTemplateId') return catalog?.serviceFlowTemplates.find(({ id }) => id === value)?.name ?? value;
  return value;
};

const modelName = (model: PricingModel, lang: string): string => domainWords(lang)[`model.${model}`];
const modeName = (mode: Billing['mode'], lang: string): string => domainWords(lang)[`mode.${mode}`];

const billingText = (billing: Billing, { lang }: ValueContext): string => {
  const mode = modeName(billing.mode, lang);
  return billing.mode === 'subscription' ? `${mode}: ${billing.periods.map((period) => periodName(period, lang)).join(', ')}` : mode;
};

const trialText = ({ days, off }: Trial, { words, lang }: ValueContext): string =>
  off ? words.trialOff : words.days({ days: entryText(days, lang) });

const attributeText = (attribute: Attribute, { words, lang }: ValueContext): string => {
  if (attribute.type === 'enum') return attribute.values.map(({ label }) => label).join(', ') || words.none;
  const [min, max, step] = [attribute.min, attribute.max, attribute.step].map((entry) => entryText(entry, lang));
  return words.range({ min: min ?? '', max: max ?? '', step: step ?? '' });
};

const skuLines = ({ offered, code, pricing }: Sku, context: ValueContext): string[] => [
  ...(offered ? [] : [context.words.notOnSale]),
  ...pricingLines(pricing, context),
  ...(code ? [code] : []),
];

const pricingLines = ({ model, tiers }: Pricing, context: ValueContext): string[] => {
  const [only, ...more] = tiers.map((tier) => pricesText(tier, context));
  if (!isByQuantity(model)) return [only ?? context.words.noPrice];
  if (!more.length) return [`${modelName(model, context.lang)}: ${only ?? context.words.noPrice}`];
  return [
    modelName(model, context.lang),
    ...tiers.map((tier, index) => `${tierName(tiers, index, context)}: ${pricesText(tier, context)}`),
  ];
};

const tierName = (tiers: Tier[], index: number, { words, lang }: ValueContext): string => {
  const upTo = tiers[index]?.upTo ?? null;
  if (upTo !== null) return words.upTo({ quantity: entryText(upTo, lang) });
  return words.above({ quantity: entryText(tiers[index - 1]?.upTo ?? 0, lang) });
};

const pricesText = ({ unitPrice, flatFee = {} }: Tier, { words, lang, currency }: ValueContext): string => {
  const prices = Object.entries(unitPrice).map(([period, price]) => `${periodName(period, lang)} ${priceText(price, lang, currency)}`);
  const fees = Object.entries(flatFee).map(
    ([period, fee]) => `${words.fee({ period: periodName(period, lang) })} ${priceText(fee, lang, currency)}`,
  );
  return [...prices, ...fees].join(', ') || words.noPrice;
};

/** Every part of a release that a reviewer can reject, in the order of the seller's form. */
export const partsOf = (release: Release): { path: IdPath; value: unknown }[] =>
  [
    { path: ['deliveryMethod'], value: release.deliveryMethod },
    { path: ['softwarePackage'], value: release.softwarePackage },
    { path: ['product', 'name'], value: release.product.name },
    { path: ['product', 'version'], value: release.product.version },
    { path: ['product', 'description'], value: release.product.description },
    { path: ['currency'], value: release.currency },
    { path: ['delivery', 'serviceFlowTemplateId'], value: release.delivery?.serviceFlowTemplateId },
    { path: ['delivery', 'days'], value: release.delivery?.days },
    ...release.specifications.flatMap(specificationParts),
  ].filter(({ value }) => value !== undefined);

export const specificationParts = (specification: Release['specifications'][number]): { path: IdPath; value: unknown }[] => {
  const at = (...path: IdPath): IdPath => ['specifications', specification.id, ...path];
  return [
    { path: at('name'), value: specification.name },
    { path: at('template'), value: specification.template },
    { path: at('billing'), value: specification.billing },
    { path: at('assetId'), value: specification.assetId },
    ...specification.attributes.map((attribute) => ({ path: at('attributes', attribute.id), value: attribute })),
    ...specification.skus.map((sku) => ({ path: at('skus', sku.id), value: sku })),
    { path: at('trial'), value: specification.trial },
    { path: at('discontinued'), value: specification.discontinued },
  ].filter(({ value }) => value !== undefined);
};
