import { spotOf, type Command } from './command.js';

export const rowMenu: Command = {
  id: 'row-menu',
  keys: ['Alt+ArrowDown', 'Shift+F10'],
  run(session, invocation) {
    const spot = spotOf(session, invocation);
    if (spot) session.panels?.openRowMenu(spot);
  },
};
