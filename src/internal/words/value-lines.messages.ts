/** English words for a release's values in a comparison. */
export const en = {
  onSale: 'On sale',
  notOnSale: 'Not on sale',
  yes: 'Yes',
  no: 'No',
  days: ({ days }: { days: string }) => `${days} days`,
  trialOff: 'No trial',
  none: 'None',
  noPrice: 'no price',
  range: ({ min, max, step }: { min: string; max: string; step: string }) => `${min} to ${max}, step ${step}`,
  upTo: ({ quantity }: { quantity: string }) => `Up to ${quantity}`,
  above: ({ quantity }: { quantity: string }) => `Above ${quantity}`,
  openEnd: 'No upper end',
  fee: ({ period }: { period: string }) => `fee, ${period}`,
};
