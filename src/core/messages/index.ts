export { formatIssue, formatSkuIssue } from './format-issue.js';
export { periodName } from './period-name.js';
export type { Domain, Language, NamedPeriod, NumberField, Periods, PlaceName, PricePhrases, Sentence } from './language.js';
export type { SkuNames } from './place.js';
