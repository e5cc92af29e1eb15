import { SkuPriceGrid } from '../components/price-grid/price-grid.js';
import { register } from '../internal/register.js';

register('sku-price-grid', SkuPriceGrid);
