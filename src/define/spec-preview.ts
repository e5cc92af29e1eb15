import { SkuSpecPreview } from '../components/spec-preview/spec-preview.js';
import { register } from '../internal/element/register.js';

register('sku-spec-preview', SkuSpecPreview);
