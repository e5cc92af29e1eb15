import { SkuAssetPicker } from '../components/asset-picker/asset-picker.js';
import { register } from '../internal/element/register.js';

register('sku-asset-picker', SkuAssetPicker);
