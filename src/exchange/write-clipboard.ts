import type { SheetCell } from './sheet-cell.js';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** The beginning of a text that a spreadsheet would run as a formula or turn into a number: `00123` is a code. */
const likeOther = /^['=+\-@\d]/;
/** How LibreOffice and Excel mark a cell as text. */
const asText = ` sdnum="1033;0;@" style='mso-number-format:"\\@"'`;

/** Writes a block as an HTML table. Each number cell also carries the exact number, so that nothing is rounded on the way back. */
export function writeClipboardHtml(rows: readonly (readonly (SheetCell | null)[])[], lang: string): string {
  const cell = (content: SheetCell | null): string => {
    if (!content) return '<td></td>';
    const raw = content.value === undefined ? (likeOther.test(content.text) ? asText : '') : ` data-sku-value="${escaped(content.value)}"`;
    const kept = content.problem ? ' data-sku-typed="true"' : '';
    // Keep several spaces, written the way spreadsheets write them.
    const text = escaped(content.text)
      .replace(/ {2,}/g, (spaces) => `<span style='mso-spacerun:yes'>${'\u00a0'.repeat(spaces.length)}</span>`)
      .replace(/\r\n?|\n/g, '<br>');
    return `<td${raw}${kept}>${text}</td>`;
  };
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<html lang="${escaped(lang)}"><head><meta charset="utf-8"><meta name="generator" content="sku-kit"></head><body><table>${lines.join('')}</table></body></html>`;
}
