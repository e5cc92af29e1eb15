import { SkuQuantityRange } from '../components/quantity-range/quantity-range.js';
import { register } from '../internal/element/register.js';

register('sku-quantity-range', SkuQuantityRange);
