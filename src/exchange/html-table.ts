import { parseInert } from './inert-html.js';

/** A cell of an HTML table: its visible text, and its element, whose attributes may carry the exact number. */
export interface HtmlCell {
  text: string;
  element: Element;
}

/** More cells than any clipboard with prices has. */
const maxCells = 1_000_000;

/**
 * Reads the first table of an HTML fragment as a rectangle; `null` for a blank cell and for a cell that a merged cell covers.
 * Undefined without a table. Hidden rows and `thead` rows are left out after merged cells that reach into or out of them are placed.
 */
export function readHtmlTable(html: string): (HtmlCell | null)[][] | undefined {
  const table = parseInert(html)?.querySelector('table');
  if (!table) return undefined;
  const rows = [...table.rows];
  const grid: (HtmlCell | null)[][] = rows.map(() => []);
  /** A row span ends at the end of its table section. */
  const ends = new Map(rows.map((row, at) => [row.parentNode, at + 1]));
  let cells = 0;
  rows.forEach((row, at) => {
    let column = 0;
    for (const element of row.cells) {
      const line = grid[at]!;
      while (line[column] !== undefined) column++;
      const across = span(element.getAttribute('colspan'), 1000);
      const down = Math.min(span(element.getAttribute('rowspan'), 65_534), ends.get(row.parentNode)! - at);
      cells += across * down;
      if (cells > maxCells) return;
      for (let below = 0; below < down; below++) for (let aside = 0; aside < across; aside++) grid[at + below]![column + aside] ??= null;
      const text = textOf(element);
      line[column] = text === '' ? null : { text, element };
      column += across;
    }
  });
  const shown = grid.filter((_, at) => !isHidden(rows[at]!) && !isHeading(rows[at]!, rows.length));
  const width = shown.reduce((widest, { length }) => Math.max(widest, length), 0);
  return width === 0 ? [] : shown.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

const span = (text: string | null, most: number): number => Math.min(most, Math.max(1, Math.floor(Number(text ?? 1)) || 1));

const isHidden = (row: Element): boolean =>
  row.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*collapse/i.test(row.getAttribute('data-style') ?? '');

const isHeading = (row: HTMLTableRowElement, rows: number): boolean =>
  rows > 1 &&
  row.parentElement?.localName === 'thead' &&
  row.cells.length > 0 &&
  [...row.cells].every(({ localName }) => localName === 'th');

const blocks = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const silent = new Set(['script', 'style', 'noframes', 'template', 'noscript', 'title', 'object']);

/**
 * The visible text of a cell: `br` and paragraphs become line breaks, line breaks in the source become spaces, the cells of a nested table are
 * separated, and a span that contains only spaces keeps them, because spreadsheets write several spaces that way.
 */
function textOf(cell: Element): string {
  const { firstChild: only } = cell;
  // The fast path: most cells contain only a number.
  if (only instanceof Text && !only.nextSibling && !/\s/.test(only.data)) return only.data;
  let text = '';
  const newLine = (): void => {
    text = text.replace(/ +$/, '');
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const raw = node.nodeValue ?? '';
      const kept = node.parentElement?.localName === 'span' && /^[ \u00a0]+$/.test(raw);
      const read = kept ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
      text += !kept && (text === '' || /[ \t\n]$/.test(text)) ? read.replace(/^ /, '') : read;
      return;
    }
    if (!(node instanceof Element) || silent.has(node.localName)) return;
    if (node.localName === 'br') text = `${text.replace(/ +$/, '')}\n`;
    const isBlock = blocks.has(node.localName);
    if (isBlock) newLine();
    else if (/^t[dh]$/.test(node.localName)) text = text.replace(/ *$/, /[^\n]$/.test(text) ? '\t' : '');
    node.childNodes.forEach(visit);
    if (isBlock) newLine();
  };
  cell.childNodes.forEach(visit);
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/\n+$/, '');
}
