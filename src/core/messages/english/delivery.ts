import type { Sentences } from '../language.js';

/** What is wrong with a delivery, or with the asset that is delivered. */
export const deliverySentences = {
  'asset.required': 'choose the application asset that the product is deployed from',
  'asset.unknown': 'this application asset is not one of your released ones; choose a different one',
  'delivery.template.required': 'choose a service flow template',
  'delivery.template.unknown': 'the service flow template no longer exists; choose a different one',
  'delivery.days.range': 'the delivery period is {min} to {max|# whole day|# whole days}',
  'delivery.days.long': 'a delivery period of more than {long|# day|# days} may be rejected',
} satisfies Sentences;
