/** One element that the kit releases. */
export interface ReleasedElement {
  tag: `sku-${string}`;
  /** The class that `sku-kit` exports. */
  className: string;
  /** An editor has a `value` and is a member of the form around it; a viewer only shows what it is given. */
  kind: 'editor' | 'viewer';
}

/**
 * Every element that the kit releases. It holds names and no classes, so that importing it loads no element.
 * To add an element, add a line here and run `npm run test:core -- test/house/elements.test.ts`, which names what is still missing.
 */
export const elements = [
  { tag: 'sku-application-list', className: 'SkuApplicationList', kind: 'viewer' },
  { tag: 'sku-application-review', className: 'SkuApplicationReview', kind: 'viewer' },
  { tag: 'sku-asset-picker', className: 'SkuAssetPicker', kind: 'editor' },
  { tag: 'sku-attribute-editor', className: 'SkuAttributeEditor', kind: 'editor' },
  { tag: 'sku-attribute-library', className: 'SkuAttributeLibrary', kind: 'editor' },
  { tag: 'sku-delivery-info', className: 'SkuDeliveryInfo', kind: 'editor' },
  { tag: 'sku-draft-list', className: 'SkuDraftList', kind: 'viewer' },
  { tag: 'sku-enum-values', className: 'SkuEnumValues', kind: 'editor' },
  { tag: 'sku-issue-summary', className: 'SkuIssueSummary', kind: 'viewer' },
  { tag: 'sku-price-grid', className: 'SkuPriceGrid', kind: 'editor' },
  { tag: 'sku-quantity-range', className: 'SkuQuantityRange', kind: 'editor' },
  { tag: 'sku-release-form', className: 'SkuReleaseForm', kind: 'editor' },
  { tag: 'sku-spec-preview', className: 'SkuSpecPreview', kind: 'viewer' },
  { tag: 'sku-tier-editor', className: 'SkuTierEditor', kind: 'editor' },
  { tag: 'sku-trial-toggle', className: 'SkuTrialToggle', kind: 'editor' },
] as const satisfies readonly ReleasedElement[];

/** Returns an element's name without the prefix, which is also the name of its folder, its definition, its stories and its words. */
export const nameOf = ({ tag }: Pick<ReleasedElement, 'tag'>): string => tag.slice('sku-'.length);
