import { expect } from 'chai';
import * as fc from 'fast-check';
import { formatClipboardText, parseClipboardText } from '../../src/core/clipboard/index.js';
import grid from '../cases/grid.json' with { type: 'json' };

describe('clipboard text of public grids', () => {
  for (const { id, area, input, expected, source } of grid.cases) {
    if (area !== 'parse' || typeof input !== 'string' || typeof expected === 'string') continue;
    it(`${id}: ${JSON.stringify(input)} (${source})`, () => expect(parseClipboardText(input)).to.deep.equal(expected));
  }

  it('P22: the line end after 9.99 makes no second row', () => expect(parseClipboardText('9.99\r\n')).to.deep.equal([['9.99']]));
  it('P23: Alpha with its line end is the single cell Alpha', () => expect(parseClipboardText('Alpha\n')).to.deep.equal([['Alpha']]));
  it('C01: a column is written with a line end between its cells', () =>
    expect(formatClipboardText([['E2'], ['E3'], ['E4']])).to.equal('E2\nE3\nE4'));
  it('C11: a single cell is written unchanged', () => expect(formatClipboardText([['Alice']])).to.equal('Alice'));
  it('C04: spaces are kept', () => expect(formatClipboardText([['a   b']])).to.equal('a   b'));
});

describe('parseClipboardText', () => {
  it('ends rows at all three line ends, and reads the last one as a terminator', () => {
    expect(parseClipboardText('a\r\nb\nc\rd')).to.deep.equal([['a'], ['b'], ['c'], ['d']]);
    for (const end of ['\r\n', '\n', '\r'])
      expect(parseClipboardText(`1\t2${end}3\t4${end}`)).to.deep.equal([
        ['1', '2'],
        ['3', '4'],
      ]);
    expect(parseClipboardText('\n')).to.deep.equal([['']]);
    expect(parseClipboardText('a\n\n')).to.deep.equal([['a'], ['']]);
    expect(parseClipboardText('\n\na')).to.deep.equal([[''], [''], ['a']]);
    expect(parseClipboardText('a\n\r\nb')).to.deep.equal([['a'], [''], ['b']]);
  });

  it('keeps empty fields and pads ragged rows', () => {
    expect(parseClipboardText('\t\t')).to.deep.equal([['', '', '']]);
    expect(parseClipboardText('a\t\nb')).to.deep.equal([
      ['a', ''],
      ['b', ''],
    ]);
    expect(parseClipboardText('x\ny\tz\tw\n')).to.deep.equal([
      ['x', '', ''],
      ['y', 'z', 'w'],
    ]);
  });

  it('reads tabs, line ends and doubled quotes inside a quoted field', () => {
    expect(parseClipboardText('"a\tb"\tc')).to.deep.equal([['a\tb', 'c']]);
    expect(parseClipboardText('"a\r\nb"\r\nc')).to.deep.equal([['a\r\nb'], ['c']]);
    expect(parseClipboardText('"say ""hi"""\tc')).to.deep.equal([['say "hi"', 'c']]);
    expect(parseClipboardText('"a""\tb"\tc')).to.deep.equal([['a"\tb', 'c']]);
    expect(parseClipboardText('""""\t""""""')).to.deep.equal([['"', '""']]);
    expect(parseClipboardText('"""a"\tb')).to.deep.equal([['"a', 'b']]);
  });

  it('reads a quote inside an unquoted field as data', () => {
    expect(parseClipboardText('5" disk\ta"b"\t6"')).to.deep.equal([['5" disk', 'a"b"', '6"']]);
    expect(parseClipboardText(' "a"\tb')).to.deep.equal([[' "a"', 'b']]);
  });

  it('ends a quoted field only before a tab, a line end or the end', () => {
    expect(parseClipboardText('"a"b"\tc')).to.deep.equal([['a"b', 'c']]);
    expect(parseClipboardText('"a" b"\nc')).to.deep.equal([['a" b'], ['c']]);
    expect(parseClipboardText('"a" "\tb')).to.deep.equal([['a" ', 'b']]);
  });

  it('reads a quote that never closes as data, and loses no rows', () => {
    expect(parseClipboardText('"12\n13\n14')).to.deep.equal([['"12'], ['13'], ['14']]);
    expect(parseClipboardText('"')).to.deep.equal([['"']]);
    expect(parseClipboardText('"""\ta')).to.deep.equal([['"""', 'a']]);
    expect(parseClipboardText('"A" is good\tb\n"c\t""\t"d')).to.deep.equal([
      ['"A" is good', 'b', ''],
      ['"c', '', '"d'],
    ]);
    expect(parseClipboardText('"a\t""b""\t""""')).to.deep.equal([['"a', 'b', '"']]);
  });

  it('accepts quotes that were doubled once too often', () => {
    expect(parseClipboardText('""A""')).to.deep.equal([['A']]);
    expect(parseClipboardText('""a ""b"" c""\t1')).to.deep.equal([['a "b" c', '1']]);
    expect(parseClipboardText('""A"\tb')).to.deep.equal([['"A', 'b']]);
    expect(parseClipboardText('""A\tb')).to.deep.equal([['""A', 'b']]);
  });

  it('takes time in proportion to the length of the text, whatever its quotes', () => {
    const started = performance.now();
    for (const piece of ['"a\t', '""a\t', '"a""\t', '"', '""', 'a\t', '"a"\t', '"\t']) parseClipboardText(piece.repeat(200_000));
    expect(performance.now() - started).to.be.lessThan(5000);
  });
});

describe('formatClipboardText', () => {
  it('quotes only what needs it', () => {
    expect(formatClipboardText([['a b', '5" disk', "it's", '']])).to.equal('a b\t5" disk\tit\'s\t');
    expect(formatClipboardText([['"a', 'a\tb', 'a\nb', 'a\rb', 'a"\nb']])).to.equal('"""a"\t"a\tb"\t"a\nb"\t"a\rb"\t"a""\nb"');
  });

  it('ends the text with a line end only if a last empty row needs it', () => {
    expect(
      formatClipboardText([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).to.equal('a\tb\nc\td');
    expect(formatClipboardText([['a'], ['']])).to.equal('a\n\n');
    expect(formatClipboardText([['']])).to.equal('');
    expect(formatClipboardText([])).to.equal('');
  });

  it('writes text that is read back unchanged', () => {
    const field = fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', ' ', '€', '1'), maxLength: 8 });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseClipboardText(formatClipboardText(rows))).to.deep.equal(rows);
      }),
      { numRuns: 3000 },
    );
  });
});
