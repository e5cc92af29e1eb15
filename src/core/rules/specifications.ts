import type { Specification } from '../schema/types.js';
import { within } from './report.js';
import type { Rule } from './rule.js';
import { hasPhoneNumber, isBlank, lengthOf, reportDuplicateIds, reportDuplicates } from './texts.js';

/**
 * A product has at least one specification, and no two that are on sale have the same name.
 * Source: releasing-licenses, "Product Specification".
 */
export const specificationsRule: Rule<'release'> = ({ specifications }, _, report) => {
  const nameOf = ({ name, discontinued }: Specification) => (discontinued ? undefined : name);
  const inList = within(report, 'specifications');
  if (!specifications.length) inList('specification.none', []);
  reportDuplicateIds(specifications, inList);
  reportDuplicates('specification.name.duplicate', specifications, nameOf, (index) => [index, 'name'], inList);
};

/**
 * A specification has a name that is not too long and contains no phone number.
 * Source: the seller guide's page on product specifications.
 */
export const specificationNameRule: Rule<'specification'> = ({ name }, { policy: { maxSpecificationName: max } }, report) => {
  if (isBlank(name)) return report('specification.name.required', ['name']);
  const count = lengthOf(name);
  if (count > max) report('specification.name.too-long', ['name'], { max, count });
  if (hasPhoneNumber(name)) report('specification.name.phone-number', ['name']);
};

/**
 * The simple template sells one version at one price: no attributes.
 * Source: releasing-licenses, "Product Specification".
 */
export const templateRule: Rule<'specification'> = ({ template, attributes }, _, report) => {
  if (template === 'simple' && attributes.length) report('skus.unexpected', ['attributes']);
};

/**
 * A license that is deployed as a software package names a released application asset.
 * Source: releasing-licenses, "Product Specification".
 */
export const assetRule: Rule<'specification'> = ({ assetId }, { method, softwarePackage, catalog: { assets } }, report) => {
  if (!method?.packageAsset) return;
  if (isBlank(assetId)) {
    if (softwarePackage) report('asset.required', ['assetId']);
  } else if (assets && !assets.some(({ id, released }) => id === assetId && released)) report('asset.unknown', ['assetId']);
};
