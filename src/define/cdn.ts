/**
 * The module for a script tag: all elements registered, and what a page needs to give them their languages. The functions of the core,
 * the storage and the exchange are modules beside it (`core.js`, `storage.js`, `exchange.js`), so that a form is not kept waiting for them.
 */
import './all.js';

export { registerLocale } from '../internal/words/locale.js';
