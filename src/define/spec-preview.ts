import { SkuSpecPreview } from '../components/spec-preview/spec-preview.js';
import { register } from '../internal/register.js';

register('sku-spec-preview', SkuSpecPreview);
