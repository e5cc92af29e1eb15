import type { ReleasePolicy } from './types.js';

/** How the range of a released quantity attribute may change. */
export const defaultRangeChange: ReleasePolicy['quantityRangeChange'] = 'widen';

/**
 * The limits of the source guide. Those that it doesn't mention are our choice.
 * Source: releasing-multi-sku-specifications, steps 3 to 8; releasing-licenses.
 */
export const defaultPolicy: ReleasePolicy = {
  deliveryMethods: {
    saas: { billing: ['subscription', 'one-time', 'usage'], trial: true, delivery: false, packageAsset: false, withdraw: false },
    license: { billing: ['subscription', 'one-time'], trial: false, delivery: true, packageAsset: true, withdraw: true },
    'professional-service': { billing: ['subscription', 'one-time'], trial: false, delivery: true, packageAsset: false, withdraw: true },
  },
  periods: ['P1M', 'P1Y'],
  maxQuantityAttributes: 1,
  maxEnumAttributes: 5,
  maxValues: 10,
  maxSkus: 100,
  maxTiers: 20,
  maxPriceDecimals: 6,
  priceBelow: '1000000000000',
  flatFees: false,
  maxSpecificationName: 50,
  reservedAttributeNames: ['appName', 'version', 'os', 'mode', '应用名称', '版本', '操作系统', '所属模式'],
  deliveryDays: { min: 1, max: 365, long: 90 },
  trialDays: { min: 3, max: 180 },
  quantityRangeChange: defaultRangeChange,
  renameReleasedAttributes: true,
  review: { workingDays: 3, busyFrom: 10, timeZone: 'UTC' },
};
