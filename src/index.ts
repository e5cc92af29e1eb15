/** Every class and type of the kit; importing it registers nothing. */
export { SkuApplicationList } from './components/application-list/application-list.js';
export { SkuApplicationReview } from './components/application-review/application-review.js';
export { SkuAssetPicker } from './components/asset-picker/asset-picker.js';
export { SkuAttributeEditor } from './components/attribute-editor/attribute-editor.js';
export { SkuAttributeLibrary } from './components/attribute-library/attribute-library.js';
export { SkuDeliveryInfo } from './components/delivery-info/delivery-info.js';
export { SkuDraftList } from './components/draft-list/draft-list.js';
export { SkuEnumValues } from './components/enum-values/enum-values.js';
export { SkuIssueSummary } from './components/issue-summary/issue-summary.js';
export { SkuPriceGrid } from './components/price-grid/price-grid.js';
export { SkuQuantityRange } from './components/quantity-range/quantity-range.js';
export { SkuReleaseForm } from './components/release-form/release-form.js';
export { SkuSpecPreview } from './components/spec-preview/spec-preview.js';
export { SkuTierEditor } from './components/tier-editor/tier-editor.js';
export { SkuTrialToggle } from './components/trial-toggle/trial-toggle.js';
export * from './core/index.js';
export { registerLocale, type Translation } from './internal/locale.js';
export * from './storage/index.js';
