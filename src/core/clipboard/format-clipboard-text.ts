/**
 * Writes a block of cells as spreadsheets do: fields between tabs, rows between line ends, and a field quoted, its quotes doubled, only
 * where it holds a tab or a line end or begins with a quote. There is a trailing line end only where a last row would be lost without.
 * {@link parseClipboardText} reads it back to the letter.
 * Source: GRID, "Clipboard".
 */
export function formatClipboardText(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(formatField).join('\t')).join('\n');
  return rows.length > 1 && text.endsWith('\n') ? `${text}\n` : text;
}

const formatField = (field: string): string => (/^"|[\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
