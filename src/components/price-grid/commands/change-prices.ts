import type { Operation } from '../edits/price-operation.js';
import type { Command } from './command.js';

/** Opens the dialog that changes many prices by one rule. */
const changePrices = (id: Command['id'], operation: Operation): Command => ({
  id,
  run: (session) => session.panels?.openBulkDialog(operation),
});

export const setPrices = changePrices('set-prices', 'set');
export const addAmount = changePrices('add-amount', 'add');
export const addPercent = changePrices('add-percent', 'percent');
export const roundToEnding = changePrices('round-to-ending', 'ending');
export const roundToMultiple = changePrices('round-to-multiple', 'multiple');
