export { quote, priceOf } from './quote.js';
export type { Quote, QuoteOptions } from './quote.js';
export type { QuoteLine } from './quote-line.js';
export { convertPricing } from './convert.js';
export { periodsOf } from './periods.js';
export { emptyTiers, priceRises } from './tier-warnings.js';
export type { PriceRise } from './tier-warnings.js';
export { aroundDrop, totalDrops } from './total-drops.js';
export type { DropReach, QuantityRun, TotalDrop } from './total-drops.js';
