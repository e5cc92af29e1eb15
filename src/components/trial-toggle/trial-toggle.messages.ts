/** English words of the trial. */
export const en = {
  trial: 'Trial',
  days: 'Trial Period (days)',
  range: ({ min, max }: { min: string; max: string }) => `days, ${min} to ${max}`,
  kept: ({ days }: { days: string }) => `The trial period of ${days} days is kept, not applied.`,
};
