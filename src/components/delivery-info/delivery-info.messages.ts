/** English words of the delivery process info. */
export const en = {
  template: 'Service Flow Template',
  choose: 'Choose a template',
  noTemplates: 'There are no service flow templates yet.',
  unknownTemplate: ({ id }: { id: string }) => `${id} (no longer exists)`,
  days: 'Delivery Period (calendar days)',
  range: ({ min, max }: { min: string; max: string }) => `days, ${min} to ${max}`,
};
