/** English words of the issue summary. The sections have the same names as in the release form. */
export const en = {
  title: 'Before you submit',
  none: 'Ready to submit.',
  waiting: 'Not checked yet.',
  error: 'Error:',
  warning: 'Warning:',
  errors: ({ count }: { count: number }) => (count === 1 ? '1 error' : `${count} errors`),
  warnings: ({ count }: { count: number }) => (count === 1 ? '1 warning' : `${count} warnings`),
  more: ({ count, section }: { count: number; section: string }) => `Show ${count} more of ${section}`,
  deliveryMethod: 'Delivery Method',
  product: 'Product',
  delivery: 'Delivery Process Info',
  specifications: 'Product Specification',
  unnamedSpecification: ({ position }: { position: number }) => `Specification ${position}`,
  release: 'Release',
};
