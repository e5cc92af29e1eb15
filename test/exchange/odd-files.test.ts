import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { IssueError } from '../../src/core/index.js';
import { readSheet, writeSheet, type SheetCell } from '../../src/exchange/index.js';

/** One of the kit's own workbooks, with some parts replaced. */
async function book(change: (name: string, xml: string) => string): Promise<Uint8Array> {
  const files = unzipSync(new Uint8Array(await (await writeSheet([[{ text: 'A' }]], 'xlsx')).arrayBuffer()));
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strToU8(change(name, strFromU8(bytes)))])));
}

/** A workbook with these rows, given as XML. */
const bookOf = (rows: string, calculation = ''): Promise<Uint8Array> =>
  book((_, xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`).replace('</sheets>', `</sheets>${calculation}`),
  );

const read = async (bytes: Uint8Array, name = 'prices.xlsx'): Promise<(SheetCell | null)[][]> =>
  (await readSheet(bytes, { name, locale: 'en' })).rows;

async function isRefused(bytes: Uint8Array, name: string): Promise<boolean> {
  return await read(bytes, name).then(
    () => false,
    (error: unknown) => error instanceof IssueError,
  );
}

const noResult = { text: '', problem: 'no-result' };

describe('a workbook', () => {
  it('may write true instead of 1', async () => {
    const rows = await bookOf('<row r="1"><c r="A1" t="b"><v>true</v></c><c r="B1" t="b"><v>0</v></c></row>');
    expect(await read(rows)).to.deep.equal([
      [
        { text: 'TRUE', problem: 'boolean' },
        { text: 'FALSE', problem: 'boolean' },
      ],
    ]);
  });

  it('without calculated formulas, as XlsxWriter writes it, has no results except those it stores', async () => {
    const row = '<row r="1"><c r="A1"><f>1+1</f><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><v>0</v></c></row>';
    const zero = { text: '0', value: '0' };
    const two = { text: '2', value: '2' };
    expect(await read(await bookOf(row, '<calcPr fullCalcOnLoad="1"/>'))).to.deep.equal([[noResult, two, zero]]);
    expect(await read(await bookOf(row))).to.deep.equal([[zero, two, zero]]);
  });

  it('is read even if its very last row has a height and a style', async () => {
    const rows = '<row r="1"><c r="A1"><v>5</v></c></row><row r="1048576" ht="15"><c r="A1048576" s="1"/></row>';
    expect(await read(await bookOf(rows))).to.deep.equal([[{ text: '5', value: '5' }]]);
  });

  it('is read from its first sheet with cells, so a chart sheet is skipped', async () => {
    const bytes = await book((name, xml) => {
      if (name === 'xl/workbook.xml') return xml.replace('<sheets>', '<sheets><sheet name="Chart" sheetId="9" r:id="rId9"/>');
      const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
      if (name === 'xl/_rels/workbook.xml.rels')
        return xml.replace(
          '</Relationships>',
          `<Relationship Id="rId9" Type="${types}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        );
      return xml;
    });
    expect(await read(bytes)).to.deep.equal([[{ text: 'A' }]]);
  });

  it('treats a year of an era or of the Buddhist calendar as a date, and the format General as a number', async () => {
    const codes = ['ggge&quot;年&quot;', 'bbbb', 'e', 'General&quot; Stück&quot;', '0.00E+00'];
    const bytes = await book((name, xml) =>
      name === 'xl/styles.xml'
        ? xml
            .replace(
              /(<styleSheet[^>]*>)/,
              `$1<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts>`,
            )
            .replace(/<cellXfs.*<\/cellXfs>/, `<cellXfs>${codes.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs>`)
        : xml.replace(
            /<sheetData>.*<\/sheetData>/s,
            `<sheetData><row r="1">${codes.map((_, at) => `<c s="${at}"><v>45322</v></c>`).join('')}</row></sheetData>`,
          ),
    );
    const date = { text: '2024-01-31', problem: 'date' };
    const number = { text: '45322', value: '45322' };
    expect(await read(bytes)).to.deep.equal([[date, date, date, number, number]]);
  });
});

describe('a file that is not a table', () => {
  const text = (content: string) => new TextEncoder().encode(content);

  it('is refused if it is named like a workbook but is none', async () => {
    for (const name of ['prices.xlsx', 'PRICES.XLSM', 'prices.ods']) {
      expect(await isRefused(text('SKU ID,Monthly'), name), name).to.equal(true);
      expect(await isRefused(new Uint8Array(), name), name).to.equal(true);
    }
  });

  it('is refused if it is a page, a document or XML of a different kind, whatever its name', async () => {
    for (const content of [
      '<html><table><tr><td>1</td></tr></table></html>',
      '\n<!DOCTYPE html>',
      '<?xml version="1.0"?><Workbook/>',
      '{\\rtf1 1}',
      '%PDF-1.4\n1 0 obj',
    ])
      expect(await isRefused(text(content), 'prices.xls'), content).to.equal(true);
    expect(await read(text('<10 users,Monthly'), 'prices.csv')).to.deep.equal([[{ text: '<10 users' }, { text: 'Monthly' }]]);
  });

  it('is not mistaken for a ZIP archive because its first column is called PK', async () => {
    expect(await read(text('PK,Monthly\n1,9.99'), 'prices.csv')).to.have.length(2);
  });
});
