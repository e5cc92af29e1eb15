/**
 * The module for a script tag. It registers all elements, and exports what a page needs to add languages. The functions of core, storage and
 * exchange are separate modules (`core.js`, `storage.js`, `exchange.js`), so that a form loads without them.
 */
import './all.js';

export { registerLocale } from '../internal/words/locale.js';
