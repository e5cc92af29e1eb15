import { SkuIssueSummary } from '../components/issue-summary/issue-summary.js';
import { register } from '../internal/register.js';

register('sku-issue-summary', SkuIssueSummary);
