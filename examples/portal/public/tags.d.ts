import type { SkuApplicationList, SkuApplicationReview, SkuAttributeLibrary, SkuDraftList, SkuReleaseForm } from 'sku-kit';

declare global {
  interface HTMLElementTagNameMap {
    'sku-application-list': SkuApplicationList;
    'sku-application-review': SkuApplicationReview;
    'sku-attribute-library': SkuAttributeLibrary;
    'sku-draft-list': SkuDraftList;
    'sku-release-form': SkuReleaseForm;
  }
}
