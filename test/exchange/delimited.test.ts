import { expect } from 'chai';
import { readSheet, type SheetCell } from '../../src/exchange/index.js';

const cells = async (text: string, locale: string, name = 'prices.csv'): Promise<(SheetCell | null)[][]> =>
  (await readSheet(new TextEncoder().encode(text), { name, locale })).rows;
const texts = async (text: string, locale: string): Promise<(string | null)[][]> =>
  (await cells(text, locale)).map((row) => row.map((cell) => cell?.text ?? null));
const values = async (text: string, locale: string): Promise<(string | undefined)[]> =>
  (await cells(text, locale)).flat().flatMap((cell) => cell?.value ?? []);

describe('the delimiter of a file', () => {
  it('is never the decimal comma: a column of prices alone stays one', async () => {
    for (const text of ['Monatlich\r\n19,50\r\n', 'Preis, netto\n19,50', 'Monatlich\n19,50 €\n8,50 €', '19,50\n8,50', 'a\n1.234,50'])
      expect(
        (await cells(text, 'de')).map((row) => row.length).every((width) => width === 1),
        text,
      ).to.equal(true);
    expect(await cells('Monatlich\r\n19,50\r\n', 'de')).to.deep.equal([[{ text: 'Monatlich' }], [{ text: '19,50', value: '19.5' }]]);
    expect(await values('Mensuel\n19,50\n', 'fr')).to.deep.equal(['19.5']);
  });

  it('is never the comma between groups', async () => {
    expect(await texts('Monthly\n1,234\n', 'en')).to.deep.equal([['Monthly'], ['1,234']]);
    expect(await values('Monthly\n1,234\nTotal, net', 'en')).to.deep.equal(['1234']);
  });

  it('is the semicolon or the tab that most lines have, whatever stands above or below them', async () => {
    expect(await texts('SKU-ID;Monatlich\r\nA;19,50\r\nB;8,50\r\nStand 2024', 'de')).to.deep.equal([
      ['SKU-ID', 'Monatlich'],
      ['A', '19,50'],
      ['B', '8,50'],
      ['Stand 2024', null],
    ]);
    expect(await texts('Preisliste\r\nMonatlich;Jährlich\r\n9,99;99,99\r\n8,88;88,88', 'de')).to.deep.equal([
      ['Preisliste', null],
      ['Monatlich', 'Jährlich'],
      ['9,99', '99,99'],
      ['8,88', '88,88'],
    ]);
    expect(await texts('SKU-ID\tMonatlich\nA\t19,50\nStand: 1,2', 'de')).to.deep.equal([
      ['SKU-ID', 'Monatlich'],
      ['A', '19,50'],
      ['Stand: 1,2', null],
    ]);
    expect(await texts('SKU ID;Monthly\nA;1,234.50\nB;2,345.50', 'en')).to.deep.equal([
      ['SKU ID', 'Monthly'],
      ['A', '1,234.50'],
      ['B', '2,345.50'],
    ]);
    expect(await texts('SKU ID\tMonthly\nA\t1,234\nas of May, net', 'en')).to.deep.equal([
      ['SKU ID', 'Monthly'],
      ['A', '1,234'],
      ['as of May, net', null],
    ]);
    expect(await texts('SKU|Monthly\nA|9.99', 'en')).to.deep.equal([
      ['SKU', 'Monthly'],
      ['A', '9.99'],
    ]);
  });

  it('is the comma, also for a seller who writes decimal commas, where it divides all lines alike', async () => {
    for (const price of ['"19,50"', '19.50', '20'])
      expect(await texts(`"SKU ID",Monthly\nA,${price}\n`, 'de')).to.deep.equal([
        ['SKU ID', 'Monthly'],
        ['A', price.replaceAll('"', '')],
      ]);
    expect(await texts('SKU ID,Tier,Monthly\n1001,1,"19,50"\n1001,2,"8,50"\nStand 2024\n', 'de')).to.deep.equal([
      ['SKU ID', 'Tier', 'Monthly'],
      ['1001', '1', '19,50'],
      ['1001', '2', '8,50'],
      ['Stand 2024', null, null],
    ]);
    expect(await texts('SKU ID,Name,Monthly\nA,red; blue,1.50\nB,green,2.50\n', 'de')).to.deep.equal([
      ['SKU ID', 'Name', 'Monthly'],
      ['A', 'red; blue', '1.50'],
      ['B', 'green', '2.50'],
    ]);
  });

  it('is none where decimal commas stand in the way: nothing is read rather than another price', async () => {
    expect(await values('SKU ID,Monthly\nA,19,50\n', 'de')).to.be.empty;
    expect((await texts('SKU ID,Monthly\nA,19,50\n', 'de'))[0]).to.deep.equal(['SKU ID,Monthly']);
  });

  it('is no sign that stands in a few of many texts', async () => {
    const column = ['Name', 'a', 'b', 'c; d; e', 'f', 'g', 'h', 'i | j', 'k'];
    expect(await texts(column.join('\n'), 'en')).to.deep.equal(column.map((text) => [text]));
  });

  it('is looked for outside quotes', async () => {
    expect(await texts('Name;Monatlich\n"a, b\nc, d";"1,5"\n"e, ""f""";2', 'de')).to.deep.equal([
      ['Name', 'Monatlich'],
      ['a, b\nc, d', '1,5'],
      ['e, "f"', '2'],
    ]);
  });
});

describe('the rows of a file', () => {
  const abc = [
    ['SKU ID', 'Monthly', 'Yearly'],
    ['A', '1', '10'],
    ['B', '2', '20'],
    ['C', '3', '30'],
  ];

  it('end with each of the three line ends, also side by side', async () => {
    expect(await texts('SKU ID,Monthly,Yearly\r\nA,1,10\nB,2,20\nC,3,30\r\n', 'en')).to.deep.equal(abc);
    expect(await texts('SKU ID,Monthly,Yearly\nA,1,10\r\nB,2,20\rC,3,30', 'en')).to.deep.equal(abc);
  });

  it('are not swallowed by a quote that is no end of a field, whatever quotes come below', async () => {
    for (const below of ['B,8,6', 'B,"8",6', '"B","8","6"', 'B,8,6\nC,"x ""y"" z",""']) {
      expect((await texts(`SKU ID,Size,Monthly\nA,"19" rack,5\n${below}`, 'en')).slice(1, 3), below).to.deep.equal([
        ['A', '"19" rack', '5'],
        ['B', '8', '6'],
      ]);
      expect((await texts(`SKU ID,Size,Monthly\nA,"19 rack,5\n${below}`, 'en')).slice(1, 3), below).to.deep.equal([
        ['A', '"19 rack', '5'],
        ['B', '8', '6'],
      ]);
    }
    expect((await texts('SKU ID,Size,Monthly\nA,"a "big" one",5\nB,"8",6', 'en')).slice(1)).to.deep.equal([
      ['A', 'a "big" one', '5'],
      ['B', '8', '6'],
    ]);
  });

  it('keep line ends and doubled quotes of quoted fields', async () => {
    expect(await texts('a,b\n"x\r\ny","1"" x 2"""\n', 'en')).to.deep.equal([
      ['a', 'b'],
      ['x\r\ny', '1" x 2"'],
    ]);
  });

  it('keep the numbers that a spreadsheet shows: blank ones count, the line that names the delimiter does not', async () => {
    const rows = await texts('sep=;\r\n\r\nSKU ID;Monthly\r\n;\r\n   \r\nA;1\r\n', 'en');
    expect(rows).to.deep.equal([
      [null, null],
      ['SKU ID', 'Monthly'],
      [null, null],
      [null, null],
      ['A', '1'],
    ]);
  });

  it('take time in proportion to the text, whatever its quotes', async () => {
    const started = performance.now();
    for (const piece of ['"a,', '""a,', '"a"",', '"', '""', '"a" b,', '"a" b', '"a\n', 'a"b,']) await cells(piece.repeat(30_000), 'de');
    expect(performance.now() - started).to.be.lessThan(5000);
  });
});
