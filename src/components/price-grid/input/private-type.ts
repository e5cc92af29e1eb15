/** The kit's own type on the clipboard: the tiers behind the cells, where `text/plain` only has what the cells are called. */
export const privateType = 'application/x-sku-kit';
