import { SkuAttributeLibrary } from '../components/attribute-library/attribute-library.js';
import { register } from '../internal/register.js';

register('sku-attribute-library', SkuAttributeLibrary);
