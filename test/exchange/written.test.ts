import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'chai';
import { readSheet, writeSheet, type SheetCell } from '../../src/exchange/index.js';
import { writeClipboardHtml } from '../../src/exchange/write-clipboard.js';
import ours from '../fixtures/sheets/ours.json' with { type: 'json' };
import template from '../fixtures/sheets/ours-template.json' with { type: 'json' };

const rows = ours as (SheetCell | null)[][];
const stored = async (name: string) =>
  new Uint8Array(await (await fetch(new URL(`../fixtures/sheets/${name}`, import.meta.url))).arrayBuffer());
const written = async (cells: (SheetCell | null)[][], format: 'csv' | 'xlsx') =>
  new Uint8Array(await (await writeSheet(cells, format)).arrayBuffer());
const parts = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** opened.txt has what five programs read from the stored files; test/fixtures/sheets/make/opened.sh wrote it. */
describe('Written files', () => {
  it('equal the files that the other programs opened, part by part', async () => {
    expect(parts(await written(rows, 'xlsx'))).to.deep.equal(parts(await stored('ours.xlsx')));
    expect(parts(await written(template, 'xlsx'))).to.deep.equal(parts(await stored('ours-template.xlsx')));
    expect(await written(rows, 'csv')).to.deep.equal(await stored('ours.csv'));
  });

  it('contained no formula and no wrong number for any of those programs', async () => {
    const told = strFromU8(await stored('opened.txt'))
      .split('\n\n')
      .slice(1);
    expect(told.map((block) => block.split('\n')[0])).to.deep.equal([
      'exceljs, ours.xlsx',
      'SheetJS, ours.xlsx',
      'openpyxl, ours.xlsx',
      'LibreOffice, ours.xlsx',
      'LibreOffice, ours.csv',
      'Gnumeric, ours.xlsx',
      'Gnumeric, ours.csv',
    ]);
    for (const block of told) {
      const cell = (kind: string) => new RegExp(`^  ${kind}: (.*)$`, 'm').exec(block)?.[1];
      expect(block).not.to.match(/^ {2}[\w ]+: f /m);
      for (const kind of ['equals', 'plus', 'minus', 'at', 'tab', 'return', 'line feed', 'full width', 'apostrophe', 'typed'])
        expect(cell(kind), block).to.match(/^s "/);
      expect(Number(cell('fraction')?.replace(/^n "?|"$/g, ''))).to.equal(0.015);
      expect(Number(cell('fifteen digits')?.replace(/^n "?|"$/g, '')).toPrecision(15)).to.equal('1234567.12345678');
      expect(cell('markup')).to.equal('s "<b> & \\"é\\" 价"');
      // Text in a file without types can be read as a number, but not in a workbook.
      if (block.includes('.xlsx')) {
        expect(cell('code')).to.equal('s "00123"');
        expect(cell('more than a double holds')).to.equal('s "12345678901234.123456"');
      }
    }
  });

  for (const format of ['csv', 'xlsx'] as const)
    it(`come back from ${format} exactly`, async () => {
      const read = (await readSheet(await writeSheet(rows, format), { name: `x.${format}`, locale: 'en' })).rows;
      const texts = (cells: (SheetCell | null)[][]) =>
        cells.map(([kind, cell]) => [kind?.text, cell?.text.replaceAll(/(?<=\d),(?=\d{3})|\.00$/g, '')]);
      expect(texts(read)).to.deep.equal(texts(rows));
    });

  it('use semicolons if numbers have a decimal comma, even if none has decimals', async () => {
    const csv = async (text: string, value: string) => await (await writeSheet([[{ text: 'a' }, { text, value }]], 'csv')).text();
    expect(await csv('10,00', '10')).to.equal('a;10,00\r\n');
    expect(await csv('1.234,500', '1234.5')).to.equal('a;1.234,500\r\n');
    expect(await csv('0,125 €', '0.125')).to.equal('a;0,125 €\r\n');
    expect(await csv('1,234', '1234')).to.equal('a,"1,234"\r\n');
    expect(await csv('12,34,567.5', '1234567.5')).to.equal('a,"12,34,567.5"\r\n');
    expect(await csv('-$5', '-5')).to.equal('a,-$5\r\n');
  });

  it('contain no formula even if a number is shown like one', async () => {
    for (const text of ['=1+1', '@A1', "-2+3+cmd|'x'!A0", '\uff1d1'])
      expect(await (await writeSheet([[{ text, value: '2' }]], 'csv')).text()).to.equal(`'${text}\r\n`);
  });

  it('have rows of the same width, even if some have fewer cells', async () => {
    const ragged = [[{ text: 'a' }], [{ text: 'b|c' }, { text: 'd' }, { text: 'e' }], []];
    const { rows: read } = await readSheet(await writeSheet(ragged, 'csv'), { name: 'x.csv', locale: 'en' });
    expect(read.map((row) => row.map((cell) => cell?.text ?? null))).to.deep.equal([
      ['a', null, null],
      ['b|c', 'd', 'e'],
      [null, null, null],
    ]);
  });
});

describe('an unreadable cell of a workbook', () => {
  it('is reported as an error, never as a blank that would remove a price', async () => {
    const files = unzipSync(new Uint8Array(await (await writeSheet([[{ text: 'A' }]], 'xlsx')).arrayBuffer()));
    const name = Object.keys(files).find((path) => path.includes('worksheets/sheet'))!;
    const cells = '<row r="1"><c r="A1" t="e"/><c r="B1" t="s"><v>99</v></c><c r="C1"><v>5</v></c></row>';
    files[name] = strToU8(strFromU8(files[name]!).replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${cells}</sheetData>`));
    const { rows } = await readSheet(zipSync(files), { name: 'prices.xlsx', locale: 'en' });
    expect(rows).to.deep.equal([
      [
        { text: '', problem: 'error' },
        { text: '99', problem: 'unreadable' },
        { text: '5', value: '5' },
      ],
    ]);
  });
});

describe('a copied table', () => {
  it('marks texts for Excel and LibreOffice, so that none runs or loses its zeros, and keeps numbers exact', () => {
    const row = (cell: SheetCell) => /<td.*<\/td>/.exec(writeClipboardHtml([[cell]], 'en'))?.[0];
    for (const text of ['=1+1', '+49', '-x', '@x', '00123'])
      expect(row({ text })).to.equal(`<td sdnum="1033;0;@" style='mso-number-format:"\\@"'>${text}</td>`);
    expect(row({ text: 'Basic' })).to.equal('<td>Basic</td>');
    expect(row({ text: '-5.00', value: '-5' })).to.equal('<td data-sku-value="-5">-5.00</td>');
  });
});
