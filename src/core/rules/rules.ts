import { attributesRule } from './attributes.js';
import { billingRule } from './billing.js';
import { attributesChangeRule } from './change-attributes.js';
import { identityChangeRule, specificationListChangeRule } from './change-release.js';
import { skuCodesChangeRule } from './change-skus.js';
import { billingChangeRule, revivalRule, templateChangeRule } from './change-specification.js';
import { deliveryRule } from './delivery.js';
import { pricesRule } from './prices.js';
import { currencyRule, deliveryMethodRule, productRule } from './product.js';
import type { Rule, Subjects } from './rule.js';
import { simpleSkuRule, skuCodesRule, skuIdsRule, skusOfferedRule, staleSkusRule } from './skus.js';
import { assetRule, specificationNameRule, specificationsRule, templateRule } from './specifications.js';
import { tierWarningsRule } from './tier-warnings.js';
import { modelRule, tiersRule } from './tiers.js';
import { trialRule } from './trial.js';

/**
 * All rules, by their subject, in the order in which their issues are listed. To add a rule: write it as a module here, add it to this
 * list, add its codes to the table in `schema/issue-codes.ts`, and their sentences to each language.
 */
export const rules: { readonly [Subject in keyof Subjects]: readonly Rule<Subject>[] } = {
  release: [deliveryMethodRule, productRule, deliveryRule, currencyRule, specificationsRule],
  specification: [specificationNameRule, billingRule, assetRule, templateRule, attributesRule, trialRule],
  skus: [simpleSkuRule, staleSkusRule, skusOfferedRule, skuIdsRule, skuCodesRule],
  pricing: [modelRule, tiersRule, pricesRule, tierWarningsRule],
  releaseChange: [identityChangeRule, specificationListChangeRule],
  specificationChange: [revivalRule, templateChangeRule, billingChangeRule, attributesChangeRule, skuCodesChangeRule],
};
