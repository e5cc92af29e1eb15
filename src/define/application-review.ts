import { SkuApplicationReview } from '../components/application-review/application-review.js';
import { register } from '../internal/register.js';

register('sku-application-review', SkuApplicationReview);
