/** The kit's own clipboard type: it carries the tiers behind the cells, where `text/plain` has only their text. */
export const privateType = 'application/x-sku-kit';
