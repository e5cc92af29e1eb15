import { SkuDraftList } from '../components/draft-list/draft-list.js';
import { register } from '../internal/register.js';

register('sku-draft-list', SkuDraftList);
