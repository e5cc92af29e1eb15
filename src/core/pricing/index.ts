export { quote, priceOf } from './quote.js';
export type { Quote, QuoteLine, QuoteOptions } from './quote.js';
export { convertPricing } from './convert.js';
export { periodsOf } from './periods.js';
