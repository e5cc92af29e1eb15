import { SkuApplicationList } from '../components/application-list/application-list.js';
import { register } from '../internal/element/register.js';

register('sku-application-list', SkuApplicationList);
