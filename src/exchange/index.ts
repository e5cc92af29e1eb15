export { readClipboard, type ClipboardSource } from './read-clipboard.js';
export type { CellProblem, SheetCell } from './sheet-cell.js';
export * from './stripe.js';
