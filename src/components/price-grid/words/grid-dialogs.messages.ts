import { moreWords } from '../../../internal/words/more-words.js';
import { count, type GridWords } from './price-grid.messages.js';
import type { ShortcutId } from '../input/shortcuts.js';

const shortcuts: Record<ShortcutId, string> = {
  step: 'One cell; with Ctrl to the edge',
  lineEnds: 'First and last cell of the line that can be edited',
  corners: 'First and last price',
  page: 'One page',
  next: 'Next and previous cell that can be edited; out of the grid at its end',
  open: 'Open the cell',
  escape: 'Close the cell as it was; leave the range',
  extend: 'Extend the range',
  selectAll: 'Select all prices',
  selectLine: 'Select the line, the column',
  offer: 'Put on sale or take off it',
  clear: 'Empty the selected cells',
  clipboard: 'Copy, cut, paste',
  fill: 'Fill down, fill right',
  fillAll: 'Fill the range with the active cell',
  undo: 'Undo',
  redo: 'Redo',
  tiers: 'Add a tier below, remove the tier',
  issues: 'Next and previous issue',
  menu: 'What can be done with the line',
  list: 'This list',
};

/** The English words of the grid's dialogs, beside those of the grid; they come with the first dialog. */
export const en = {
  close: 'Close',
  cancel: 'Cancel',
  apply: 'Apply',
  operation: 'What to do',
  operationSet: 'Set to',
  operationAdd: 'Add',
  operationPercent: 'Add percent',
  operationEnding: 'Round to the ending',
  operationMultiple: 'Round to a multiple of',
  amount: 'Amount',
  amountMissing: 'Enter a number.',
  amountNegative: 'Prices can not fall below 0.',
  amountZero: 'A multiple is above 0.',
  scope: 'Where',
  scopeSelection: (n: number) => `Selected prices (${n.toLocaleString('en')})`,
  scopeColumn: (column: string) => `All of ${column}`,
  scopeShown: 'All SKUs shown',
  scopeAll: 'All SKUs',
  changes: (n: number) => count(n, 'price changes', 'prices change'),
  skipped: (n: number) =>
    `${count(n, 'cell', 'cells')} without a price that could be reckoned with ${n === 1 ? 'stays' : 'stay'} as ${n === 1 ? 'it is' : 'they are'}.`,
  below: (n: number) => `${count(n, 'price', 'prices')} would fall below 0 and ${n === 1 ? 'stays as it is' : 'stay as they are'}.`,
  cellColumn: 'Cell',
  before: 'Before',
  after: 'After',
  saidChanged: (n: number) => `${count(n, 'price', 'prices')} changed`,
  importTitle: 'Import prices',
  importUnreadable: 'The file could not be read. It has to be a CSV or XLSX file.',
  importNothing: 'Nothing in the file differs from the prices here.',
  importNoColumns: 'The file has no heading that is known here. Export a file first, and change the prices in it.',
  importSummary: (n: number) => `${count(n, 'cell changes', 'cells change')}.`,
  importRefused: (n: number) =>
    `${count(n, 'cell is', 'cells are')} refused and ${n === 1 ? 'stays' : 'stay'} as ${n === 1 ? 'it is' : 'they are'}.`,
  importUnknown: (n: number) => `${count(n, 'row', 'rows')} of the file ${n === 1 ? 'matches' : 'match'} no SKU here, or more than one.`,
  importOthers: (headings: string) => `Left out, as the heading is not known here: ${headings}`,
  importRow: (row: number) => `Row ${row}`,
  shortcut: (id: ShortcutId) => shortcuts[id],
};

export const dialogWords: (words: GridWords) => GridWords & typeof en = moreWords(en);
export type DialogWords = ReturnType<typeof dialogWords>;
