export { quote, priceOf } from './quote.js';
export type { Quote, QuoteOptions } from './quote.js';
export type { QuoteLine } from './quote-line.js';
export { convertPricing } from './convert.js';
export { periodsOf } from './periods.js';
export { emptyTiers, priceRises, totalDrops } from './tier-warnings.js';
export type { PriceRise, TotalDrop } from './tier-warnings.js';
export { aroundDrop } from './around-drop.js';
export type { DropReach, QuantityRun } from './around-drop.js';
