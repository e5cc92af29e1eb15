import { selectedCells } from '../sheet/blocks.js';
import type { Command } from './command.js';
import { areOnSale, offer } from './sale.js';

/** Space and the checkbox: on "On sale" all selected SKUs go on sale, or off sale if all were on. In other columns it opens the cell. */
export const toggle: Command = {
  id: 'toggle',
  keys: ['Space'],
  run(session, { spot } = {}) {
    const { sheet, selection } = session;
    const at = spot ?? selection?.active;
    if (!at) return;
    if (sheet.column(at.column)?.kind !== 'offered') return session.edit(at, { typing: false });
    const spots = spot || !selection ? [at] : [...selectedCells(sheet, selection)];
    const indices = new Set(spots.filter(({ column }) => sheet.column(column)?.kind === 'offered').map(({ row }) => sheet.row(row)!.index));
    if (sheet.view.editable) offer(session, [...indices], !areOnSale(session, [...indices]));
  },
};
