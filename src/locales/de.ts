import { de as issues } from '../core/messages/de.js';
import { applicationList } from './de/application-list.js';
import { applicationReview } from './de/application-review.js';
import { assetPicker } from './de/asset-picker.js';
import { attributeEditor } from './de/attribute-editor.js';
import { attributeLibrary } from './de/attribute-library.js';
import { deliveryInfo } from './de/delivery-info.js';
import { draftList } from './de/draft-list.js';
import { enumValues } from './de/enum-values.js';
import { issueSummary } from './de/issue-summary.js';
import { priceGrid } from './de/price-grid.js';
import { quantityRange } from './de/quantity-range.js';
import { releaseForm } from './de/release-form.js';
import { specPreview } from './de/spec-preview.js';
import { tierEditor } from './de/tier-editor.js';
import { trialToggle } from './de/trial-toggle.js';
import { loading } from './de/loading.js';
import { place } from './de/place.js';
import { store } from './de/store.js';
import { values } from './de/values.js';
import type { CompleteTranslation } from './translation.js';

/** German. Whoever sells is addressed with Sie. */
export const de: CompleteTranslation = {
  lang: 'de',
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
