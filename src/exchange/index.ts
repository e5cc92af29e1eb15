export { readDraftFile, writeDraftFile } from './draft-file.js';
export { readClipboard, type ClipboardSource } from './read-clipboard.js';
export type { CellProblem, SheetCell } from './sheet-cell.js';
export { readSheet, type SheetSource } from './read-sheet.js';
export { writeSheet } from './write-sheet.js';
export * from './stripe.js';
