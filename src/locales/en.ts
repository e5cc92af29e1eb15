import { en as issues } from '../core/messages/en.js';
import { domain } from '../core/messages/english/domain.js';
import { en as applicationList } from '../components/application-list/application-list.messages.js';
import { en as applicationReview } from '../components/application-review/application-review.messages.js';
import { en as assetPicker } from '../components/asset-picker/asset-picker.messages.js';
import { en as attributeEditor } from '../components/attribute-editor/attribute-editor.messages.js';
import { en as attributeLibrary } from '../components/attribute-library/attribute-library.messages.js';
import { en as deliveryInfo } from '../components/delivery-info/delivery-info.messages.js';
import { en as draftList } from '../components/draft-list/draft-list.messages.js';
import { en as enumValues } from '../components/enum-values/enum-values.messages.js';
import { en as issueSummary } from '../components/issue-summary/issue-summary.messages.js';
import { en as priceGrid } from '../components/price-grid/words/price-grid.messages.js';
import { en as quantityRange } from '../components/quantity-range/quantity-range.messages.js';
import { en as releaseForm } from '../components/release-form/words/release-form.messages.js';
import { en as specPreview } from '../components/spec-preview/spec-preview.messages.js';
import { en as tierEditor } from '../components/tier-editor/tier-editor.messages.js';
import { en as trialToggle } from '../components/trial-toggle/trial-toggle.messages.js';
import { en as loading } from '../internal/words/loading.messages.js';
import { en as place } from '../internal/words/place.messages.js';
import { en as store } from '../internal/words/store-trouble.messages.js';
import { en as values } from '../internal/words/value-lines.messages.js';
import type { Translation } from '../internal/words/translation.js';

/**
 * English, the elements' own words, by an element's name without prefix; `place` and `values` name the parts of a release and what they
 * hold, for several elements. Elements speak it without being told; a host may take it as a base for changes.
 */
export const en = {
  lang: 'en',
  issues,
  sections: {
    'application-list': applicationList,
    'application-review': applicationReview,
    'asset-picker': assetPicker,
    'attribute-editor': attributeEditor,
    'attribute-library': attributeLibrary,
    'delivery-info': deliveryInfo,
    domain,
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
} satisfies Translation;
