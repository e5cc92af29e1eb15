import { SkuIssueSummary } from '../components/issue-summary/issue-summary.js';
import { register } from '../internal/element/register.js';

register('sku-issue-summary', SkuIssueSummary);
