import { minorDigits } from '../numbers/index.js';
import type { Rule } from './rule.js';
import { isBlank } from './texts.js';

/** A product has a name. Source: releasing-licenses, procedure. */
export const productRule: Rule<'release'> = ({ product }, _, report) => {
  if (isBlank(product.name)) report('product.name.required', ['product', 'name']);
};

/** The policy has the delivery method. Source: releasing-licenses, procedure. */
export const deliveryMethodRule: Rule<'release'> = (_, { method }, report) => {
  if (!method) report('delivery.method.unknown', ['deliveryMethod']);
};

/** The currency is an ISO 4217 code, as it determines the decimals of every amount. */
export const currencyRule: Rule<'release'> = ({ currency }, _, report) => {
  if (minorDigits(currency) === undefined) report('currency.unknown', ['currency']);
};
