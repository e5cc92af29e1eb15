import type { Command } from './command.js';

export const showShortcuts: Command = { id: 'show-shortcuts', keys: ['Ctrl+/'], run: (session) => session.panels?.openShortcuts() };
