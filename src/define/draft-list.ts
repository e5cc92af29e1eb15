import { SkuDraftList } from '../components/draft-list/draft-list.js';
import { register } from '../internal/element/register.js';

register('sku-draft-list', SkuDraftList);
