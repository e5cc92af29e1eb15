import type { Command } from './command.js';

export const undo: Command = { id: 'undo', keys: ['Ctrl+Z'], run: (session) => session.owner.undo() };
export const redo: Command = { id: 'redo', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], run: (session) => session.owner.redo() };
