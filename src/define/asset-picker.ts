import { SkuAssetPicker } from '../components/asset-picker/asset-picker.js';
import { register } from '../internal/register.js';

register('sku-asset-picker', SkuAssetPicker);
