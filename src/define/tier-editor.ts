import { SkuTierEditor } from '../components/tier-editor/tier-editor.js';
import { register } from '../internal/element/register.js';

register('sku-tier-editor', SkuTierEditor);
