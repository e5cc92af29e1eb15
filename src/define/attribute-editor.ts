import './enum-values.js';
import './quantity-range.js';
import { SkuAttributeEditor } from '../components/attribute-editor/attribute-editor.js';
import { register } from '../internal/element/register.js';

register('sku-attribute-editor', SkuAttributeEditor);
