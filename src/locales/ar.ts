import { ar as issues } from '../core/messages/ar.js';
import { applicationList } from './ar/application-list.js';
import { applicationReview } from './ar/application-review.js';
import { assetPicker } from './ar/asset-picker.js';
import { attributeEditor } from './ar/attribute-editor.js';
import { attributeLibrary } from './ar/attribute-library.js';
import { deliveryInfo } from './ar/delivery-info.js';
import { draftList } from './ar/draft-list.js';
import { enumValues } from './ar/enum-values.js';
import { issueSummary } from './ar/issue-summary.js';
import { priceGrid } from './ar/price-grid.js';
import { quantityRange } from './ar/quantity-range.js';
import { releaseForm } from './ar/release-form.js';
import { specPreview } from './ar/spec-preview.js';
import { tierEditor } from './ar/tier-editor.js';
import { trialToggle } from './ar/trial-toggle.js';
import { loading } from './ar/loading.js';
import { place } from './ar/place.js';
import { store } from './ar/store.js';
import { values } from './ar/values.js';
import type { CompleteTranslation } from './translation.js';

/** Arabic. */
export const ar: CompleteTranslation = {
  lang: 'ar',
  issues,
  sections: {
    'application-list': applicationList,
    'application-review': applicationReview,
    'asset-picker': assetPicker,
    'attribute-editor': attributeEditor,
    'attribute-library': attributeLibrary,
    'delivery-info': deliveryInfo,
    domain: issues.domain,
    'draft-list': draftList,
    'enum-values': enumValues,
    'issue-summary': issueSummary,
    loading,
    place,
    'price-grid': priceGrid,
    'quantity-range': quantityRange,
    'release-form': releaseForm,
    'spec-preview': specPreview,
    store,
    'tier-editor': tierEditor,
    'trial-toggle': trialToggle,
    values,
  },
};
