import { makeIssue } from '../schema/issue.js';
import type { Specification } from '../schema/types.js';
import { none, type ReleaseRule, type SpecificationRule } from './rule.js';
import { duplicateIds, duplicates, hasPhoneNumber, isBlank, lengthOf } from './texts.js';

/**
 * A product has at least one specification, and no two on sale have the same name.
 * Source: releasing-licenses, "Product Specification".
 */
export const specificationsRule: ReleaseRule = ({ specifications }) => {
  const list = ['specifications'];
  const nameOf = ({ name, discontinued }: Specification) => (discontinued ? undefined : name);
  return [
    ...(specifications.length ? none : [makeIssue('specification.none', list)]),
    ...duplicateIds(specifications, list),
    ...duplicates('specification.name.duplicate', specifications, nameOf, (index) => [...list, index, 'name']),
  ];
};

/**
 * A specification's name is short and holds no phone number.
 * Source: the seller guide's page on product specifications.
 */
export const specificationNameRule: SpecificationRule = ({ name }, { policy: { maxSpecificationName: max } }) => {
  if (isBlank(name)) return [makeIssue('specification.name.required', ['name'])];
  const count = lengthOf(name);
  return [
    ...(count > max ? [makeIssue('specification.name.too-long', ['name'], { max, count })] : none),
    ...(hasPhoneNumber(name) ? [makeIssue('specification.name.phone-number', ['name'])] : none),
  ];
};

/**
 * The simple template sells one version at one price: no attributes.
 * Source: releasing-licenses, "Product Specification".
 */
export const templateRule: SpecificationRule = ({ template, attributes }) =>
  template === 'simple' && attributes.length ? [makeIssue('skus.unexpected', ['attributes'])] : none;

/**
 * A license that is deployed as a software package names a released application asset.
 * Source: releasing-licenses, "Product Specification".
 */
export const assetRule: SpecificationRule = ({ assetId }, { method, softwarePackage, catalog: { assets } }) => {
  if (!method?.packageAsset) return none;
  if (isBlank(assetId)) return softwarePackage ? [makeIssue('asset.required', ['assetId'])] : none;
  return !assets || assets.some(({ id, released }) => id === assetId && released) ? none : [makeIssue('asset.unknown', ['assetId'])];
};
