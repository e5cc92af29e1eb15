import type { Command } from './command.js';

export const exportCsv: Command = { id: 'export-csv', run: (session) => session.panels?.exportAs('csv') };
export const exportXlsx: Command = { id: 'export-xlsx', run: (session) => session.panels?.exportAs('xlsx') };
export const importFile: Command = { id: 'import-file', run: (session) => session.panels?.pickFile() };
