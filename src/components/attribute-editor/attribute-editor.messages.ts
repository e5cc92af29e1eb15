/** A count, and its text in the language. */
export interface Count {
  count: number;
  text: string;
}

/** English words of the Generate dialog: the terms of the source guide. */
export const en = {
  title: 'Generate Product Attribute-based SKUs',
  steps: 'Steps',
  step: ({ step }: { step: 1 | 2 | 3 }) => ({ 1: 'Select attributes', 2: 'Set values', 3: 'Confirm SKUs' })[step],
  stepOf: ({ step, name }: { step: string; name: string }) => `Step ${step} of 3: ${name}`,
  next: 'Next',
  back: 'Back',
  cancel: 'Cancel',
  generate: 'Generate SKU',
  at: ({ name, sentence }: { name: string; sentence: string }) => `${name}: ${sentence}`,
  andMore: ({ count, text }: Count) => (count === 1 ? '1 more problem to fix.' : `${text} more problems to fix.`),

  quantityKind: 'Quantity',
  enumKind: 'Enumeration',
  quantityGroup: ({ max, text }: { max: number; text: string }) => `Quantity attributes (${max === 1 ? 'at most 1' : `up to ${text}`})`,
  enumGroup: ({ text }: { max: number; text: string }) => `Enumeration attributes (up to ${text})`,
  quantityHint: 'What customers buy a number of, such as users. You then set prices by quantity.',
  enumHint: 'What customers choose from, such as a software version. Every combination of values becomes an SKU.',
  search: 'Find attribute',
  noneFound: 'No attribute has this in its name.',
  noneOfKind: 'None in the library yet.',
  emptyLibrary:
    'There are no product attributes yet. Add attributes that several products share on the page Product Attributes, and one for this specification alone here.',
  quantityFull: ({ count, text }: Count) =>
    count === 1
      ? 'You can select 1 quantity attribute; deselect it first.'
      : `You can select ${text} quantity attributes; deselect one first.`,
  enumFull: ({ count, text }: Count) =>
    count === 1
      ? 'You can select 1 enumeration attribute; deselect it first.'
      : `You can select ${text} enumeration attributes; deselect one first.`,
  releasedStays: ({ name }: { name: string }) =>
    `${name} is on sale: you can add attributes to a released specification, but not remove them.`,
  noQuantityAdded: 'You can’t add a quantity attribute to a released specification.',
  unnamed: 'Unnamed attribute',

  newAttribute: 'New attribute',
  type: 'Type',
  name: 'Name',
  add: 'Add',

  attributeName: 'Attribute Name',
  nameStays: 'A released attribute can’t be renamed.',

  skuCount: ({ count, max }: { count: string; max: string }) => `${count} of ${max} SKUs`,

  overview: ({ count, text }: Count) => (count === 1 ? '1 SKU' : `${text} SKUs`),
  statusCount: ({ status, count }: { status: 'new' | 'kept' | 'adapted' | 'removed'; count: string }) => `${count} ${status}`,
  status: ({ status }: { status: 'new' | 'kept' | 'adapted' | 'removed' }) =>
    ({ new: 'New', kept: 'Kept', adapted: 'Adapted', removed: 'Removed' })[status],
  single: 'The one version',
  sku: 'SKU',
  onSale: 'On sale',
  onSaleNamed: ({ name }: { name: string }) => `On sale: ${name}`,
  leaveOut: 'Clear the box of a combination that you don’t sell. Only SKUs on sale need prices.',
  matrix: ({ rows, columns }: { rows: string; columns: string }) => `${rows} by ${columns}`,
  removedTitle: 'Removed',
  priced: 'has prices',
  becomeQuantity: ({ names, unit }: { names: string; unit: string }) =>
    `Prices of ${names} become prices per ${unit}, the same for every quantity.`,
  becomeFlat: ({ names }: { names: string }) => `Prices of ${names} no longer depend on a quantity: the price of the first tier stays.`,
  goesOn: ({ attribute, value }: { attribute: string; value: string }) =>
    `Existing SKUs become “${attribute}: ${value}” and keep their prices.`,
  others: ({ names, count, text }: Count & { names: string }) => `${names} and ${count === 1 ? '1 other' : `${text} others`}`,

  confirmTitle: 'Remove SKUs that have prices?',
  confirm: ({ names, count }: { names: string; count: number }) =>
    count === 1 ? `This SKU and its prices will be removed: ${names}.` : `These SKUs and their prices will be removed: ${names}.`,
  confirmGo: 'Remove and generate',
  confirmStay: 'Keep them',
};
