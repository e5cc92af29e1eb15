export { createChecker, validateRelease, type CheckOptions } from './release-checker.js';
export { validateChange, type ChangeOptions } from './change.js';
export {
  checkAttributes,
  checkDelivery,
  checkEnumValues,
  checkLibrary,
  checkPricing,
  checkQuantityRange,
  checkSkus,
  checkTrial,
  createSkusChecker,
  type DeliveryOptions,
  type EnumValuesOptions,
  type PartOptions,
  type PolicyPartOptions,
  type PricingOptions,
  type SkusOptions,
} from './parts.js';
export type { QuantityRange } from './quantity.js';
export type { DayRange } from './entries.js';
export type { TrialLimits } from './trial.js';
export type { Stage } from './stage.js';
