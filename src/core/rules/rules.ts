import { attributesRule } from './attributes.js';
import { billingRule } from './billing.js';
import { deliveryRule } from './delivery.js';
import { currencyRule, deliveryMethodRule, productRule } from './product.js';
import type { ReleaseRule, SpecificationRule } from './rule.js';
import { assetRule, specificationNameRule, specificationsRule, templateRule } from './specifications.js';
import { trialRule } from './trial.js';

/** All rules for a release as a whole. A new rule is one module and one line here. */
export const releaseRules: readonly ReleaseRule[] = [deliveryMethodRule, productRule, deliveryRule, currencyRule, specificationsRule];

/** All rules for one specification, but for its SKUs: those are checked one by one, by {@link SkusChecker}. */
export const specificationRules: readonly SpecificationRule[] = [
  specificationNameRule,
  billingRule,
  assetRule,
  templateRule,
  attributesRule,
  trialRule,
];
