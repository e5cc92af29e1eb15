import { parseClipboardText } from '../../core/clipboard/index.js';

/** The items of a pasted list: one a line, or one a cell. Blank ones are no items. */
export const listItems = (text: string): string[] => present(parseClipboardText(text).flat());

/** The items of an enumeration in one line, by commas or semicolons of any script. */
export const enumeratedItems = (text: string): string[] => present(text.split(/[,;，、；،؛]/));

const present = (items: string[]): string[] => items.map((item) => item.replace(/\s+/g, ' ').trim()).filter(Boolean);
