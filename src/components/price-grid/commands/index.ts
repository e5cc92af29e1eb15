import type { CommandId } from '../words/price-grid.messages.js';
import { addTier } from './add-tier.js';
import { addAmount, addPercent, roundToEnding, roundToMultiple, setPrices } from './change-prices.js';
import { chooseModel } from './choose-model.js';
import { clear } from './clear.js';
import { copy, cut, paste } from './clipboard.js';
import type { Command } from './command.js';
import { copyTiers } from './copy-tiers.js';
import { escape } from './escape.js';
import { exportCsv, exportXlsx, importFile } from './files.js';
import { fillAll, fillDown, fillMarked, fillRight, fillToNeighbour } from './fill.js';
import { redo, undo } from './history.js';
import { nextIssue, previousIssue } from './issues.js';
import { corner, edge, extend, page, rowEnd, step } from './move.js';
import { nextCell } from './next-cell.js';
import { open } from './open.js';
import { removeTier } from './remove-tier.js';
import { rowAbove } from './row-above.js';
import { rowMenu } from './row-menu.js';
import { putOnSale, takeOffSale } from './sale.js';
import { selectAll, selectColumn, selectRow } from './select.js';
import { showAll } from './show-all.js';
import { showShortcuts } from './show-shortcuts.js';
import { toggle } from './toggle.js';
import { type } from './type.js';

/** Everything that the seller can do in the grid, in the order of the shortcut dialog. */
export const commands: readonly Command[] = [
  ...[step, edge, rowEnd, corner, page, nextCell, rowAbove, open, type, escape],
  ...[extend, selectAll, selectRow, selectColumn, toggle, clear],
  ...[copy, cut, paste, fillDown, fillRight, fillAll, fillToNeighbour, fillMarked, undo, redo],
  ...[addTier, removeTier, copyTiers, chooseModel, putOnSale, takeOffSale],
  ...[nextIssue, previousIssue, rowMenu, showShortcuts, showAll],
  ...[setPrices, addAmount, addPercent, roundToEnding, roundToMultiple],
  ...[exportCsv, exportXlsx, importFile],
];

const byId = new Map(commands.map((command) => [command.id, command]));
const byChord = new Map(commands.flatMap((command) => (command.keys ?? []).map((chord) => [chord, command] as const)));

/** The command with an id. */
export const commandOf = (id: CommandId): Command => byId.get(id)!;

/** The command of a chord. Shift makes no difference to a chord without Ctrl that has no command of its own with Shift. */
export function commandByChord(chord: string): Command | undefined {
  return byChord.get(chord) ?? (chord.includes('Ctrl+') ? undefined : byChord.get(chord.replace('Shift+', '')));
}
