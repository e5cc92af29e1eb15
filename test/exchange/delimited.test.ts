import { expect } from 'chai';
import { readSheet, type SheetCell } from '../../src/exchange/index.js';

const cells = async (text: string, locale: string, name = 'prices.csv'): Promise<(SheetCell | null)[][]> =>
  (await readSheet(new TextEncoder().encode(text), { name, locale })).rows;
const texts = async (text: string, locale: string): Promise<(string | null)[][]> =>
  (await cells(text, locale)).map((row) => row.map((cell) => cell?.text ?? null));
const values = async (text: string, locale: string): Promise<(string | undefined)[]> =>
  (await cells(text, locale)).flat().flatMap((cell) => cell?.value ?? []);

describe('finding the delimiter of a text file', () => {
  it('never splits at a decimal comma: a single column of prices stays one column', async () => {
    for (const text of ['Monatlich\r\n19,50\r\n', 'Preis, netto\n19,50', 'Monatlich\n19,50 €\n8,50 €', '19,50\n8,50', 'a\n1.234,50'])
      expect(
        (await cells(text, 'de')).map((row) => row.length).every((width) => width === 1),
        text,
      ).to.equal(true);
    expect(await cells('Monatlich\r\n19,50\r\n', 'de')).to.deep.equal([[{ text: 'Monatlich' }], [{ text: '19,50', value: '19.5' }]]);
    expect(await values('Mensuel\n19,50\n', 'fr')).to.deep.equal(['19.5']);
  });

  it('never splits at a group separator', async () => {
    expect(await texts('Monthly\n1,234\n', 'en')).to.deep.equal([['Monthly'], ['1,234']]);
    expect(await values('Monthly\n1,234\nTotal, net', 'en')).to.deep.equal(['1234']);
  });

  it('takes the semicolon or tab that most lines contain, whatever comes before or after them', async () => {
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

  it('takes the comma, even in a language with decimal commas, when it splits all lines into the same number of fields', async () => {
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

  it('finds none when commas could be decimal commas: no price is better than a wrong one', async () => {
    expect(await values('SKU ID,Monthly\nA,19,50\n', 'de')).to.be.empty;
    expect((await texts('SKU ID,Monthly\nA,19,50\n', 'de'))[0]).to.deep.equal(['SKU ID,Monthly']);
  });

  it('ignores a character that only a few lines contain', async () => {
    const column = ['Name', 'a', 'b', 'c; d; e', 'f', 'g', 'h', 'i | j', 'k'];
    expect(await texts(column.join('\n'), 'en')).to.deep.equal(column.map((text) => [text]));
  });

  it('ignores what is inside quotes', async () => {
    expect(await texts('Name;Monatlich\n"a, b\nc, d";"1,5"\n"e, ""f""";2', 'de')).to.deep.equal([
      ['Name', 'Monatlich'],
      ['a, b\nc, d', '1,5'],
      ['e, "f"', '2'],
    ]);
  });
});

describe('reading the rows of a text file', () => {
  const abc = [
    ['SKU ID', 'Monthly', 'Yearly'],
    ['A', '1', '10'],
    ['B', '2', '20'],
    ['C', '3', '30'],
  ];

  it('accepts all three kinds of line end, also mixed', async () => {
    expect(await texts('SKU ID,Monthly,Yearly\r\nA,1,10\nB,2,20\nC,3,30\r\n', 'en')).to.deep.equal(abc);
    expect(await texts('SKU ID,Monthly,Yearly\nA,1,10\r\nB,2,20\rC,3,30', 'en')).to.deep.equal(abc);
  });

  it('loses no rows to a quote inside a field', async () => {
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

  it('keeps line ends and doubled quotes in quoted fields', async () => {
    expect(await texts('a,b\n"x\r\ny","1"" x 2"""\n', 'en')).to.deep.equal([
      ['a', 'b'],
      ['x\r\ny', '1" x 2"'],
    ]);
  });

  it('numbers rows as a spreadsheet does: blank rows count, the sep= line does not', async () => {
    const rows = await texts('sep=;\r\n\r\nSKU ID;Monthly\r\n;\r\n   \r\nA;1\r\n', 'en');
    expect(rows).to.deep.equal([
      [null, null],
      ['SKU ID', 'Monthly'],
      [null, null],
      [null, null],
      ['A', '1'],
    ]);
  });

  it('takes time in proportion to the length of the text, whatever its quotes', async () => {
    const started = performance.now();
    for (const piece of ['"a,', '""a,', '"a"",', '"', '""', '"a" b,', '"a" b', '"a\n', 'a"b,']) await cells(piece.repeat(30_000), 'de');
    expect(performance.now() - started).to.be.lessThan(5000);
  });
});
