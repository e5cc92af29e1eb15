import { SkuApplicationReview } from '../components/application-review/application-review.js';
import { register } from '../internal/element/register.js';

register('sku-application-review', SkuApplicationReview);
