import { SkuTrialToggle } from '../components/trial-toggle/trial-toggle.js';
import { register } from '../internal/register.js';

register('sku-trial-toggle', SkuTrialToggle);
