import { fetchElement, OnDemand } from '../../../internal/loading/on-demand.js';

/** The contents of the dialogs of Preview and Submit, with the elements in them, so that a dialog opens with what stands in it. */
export const dialogCode = new OnDemand(async () => {
  const [contents] = await Promise.all([
    import('./dialog-contents.js'),
    fetchElement('sku-issue-summary'),
    fetchElement('sku-spec-preview'),
  ]);
  return contents;
});
