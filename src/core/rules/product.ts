import { minorDigits } from '../numbers/index.js';
import { makeIssue } from '../schema/issue.js';
import { none, type ReleaseRule } from './rule.js';
import { isBlank } from './texts.js';

/** A product has a name. Source: releasing-licenses, procedure. */
export const productRule: ReleaseRule = ({ product }) =>
  isBlank(product.name) ? [makeIssue('product.name.required', ['product', 'name'])] : none;

/** One of the delivery methods that the host offers. Source: releasing-licenses, procedure. */
export const deliveryMethodRule: ReleaseRule = (_, { method }) =>
  method ? none : [makeIssue('delivery.method.unknown', ['deliveryMethod'])];

/** An ISO 4217 code, as the digits of every amount depend on it. */
export const currencyRule: ReleaseRule = ({ currency }) =>
  minorDigits(currency) === undefined ? [makeIssue('currency.unknown', ['currency'])] : none;
