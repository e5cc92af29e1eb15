import type { SheetCell } from './sheet-cell.js';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** How text begins that a spreadsheet would run, or count: `00123` is a code. */
const likeOther = /^['=+\-@\d]/;
/** As LibreOffice and Excel say that a cell is a text. */
const asText = ` sdnum="1033;0;@" style='mso-number-format:"\\@"'`;

/** A block as an HTML table. Each number also stands as it is, to the last digit, so that nothing is rounded on the way back. */
export function writeClipboardHtml(rows: readonly (readonly (SheetCell | null)[])[], lang: string): string {
  const cell = (content: SheetCell | null): string => {
    if (!content) return '<td></td>';
    const raw = content.value === undefined ? (likeOther.test(content.text) ? asText : '') : ` data-sku-value="${escaped(content.value)}"`;
    const kept = content.problem ? ' data-sku-typed="true"' : '';
    // Spaces in a row stay, as spreadsheets write them.
    const text = escaped(content.text)
      .replace(/ {2,}/g, (spaces) => `<span style='mso-spacerun:yes'>${'\u00a0'.repeat(spaces.length)}</span>`)
      .replace(/\r\n?|\n/g, '<br>');
    return `<td${raw}${kept}>${text}</td>`;
  };
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<html lang="${escaped(lang)}"><head><meta charset="utf-8"><meta name="generator" content="sku-kit"></head><body><table>${lines.join('')}</table></body></html>`;
}
