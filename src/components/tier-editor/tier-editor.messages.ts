import type { PricingModel } from '../../core/schema/types.js';

/** English words of the tier editor. "Volume" and "Tiered" are the source guide's terms; beware, other languages turn them round. */
export const en = {
  model: 'Pricing method',
  modelSentence: ({ model }: { model: PricingModel }) =>
    ({
      flat: 'One fixed price per billing period.',
      linear: 'The quantity times one unit price.',
      volume: 'The whole quantity costs the price of the tier that it falls in.',
      tiered: 'Each part of the quantity costs the price of its own tier.',
    })[model],
  tiers: 'Tiers',
  tier: 'Tier',
  upTo: ({ name }: { name: string }) => `Up to (${name})`,
  quantity: 'Quantity',
  each: ({ period }: { period: string }) => `${period}, each`,
  price: ({ period }: { period: string }) => period,
  fee: ({ period }: { period: string }) => `${period}, flat fee`,
  upToOf: ({ tier }: { tier: number }) => `Tier ${tier}, up to`,
  priceOf: ({ tier, period }: { tier: number; period: string }) => `Tier ${tier}, ${period} price`,
  feeOf: ({ tier, period }: { tier: number; period: string }) => `Tier ${tier}, ${period} flat fee`,
  feeHint: 'A flat fee is charged once: in volume pricing for the tier that applies, in tiered pricing for each tier reached.',
  fromTo: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  aboveTo: ({ from, to }: { from: string; to: string }) => `above ${from} to ${to}`,
  above: ({ from }: { from: string }) => `above ${from}`,
  all: 'all quantities',
  noEnd: 'no end',
  openEnd: 'Open the end',
  lastIsOpen: 'The last tier has no end: it applies up to the maximum.',
  addTier: 'Add tier',
  removeTier: ({ tier, range }: { tier: number; range: string }) => `Remove tier ${tier} (${range})`,
  onlyTier: 'The only tier can’t be removed.',
  tooManyTiers: ({ max }: { max: number }) => (max === 1 ? 'You can have 1 tier.' : `You can have at most ${max} tiers.`),
  notEditable: 'You can’t change this here.',
  added: 'Tier added before the last one.',
  removed: 'Tier removed.',
  pasted: ({ count, outside }: { count: number; outside: number }) =>
    `${count === 1 ? '1 cell' : `${count} cells`} pasted${outside ? `, ${outside} right of the table or below it left out` : ''}.`,
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  redone: 'Redone',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  empty: 'no price',

  template: 'Fill the tiers by a rule',
  templateHint: 'Each tier ends at twice the quantity of the one before and costs a little less, starting from the prices of tier 1.',
  firstEnd: 'First tier, up to',
  percentLess: 'Less in each tier',
  percent: '%',
  templateResult: ({ ends, period, prices }: { ends: string; period: string; prices: string }) => `Up to ${ends}. ${period}: ${prices}.`,
  templateNoPrice: ({ ends }: { ends: string }) => `Up to ${ends}. Tier 1 has no price yet, so only the ends are filled in.`,
  templateFirstWrong: 'End the first tier at a number above 0 and below the maximum.',
  templatePercentWrong: 'Enter a percentage from 0 to 100.',
  apply: 'Fill tiers',
  applied: ({ count }: { count: number }) => `${count === 1 ? '1 tier' : `${count} tiers`} filled in. Undo reverts all of them.`,

  chart: 'Chart',
  measureName: ({ measure }: { measure: 'total' | 'month' | 'each' }) =>
    ({ total: 'Total', month: 'Per month', each: 'Per unit' })[measure],
  measure: 'The chart shows',
  lines: 'Billing periods in the chart',
  chartName: ({ measure, name, from, to }: { measure: string; name: string; from: string; to: string }) =>
    `${measure} against ${name}, ${from} to ${to}`,
  chartLine: ({ period, first, last }: { period: string; first: string; last: string }) => `${period}: from ${first} to ${last}`,
  chartEmpty: 'Enter prices to see the chart.',
  chartUnreadable: 'To see the chart, end each tier at a number above the end of the tier before.',
  chartTable: 'Chart as a table',

  drop: ({ quantity, total, others }: { quantity: string; total: string; others: string }) =>
    `${quantity} cost ${total}, less than ${others}.`,
  one: ({ quantity, total }: { quantity: string; total: string }) => `${quantity} (${total})`,
  either: ({ first, second }: { first: string; second: string }) => `${first} or ${second}`,
  anyOf: ({ first, last }: { first: string; last: string }) => `any from ${first} to ${last}`,
  cheaper: ({ from, to, at }: { from: string; to: string; at: string }) => `${from} to ${to} cost less than ${at}.`,
  sameIn: ({ periods }: { periods: string }) => `The same applies to: ${periods}.`,
  inPeriod: ({ period, text }: { period: string; text: string }) => `${period}: ${text}`,
  moreDrops: ({ count }: { count: number }) =>
    count === 1 ? '1 more place where more costs less' : `${count} more places where more costs less`,
  /** A quantity and what it counts, as in "105 users". */
  counted: ({ quantity, name }: { quantity: string; name: string }) =>
    `${quantity} ${/^\p{Lu}\p{Ll}+$/u.test(name) ? name.toLowerCase() : name}`,

  cost: 'What does it cost?',
  costFor: 'What does it cost for',
  costForEnd: ({ name }: { name: string }) => `${/^\p{Lu}\p{Ll}+$/u.test(name) ? name.toLowerCase() : name}?`,
  askMissing: 'Enter a quantity.',
  askUnreadable: ({ text }: { text: string }) => `“${text}” is not a number.`,
  askOff: ({ quantity, nearest }: { quantity: string; nearest: string }) => `${quantity} can’t be bought; the nearest are ${nearest}.`,
  askOutside: ({ quantity, nearest }: { quantity: string; nearest: string }) => `${quantity} can’t be bought; the nearest is ${nearest}.`,
  times: ({ quantity, price }: { quantity: string; price: string }) => `${quantity} × ${price}`,
  timesAndFee: ({ quantity, price, fee }: { quantity: string; price: string; fee: string }) => `${quantity} × ${price} + ${fee} fee`,
  line: 'Line',
  amount: 'Amount',
  noCost: 'no price yet',
  badCost: 'can’t be calculated yet',
  monthsFree: ({ months }: { months: number }) => (months === 1 ? '1 month free' : `${months} months free`),
  savePercent: ({ percent }: { percent: string }) => `save ${percent}`,
};

export type TierWords = typeof en;
