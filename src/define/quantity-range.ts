import { SkuQuantityRange } from '../components/quantity-range/quantity-range.js';
import { register } from '../internal/register.js';

register('sku-quantity-range', SkuQuantityRange);
