import { SkuEnumValues } from '../components/enum-values/enum-values.js';
import { register } from '../internal/element/register.js';

register('sku-enum-values', SkuEnumValues);
