export { parseClipboardText } from './parse-clipboard-text.js';
export { formatClipboardText } from './format-clipboard-text.js';
