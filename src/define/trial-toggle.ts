import { SkuTrialToggle } from '../components/trial-toggle/trial-toggle.js';
import { register } from '../internal/element/register.js';

register('sku-trial-toggle', SkuTrialToggle);
