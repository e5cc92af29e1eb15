import { SkuPriceGrid } from '../components/price-grid/price-grid.js';
import { register } from '../internal/element/register.js';

register('sku-price-grid', SkuPriceGrid);
