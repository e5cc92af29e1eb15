import { SkuTierEditor } from '../components/tier-editor/tier-editor.js';
import { register } from '../internal/register.js';

register('sku-tier-editor', SkuTierEditor);
