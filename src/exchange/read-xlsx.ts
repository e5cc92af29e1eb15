import { decimalOfDouble } from './double.js';
import { parseInert } from './inert-html.js';
import type { SheetCell } from './sheet-cell.js';
import { isDateFormat, isPercentFormat, isoDate } from './xlsx-formats.js';

/** Larger than any price list: a file that unpacks to more is refused before it is unpacked. */
const maxBytes = 64 * 1024 * 1024;
const maxRows = 100_000;
const maxColumns = 200;

/** Reads the cells of the first visible sheet that has cells. A chart sheet has none. */
export async function readXlsx(bytes: Uint8Array): Promise<(SheetCell | null)[][]> {
  const { strFromU8, unzipSync } = await import('fflate');
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/i.test(name)) return false;
      size += originalSize;
      if (size > maxBytes) throw new RangeError('too large');
      return true;
    },
  });
  const read = (name: string): Document | undefined => {
    const found = parts[name] ?? parts[name.replace(/^\//, '')];
    return found && parseXml(decode(found, strFromU8));
  };
  const workbookPath = target(read('_rels/.rels'), '', 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = read(workbookPath);
  if (!workbook) throw new TypeError('no workbook');
  const folder = workbookPath.replace(/[^/]*$/, '');
  const relations = read(`${folder}_rels/${workbookPath.slice(folder.length)}.rels`);
  const charts = all(relations, 'Relationship').filter((one) => /\/(?:chart|dialog)sheet$/.test(one.getAttribute('Type') ?? ''));
  const relation = all(workbook, 'sheet')
    .filter((one) => !/hidden/i.test(one.getAttribute('state') ?? ''))
    .map((one) => attribute(one, 'id'))
    .find((id) => !charts.some((chart) => chart.getAttribute('Id') === id));
  const worksheet = read(target(relations, folder, undefined, relation) ?? `${folder}worksheets/sheet1.xml`);
  if (!worksheet) throw new TypeError('no sheet');
  const strings = all(read(target(relations, folder, 'sharedStrings') ?? ''), 'si').map(stringOf);
  const shows = shownBy(read(target(relations, folder, 'styles') ?? ''));
  const is1904 = isTrue(all(workbook, 'workbookPr')[0]?.getAttribute('date1904'));
  const isUncalculated = isTrue(all(workbook, 'calcPr')[0]?.getAttribute('fullCalcOnLoad'));
  return rowsOf(worksheet, { strings, shows, is1904, isUncalculated });
}

const isTrue = (text: string | null | undefined): boolean => /^(?:1|true)$/.test(text?.trim() ?? '');

type Shown = 'number' | 'date' | 'percent';

interface Book {
  strings: readonly string[];
  /** What each cell style shows a number as. */
  shows: readonly Shown[];
  is1904: boolean;
  /** The writer did not calculate formulas: a stored result of 0 is only a placeholder until a spreadsheet opens the file. */
  isUncalculated: boolean;
}

function rowsOf(worksheet: Document, book: Book): (SheetCell | null)[][] {
  const rows: (SheetCell | null)[][] = [];
  let at = 0;
  for (const row of all(worksheet, 'row')) {
    const named = Number(row.getAttribute('r'));
    at = Number.isInteger(named) && named > 0 ? named : at + 1;
    const cells: (SheetCell | null)[] = [];
    for (const cell of all(row, 'c')) {
      const letters = /^[A-Z]+/i.exec(cell.getAttribute('r') ?? '')?.[0];
      const column = letters ? columnIndex(letters) : cells.length;
      if (column >= maxColumns) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = cellOf(cell, book);
    }
    // The sheet's last row may have only a height or a style.
    if (cells.every((cell) => cell === null)) continue;
    if (at > maxRows) throw new RangeError('too large');
    rows[at - 1] = cells;
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  return Array.from(rows, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? null));
}

/** A formula with a blank result, however the empty text is written, must not remove a price. */
function cellOf(cell: Element, book: Book): SheetCell | null {
  const held = heldBy(cell, book);
  const hasResult = held !== null && !(book.isUncalculated && held.value === '0');
  return hasResult || all(cell, 'f').length === 0 ? held : { text: '', problem: 'no-result' };
}

function heldBy(cell: Element, { strings, shows, is1904 }: Book): SheetCell | null {
  const type = cell.getAttribute('t') ?? 'n';
  const raw = all(cell, 'v')[0]?.textContent ?? '';
  if (type === 'inlineStr') return textCell(all(cell, 'is').map(stringOf).join(''));
  if (raw === '') return type === 'e' ? { text: '', problem: 'error' } : null;
  switch (type) {
    case 's': {
      const text = strings[Number(raw)];
      return text === undefined ? { text: raw, problem: 'unreadable' } : textCell(text);
    }
    case 'str':
      return textCell(raw);
    case 'b':
      return { text: isTrue(raw) ? 'TRUE' : 'FALSE', problem: 'boolean' };
    case 'e':
      return { text: raw, problem: 'error' };
    case 'd':
      return { text: raw, problem: 'date' };
  }
  return numberCell(raw, shows[Number(cell.getAttribute('s') ?? 0)] ?? 'number', is1904);
}

const textCell = (text: string): SheetCell | null => (text.trim() === '' ? null : { text });

function numberCell(raw: string, shown: Shown, is1904: boolean): SheetCell {
  const number = Number(raw);
  if (!Number.isFinite(number)) return { text: raw, problem: 'unreadable' };
  if (shown === 'date') return { text: isoDate(number, is1904), problem: 'date' };
  // A cell that shows 10 % does not mean a price of 0.1.
  if (shown === 'percent') return { text: `${decimalOfDouble(number * 100) ?? raw}%`, problem: 'unreadable' };
  const value = decimalOfDouble(number);
  return value !== undefined ? { text: value, value } : { text: raw, problem: 'unreadable' };
}

/** The text of a string without its phonetic guide. */
function stringOf(element: Element): string {
  return all(element, 't')
    .filter((text) => text.parentElement?.localName !== 'rPh')
    .map((text) => text.textContent ?? '')
    .join('')
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function shownBy(styles: Document | undefined): Shown[] {
  const codes = new Map(
    all(styles, 'numFmt').map((format) => [Number(format.getAttribute('numFmtId')), format.getAttribute('formatCode') ?? '']),
  );
  const [formats] = all(styles, 'cellXfs');
  return all(formats, 'xf').map((format) => {
    const id = Number(format.getAttribute('numFmtId') ?? 0);
    return isDateFormat(id, codes.get(id)) ? 'date' : isPercentFormat(id, codes.get(id)) ? 'percent' : 'number';
  });
}

/** Finds the part that a relationship points to, by the last word of its type or by its id. */
function target(relations: Document | undefined, folder: string, type: string | undefined, id?: string): string | undefined {
  const found = all(relations, 'Relationship').find((one) =>
    id === undefined ? type !== undefined && one.getAttribute('Type')?.endsWith(`/${type}`) : one.getAttribute('Id') === id,
  );
  const path = found?.getAttribute('Target');
  if (!path) return undefined;
  if (path.startsWith('/')) return path.slice(1);
  const steps: string[] = [];
  for (const step of (folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Finds elements by local name: programs choose different prefixes. */
function all(parent: Document | Element | undefined, name: string): Element[] {
  return parent ? [...parent.getElementsByTagNameNS('*', name)] : [];
}

/** Finds an attribute by local name: the relationship's id has its own prefix. */
const attribute = (element: Element, name: string): string | undefined =>
  [...element.attributes].find(({ localName, namespaceURI }) => localName === name && namespaceURI)?.value;

function parseXml(text: string): Document | undefined {
  // No workbook has a document type, and its entities could expand without limit.
  if (/<!DOCTYPE/i.test(text)) return undefined;
  const parsed = parseInert(text, 'application/xml');
  return parsed?.querySelector('parsererror') ? undefined : parsed;
}

function decode(bytes: Uint8Array, utf8: (bytes: Uint8Array) => string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return utf8(bytes).replace(/^\ufeff/, '');
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
