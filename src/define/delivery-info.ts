import { SkuDeliveryInfo } from '../components/delivery-info/delivery-info.js';
import { register } from '../internal/element/register.js';

register('sku-delivery-info', SkuDeliveryInfo);
