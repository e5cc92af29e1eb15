import './trial-toggle.js';
import { SkuReleaseForm } from '../components/release-form/release-form.js';
import { registerLater } from '../internal/loading/on-demand.js';
import { register } from '../internal/element/register.js';

// Elements that an empty form does not contain load when the form first shows them.
registerLater('sku-asset-picker', () => import('./asset-picker.js'));
registerLater('sku-attribute-editor', () => import('./attribute-editor.js'));
registerLater('sku-delivery-info', () => import('./delivery-info.js'));
registerLater('sku-issue-summary', () => import('./issue-summary.js'));
registerLater('sku-price-grid', () => import('./price-grid.js'));
registerLater('sku-spec-preview', () => import('./spec-preview.js'));
registerLater('sku-tier-editor', () => import('./tier-editor.js'));
register('sku-release-form', SkuReleaseForm);
