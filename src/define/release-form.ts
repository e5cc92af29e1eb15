import './attribute-editor.js';
import './enum-values.js';
import './quantity-range.js';
import './price-grid.js';
import './tier-editor.js';
import './spec-preview.js';
import './trial-toggle.js';
import './delivery-info.js';
import './asset-picker.js';
import './issue-summary.js';
import { SkuReleaseForm } from '../components/release-form/release-form.js';
import { register } from '../internal/register.js';

register('sku-release-form', SkuReleaseForm);
