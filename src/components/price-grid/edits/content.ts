import type { Pricing } from '../../../core/schema/types.js';
import type { SheetCell } from '../../../exchange/sheet-cell.js';

/**
 * The new content of a cell: a text, with the exact number where the clipboard or the file has one, and with the tiers behind a copied
 * pricing model. Null is a blank cell.
 */
export type Content = (SheetCell & { pricing?: Pricing | undefined }) | null;

export const isBlank = (content: Content): boolean => !content || (content.text === '' && !content.problem);
