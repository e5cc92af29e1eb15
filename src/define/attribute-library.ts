import { SkuAttributeLibrary } from '../components/attribute-library/attribute-library.js';
import { register } from '../internal/element/register.js';

register('sku-attribute-library', SkuAttributeLibrary);
