import { showAll as everything } from '../sheet/shown-skus.js';
import type { Command } from './command.js';

/** Ends the search, the filters and the sorting. */
export const showAll: Command = { id: 'show-all', run: (session) => session.show({ ...everything, sort: undefined }) };
