/** English words of the dialog's content; the form gives it the heading "Generate Product Attribute-based SKUs". */
export const en = {
  steps: 'Steps',
  step: ({ name, position, of }: { name: string; position: string; of: string }) => `Step ${position} of ${of}: ${name}`,
  pick: 'Select attributes',
  values: 'Set values',
  confirm: 'Confirm SKUs',
  pickHint: ({ quantities, enums }: { quantities: string; enums: string }) =>
    `Up to ${quantities} quantity attribute and ${enums} enumeration attributes; at least one in all.`,
  quantities: 'Quantity',
  enums: 'Enumeration',
  emptyCatalog: 'You have no product attributes yet. Create some on the Product Attributes page; what you enter here is kept.',
  search: 'Find attribute',
  noneFound: 'No attribute has this in its name.',
  keptReleased: 'On sale with this attribute: it stays.',
  notAddable: 'A quantity attribute cannot be added to what is on sale.',
  code: ({ code }: { code: string }) => `Code ${code}`,
  attributeName: ({ position }: { position: string }) => `Name of attribute ${position}`,
  rename: 'Attribute name',
  count: ({ product, count, max }: { product: string; count: string; max: string }) =>
    product ? `${product} = ${count} of ${max} SKUs` : `${count} of ${max} SKUs`,
  whyNone: 'Select at least one attribute.',
  whyValues: 'Mend what is marked above first.',
  whyConfirm: 'Confirm first that priced SKUs go.',
  added: 'New',
  kept: 'Kept',
  adapted: 'Adapted',
  removed: 'Removed',
  summary: ({ added, kept, removed }: { added: string; kept: string; removed: string }) =>
    `${added} new, ${kept} kept with their prices, ${removed} removed`,
  adaptedToUnit: 'Prices per license become prices per unit of the quantity for the adapted SKUs.',
  adaptedToLicense: 'Prices per unit become prices per license for the adapted SKUs; the first tier’s price is kept.',
  addedValue: ({ attribute, value }: { attribute: string; value: string }) => `What was sold so far continues as ${attribute}: ${value}.`,
  skus: 'SKUs',
  sku: 'SKU',
  change: 'Change',
  onSale: 'On sale',
  sell: ({ sku }: { sku: string }) => `${sku}: on sale`,
  only: 'One SKU, priced by its quantity',
  removesPriced: ({ count }: { count: number }) =>
    count === 1 ? 'One SKU that has prices will be removed:' : `${count} SKUs that have prices will be removed:`,
  removeConfirm: 'Remove them with their prices',
  cancel: 'Cancel',
  back: 'Back',
  next: 'Next',
  generate: 'Generate SKU',
};

export type EditorWords = typeof en;
