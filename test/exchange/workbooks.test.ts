import { expect } from 'chai';
import { gunzipSync } from 'fflate';
import { readSheet, type SheetCell } from '../../src/exchange/index.js';

/** Files written by other programs, see test/fixtures/sheets/make. */
async function read(name: string, locale = 'en'): Promise<(SheetCell | null)[][]> {
  const answer = await fetch(new URL(`../fixtures/sheets/${name}`, import.meta.url));
  expect(answer.ok, name).to.equal(true);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return (await readSheet(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { name: name.replace('.gz', ''), locale })).rows;
}

/** The second column, by the name in the first. */
async function kindsOf(name: string): Promise<Map<string, SheetCell | null>> {
  return new Map((await read(name)).map(([kind, cell]) => [kind?.text ?? '', cell ?? null]));
}

const number = (value: string): SheetCell => ({ text: value, value });

/** What each kind of cell means, whichever program wrote it. */
const meanings: Record<string, SheetCell | null> = {
  heading: { text: 'cell' },
  integer: number('5'),
  fraction: number('0.015'),
  'many digits': number('1234567.12345678'),
  // 0.1 + 0.2 is 0.30000000000000004 as a double; a spreadsheet shows 0.3.
  'sum of floats': number('0.3'),
  'digits as text': { text: '12345678901234567890.12' },
  'decimal comma': { text: '19,50' },
  currency: number('1234.5'),
  percent: { text: '10%', problem: 'unreadable' },
  error: { text: '#DIV/0!', problem: 'error' },
  'error of a formula': { text: '#DIV/0!', problem: 'error' },
  'not available': { text: '#N/A', problem: 'error' },
  formula: number('9'),
  'formula with text': { text: 'ab' },
  'no result': { text: '', problem: 'no-result' },
  date: { text: '2026-11-22', problem: 'date' },
  'date and time': { text: '2026-11-22 13:30:00', problem: 'date' },
  time: { text: '13:30:00', problem: 'date' },
  TRUE: { text: 'TRUE', problem: 'boolean' },
  'rich text': { text: 'Enterprise' },
  link: { text: 'Price list' },
  merged: number('7.25'),
  'two lines': { text: 'a\nb' },
  'text that begins like a formula': { text: '=1+1' },
  markup: { text: '<b> & "é" 价' },
  spaces: null,
  'blank with a style': null,
  blank: null,
};

describe('Workbooks of other programs', () => {
  const fromOthers = {
    exceljs: ['exceljs-kinds.xlsx', 27],
    'SheetJS, with shared strings': ['sheetjs-kinds.xlsx', 24],
    'SheetJS, with strings in their cells': ['sheetjs-inline-kinds.xlsx', 24],
    openpyxl: ['openpyxl-kinds.xlsx', 22],
    LibreOffice: ['libreoffice-kinds.xlsx', 24],
    Gnumeric: ['gnumeric-kinds.xlsx', 24],
  } as const;

  for (const [program, [file, count]] of Object.entries(fromOthers)) {
    it(`of ${program}: each cell means what its author saw, and no other cell becomes a number or blank`, async () => {
      const kinds = await kindsOf(file);
      const compared = [...kinds].filter(([kind]) => Object.hasOwn(meanings, kind));
      expect(compared).to.have.length(count);
      for (const [kind, cell] of compared) expect([kind, cell]).to.deep.equal([kind, meanings[kind]]);
    });

    it(`of ${program}: the first visible sheet counts, and hidden columns and merged cells keep their places`, async () => {
      const rows = await read(file);
      expect(rows[0]?.[0]).to.deep.equal({ text: 'heading' });
      expect(rows.flat().filter((cell) => cell?.value === '666' || cell?.value === '777')).to.be.empty;
      const merged = rows.find(([kind]) => kind?.text === 'merged');
      expect(merged?.slice(1).filter(Boolean)).to.deep.equal([number('7.25')]);
    });
  }

  it('of openpyxl: a duration, shown as a number of hours, is not a number', async () => {
    expect((await kindsOf('openpyxl-kinds.xlsx')).get('length of time')?.problem).to.equal('date');
  });
});

describe('Text files of other programs', () => {
  const cells = async (name: string) => new Map((await read(name)).map(([kind, cell]) => [kind?.text, cell]));

  it('of LibreOffice in UTF-16, separated by tabs', async () => {
    const kinds = await cells('libreoffice-utf-16.csv.gz');
    expect(kinds.get('many digits')).to.deep.equal(number('1234567.12345678'));
    expect(kinds.get('markup')).to.deep.equal({ text: '<b> & "é" 价' });
    expect(kinds.get('two lines')).to.deep.equal({ text: 'a\nb' });
  });

  it('of LibreOffice in Windows-1252, separated by semicolons', async () => {
    const kinds = await cells('libreoffice-windows-1252.csv.gz');
    expect(kinds.get('decimal comma')).to.deep.equal({ text: '19,50' });
    // The code page has no 价, so LibreOffice wrote a question mark; é is the byte E9.
    expect(kinds.get('markup')).to.deep.equal({ text: '<b> & "é" ?' });
  });

  it('of Gnumeric in UTF-16 without a byte order mark', async () => {
    const kinds = await cells('gnumeric-utf-16.txt.gz');
    expect(kinds.get('currency')).to.deep.equal({ text: '$1,234.50', value: '1234.5' });
    expect(kinds.get('markup')).to.deep.equal({ text: '<b> & "é" 价' });
  });

  for (const name of ['libreoffice-utf-16.csv.gz', 'libreoffice-windows-1252.csv.gz', 'gnumeric-utf-16.txt.gz']) {
    it(`refuses error cells and TRUE in ${name}`, async () => {
      const kinds = await cells(name);
      expect(kinds.get('error of a formula')?.problem).to.equal('error');
      expect(kinds.get('not available')?.problem).to.equal('error');
      expect(kinds.get('TRUE')?.problem).to.equal('boolean');
    });
  }

  const text = async (bytes: Uint8Array<ArrayBuffer>, name = 'x.csv') =>
    (await readSheet(bytes, { name, locale: 'de' })).rows.map((row) => row.map((cell) => cell?.text ?? null));
  const utf16 = (content: string, { bigEndian = false, mark = true } = {}): Uint8Array<ArrayBuffer> => {
    const all = mark ? `\ufeff${content}` : content;
    const view = new DataView(new ArrayBuffer(all.length * 2));
    for (let at = 0; at < all.length; at++) view.setUint16(at * 2, all.charCodeAt(at), !bigEndian);
    return new Uint8Array(view.buffer);
  };
  const content = 'Größe\tPreis €\r\n价\t19,50\r\n';
  const rows = [
    ['Größe', 'Preis €'],
    ['价', '19,50'],
  ];

  for (const [encoding, bytes] of Object.entries({
    'UTF-16 LE with its mark': utf16(content),
    'UTF-16 BE with its mark': utf16(content, { bigEndian: true }),
    'UTF-8': new TextEncoder().encode(content),
    'UTF-8 with its mark': new TextEncoder().encode(`\ufeff${content}`),
    'UTF-16 LE behind a line that names the delimiter': utf16(`sep=\t\r\n${content}`),
    'UTF-8 with its mark, behind a line that names the delimiter': new TextEncoder().encode(`\ufeffsep=\t\r\n${content}`),
    'UTF-8 with line feeds alone': new TextEncoder().encode(content.replaceAll('\r', '')),
    'UTF-8 with returns alone': new TextEncoder().encode(content.replaceAll('\n', '')),
  }))
    it(`reads ${encoding}`, async () => expect(await text(bytes)).to.deep.equal(rows));

  it('reads the code page in which Excel writes the seller’s language', async () => {
    // GB 18030, Windows-1256, Windows-1251; the German file is Windows-1252.
    for (const [locale, bytes, expected] of [
      ['zh-CN', [0xbc, 0xdb, 0xb8, 0xf1], '价格'],
      ['ar', [0xd3, 0xda, 0xd1], 'سعر'],
      ['ru', [0xd6, 0xe5, 0xed, 0xe0], 'Цена'],
      ['de', [0x47, 0x72, 0xf6, 0xdf, 0x65], 'Größe'],
      ['ja', [0x47, 0x72, 0xf6, 0x21, 0xff], 'Gr\u00f6!\u00ff'],
    ] as const) {
      const { rows: read } = await readSheet(new Uint8Array([...bytes, 0x2c, 0x39]), { name: 'x.csv', locale });
      expect(read[0]?.[0]?.text, locale).to.equal(expected);
    }
  });

  it('follows a sep= line, quoted or not, when it would otherwise guess the comma', async () => {
    const table = 'a;b,c,d\r\n1;2,5,x\r\n';
    const expected = [
      ['a', 'b,c,d'],
      ['1', '2,5,x'],
    ];
    for (const line of ['sep=;\r\n', 'SEP=;\n', '"sep=;"\r\n', 'sep=;\r'])
      expect(await text(new TextEncoder().encode(line + table)), JSON.stringify(line)).to.deep.equal(expected);
  });
});
