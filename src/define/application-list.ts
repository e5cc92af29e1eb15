import { SkuApplicationList } from '../components/application-list/application-list.js';
import { register } from '../internal/register.js';

register('sku-application-list', SkuApplicationList);
