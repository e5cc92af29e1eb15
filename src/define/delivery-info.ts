import { SkuDeliveryInfo } from '../components/delivery-info/delivery-info.js';
import { register } from '../internal/register.js';

register('sku-delivery-info', SkuDeliveryInfo);
