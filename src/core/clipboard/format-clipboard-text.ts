/**
 * Writes a block of cells as spreadsheets do: fields separated by tabs, rows by line ends. A field is quoted, with its quotes doubled, only
 * if it contains a tab or a line end or begins with a quote. The text ends with a line end only if the last row would be lost without it.
 * {@link parseClipboardText} reads it back unchanged.
 * Source: GRID, "Clipboard".
 */
export function formatClipboardText(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(formatField).join('\t')).join('\n');
  return rows.length > 1 && text.endsWith('\n') ? `${text}\n` : text;
}

const formatField = (field: string): string => (/^"|[\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
