import { parseClipboardText } from '../../core/clipboard/index.js';

/** Returns the items of a pasted list: one per line or cell, without blank ones. */
export const listItems = (text: string): string[] => present(parseClipboardText(text).flat());

/** Returns the items of one line, separated by commas or semicolons of any script. */
export const enumeratedItems = (text: string): string[] => present(text.split(/[,;，、；،؛]/));

const present = (items: string[]): string[] => items.map((item) => item.replace(/\s+/g, ' ').trim()).filter(Boolean);
