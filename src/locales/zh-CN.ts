import { zhCN as issues } from '../core/messages/zh-cn.js';
import { applicationList } from './zh-CN/application-list.js';
import { applicationReview } from './zh-CN/application-review.js';
import { assetPicker } from './zh-CN/asset-picker.js';
import { attributeEditor } from './zh-CN/attribute-editor.js';
import { attributeLibrary } from './zh-CN/attribute-library.js';
import { deliveryInfo } from './zh-CN/delivery-info.js';
import { draftList } from './zh-CN/draft-list.js';
import { enumValues } from './zh-CN/enum-values.js';
import { issueSummary } from './zh-CN/issue-summary.js';
import { priceGrid } from './zh-CN/price-grid.js';
import { quantityRange } from './zh-CN/quantity-range.js';
import { releaseForm } from './zh-CN/release-form.js';
import { specPreview } from './zh-CN/spec-preview.js';
import { tierEditor } from './zh-CN/tier-editor.js';
import { trialToggle } from './zh-CN/trial-toggle.js';
import { loading } from './zh-CN/loading.js';
import { place } from './zh-CN/place.js';
import { store } from './zh-CN/store.js';
import { values } from './zh-CN/values.js';
import type { CompleteTranslation } from './translation.js';

/** Simplified Chinese, in the terms of the source guide. */
export const zhCN: CompleteTranslation = {
  lang: 'zh-CN',
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
