/** English words of the quantity range. */
export const en = {
  min: 'Min.',
  max: 'Max.',
  step: 'Step',
  summary: ({ quantities, count, one }: { quantities: string; count: string; one: boolean }) =>
    `${quantities}: ${count} ${one ? 'quantity' : 'quantities'}`,
  explanation: 'Customers can buy Min., and more in steps of Step, up to Max.',
  released: ({ quantities, step }: { quantities: string; step: string }) => `On sale: ${quantities}, step ${step}`,
  stepFrozen: 'The step of a released attribute can’t be changed.',
};
