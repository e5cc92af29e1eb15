import type { Path } from '../schema/issue.js';
import type { Attribute, Release, Sku, Tier } from '../schema/types.js';
import { describeSku } from '../skus/describe.js';
import type { PlaceName } from './language.js';
import type { Speech } from './speech.js';
import { capital, fill } from './sentence.js';

/** The names of places in a specification or in a single price grid. */
export interface SkuNames {
  skus: readonly Sku[];
  attributes: readonly Attribute[];
}

/**
 * The place of a path in a release, such as `Professional, above 500`. It starts with the specification if there are several or if
 * nothing narrower is known. It is empty for the release as a whole.
 */
export function placeIn({ specifications }: Release, [list, index, ...rest]: Readonly<Path>, speech: Speech): string[] {
  if (list !== 'specifications' || typeof index !== 'number') return [];
  const specification = specifications[index];
  if (!specification) return [];
  const narrower = specificationPlace(specification, rest, speech);
  if (narrower.length && specifications.length === 1) return narrower;
  return [specification.name.trim() || numbered('specification', index, speech), ...narrower];
}

/** The place below the specification's heading, without the specification's name. */
export function placeInSpecification({ specifications }: Release, [list, index, ...rest]: Readonly<Path>, speech: Speech): string[] {
  const specification = list === 'specifications' && typeof index === 'number' ? specifications[index] : undefined;
  return specification ? specificationPlace(specification, rest, speech) : [];
}

function specificationPlace(names: SkuNames, [list, index, ...rest]: Readonly<Path>, speech: Speech): string[] {
  if (typeof index !== 'number') return [];
  if (list === 'attributes') return attributePlace(names.attributes[index], index, rest, speech);
  return list === 'skus' ? skuPlace(names, [index, ...rest], speech) : [];
}

function attributePlace(attribute: Attribute | undefined, index: number, [list, value]: Readonly<Path>, speech: Speech): string[] {
  const name = attribute?.name.trim() || numbered('attribute', index, speech);
  if (attribute?.type !== 'enum' || list !== 'values' || typeof value !== 'number') return [name];
  return [name, attribute.values[value]?.label.trim() || numbered('value', value, speech)];
}

/** The place of a path that starts at a list of SKUs. The only SKU of a specification without choices has no name. */
export function skuPlace({ skus, attributes }: SkuNames, [index, ...rest]: Readonly<Path>, speech: Speech): string[] {
  const sku = typeof index === 'number' ? skus[index] : undefined;
  if (!sku) return [];
  const tier = tierPlace(sku.pricing.tiers, rest, speech);
  const named = Object.keys(sku.values).length || skus.length > 1;
  return named ? [describeSku(sku, attributes), ...tier] : tier.map((words) => capital(words, speech));
}

/** The tier's quantities if there are several tiers. A sentence about a tier's end contains them already. */
function tierPlace(tiers: readonly Tier[], [, list, index, field]: Readonly<Path>, speech: Speech): string[] {
  if (list !== 'tiers' || typeof index !== 'number' || tiers.length < 2 || (field !== 'unitPrice' && field !== 'flatFee')) return [];
  const from = index > 0 ? tiers[index - 1]?.upTo : 0;
  const to = tiers[index]?.upTo;
  const open = to === null;
  if (typeof from !== 'number' || !(open || typeof to === 'number')) return [numbered('tier', index, speech)];
  const name = open ? 'above' : from ? 'between' : 'upTo';
  return [fill(speech.language.places[name], speech, (bound) => (bound === 'from' ? from : (to ?? 0)))];
}

/** The name of an unnamed part: its number, from 1. */
const numbered = (name: PlaceName, index: number, speech: Speech): string => fill(speech.language.places[name], speech, () => index + 1);
