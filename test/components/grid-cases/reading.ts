import { expect } from 'chai';
import { parseClipboardText } from '../../../src/core/clipboard/index.js';
import { readClipboard } from '../../../src/exchange/index.js';
import { asText, Cells, firstPrice, gridCase, gridCases } from './case.js';

const code = firstPrice - 1;

/** The codes and prices from the top left cell, in the size of the expected block. */
const corner = (cells: Cells, expected: string[][]): string[][] =>
  cells.rows.slice(0, expected.length).map((row) => row.slice(0, expected[0]!.length));

describe('text that spreadsheets copy', () => {
  gridCases(
    {
      P01: 'one cell',
      P03: 'two cells side by side',
      P14: 'doubled quotes in a quoted cell',
      P17: 'two empty cells side by side, which clear their targets',
      P18: 'two empty cells, one below the other',
      P27: 'rows with Windows line breaks',
    },
    async ({ input, expected }) => {
      const cells = await Cells.filled(4, 2, '1', { codes: ['a', 'b', 'c', 'd'] });
      const wanted = asText(expected);
      await cells.paste(input as string, { at: [0, code] });
      expect(corner(cells, wanted)).to.deep.equal(wanted);
      expect(cells.rows.slice(wanted.length)).to.deep.equal(['a', 'b', 'c', 'd'].slice(wanted.length).map((text) => [text, '1', '1']));
    },
  );

  gridCase('P11', 'an empty clipboard is read as one empty cell and pastes nothing', async ({ input, expected }) => {
    expect(parseClipboardText(input as string)).to.deep.equal(expected);
    const cells = await Cells.filled(1, 1, '1', { codes: ['a'] });
    await cells.paste(input as string, { at: [0, code] });
    expect(cells.rows).to.deep.equal([['a', '1']]);
    expect(cells.page.events).to.be.empty;
  });

  gridCase('P22', 'the line break at the end of Excel’s text adds no row', async ({ input }) => {
    const cells = await Cells.filled(3, 1, '5');
    await cells.paste(input as string, { at: [0, firstPrice] });
    expect(cells.prices).to.deep.equal([['9.99'], ['5'], ['5']]);
    expect(cells.selected).to.deep.equal([
      [0, firstPrice],
      [0, firstPrice],
    ]);
  });

  gridCase('P23', 'a blank line below a single cell is ignored', async ({ input }) => {
    const { parsed } = input as { parsed: string[][] };
    const cells = await Cells.filled(2, 1, '1', { codes: ['a', 'b'] });
    // In text, an empty second line needs its own line break.
    await cells.paste(`${parsed.map((row) => row.join('\t')).join('\n')}\n`, { at: [0, code] });
    expect(cells.codes).to.deep.equal(['Alpha', 'b']);
  });
});

/** Pastes a table at the first code. The grid must not read `text/plain`. */
async function pastedHtml(html: string, text = 'never read'): Promise<Cells> {
  const cells = await Cells.filled(4, 4, '1', { codes: ['a', 'b', 'c', 'd'] });
  await cells.paste(text, { html, at: [0, code] });
  return cells;
}

const row = (...texts: string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const table = (...rows: string[]): string => `<html><body><table>\n${rows.join('\n')}\n</table></body></html>`;
const untouched = ['a', 'b', 'c', 'd'].map((text) => [text, '1', '1', '1', '1']);

/** The table of each case. */
const tables: Record<string, string> = {
  H04: table(row('schedule'), row('', 'Football', 'Score')),
  H18: table('<tr><td colspan="2" rowspan="2">A1</td><td>C1</td></tr>', '<tr><td>C2</td></tr>'),
  H20: '<table>\n  <tr>\n    <td> 1 </td>\n    <td>2</td>\n  </tr>\n  <tr>\n    <td>3</td> <td>4</td>\n  </tr>\n</table>',
  H21: table('<tr><td>1<br>1.1</td><td>2<br/>2.1</td></tr>'),
  H22: table(
    ...[
      ['Test', 'This'],
      ['Out', 'With a<br>\nnewline and such'],
    ].map((texts) => row(...texts.map((text) => `<p style="margin: 0"><font face="Helvetica">${text}</font></p>`))),
  ),
};

describe('tables that spreadsheets copy', () => {
  gridCases(
    {
      H04: 'short rows are padded to the widest one',
      H18: 'a merged area has its value in the top left cell',
      H20: 'white space between tags is ignored',
      H21: 'line breaks in a cell are kept',
      H22: 'paragraphs of Apple Numbers are read as text',
    },
    async ({ id, expected }) => {
      const wanted = asText(expected);
      const cells = await pastedHtml(tables[id]!);
      expect(corner(cells, wanted)).to.deep.equal(wanted);
      expect(cells.rows.slice(wanted.length)).to.deep.equal(untouched.slice(wanted.length));
    },
  );

  gridCase('H03', 'HTML without a table falls back to the text', async ({ input }) => {
    const cells = await pastedHtml(input as string, 'x\t2');
    expect(cells.rows[0]).to.deep.equal(['x', '2', '1', '1', '1']);
  });

  gridCase('H05', 'rows of one, four and two cells become four cells wide', async () => {
    const cells = await pastedHtml(table(row('A'), row('B', '2', '3', '4'), row('C', '5')));
    expect(cells.rows.slice(0, 3).map((cells4) => cells4.slice(0, 4))).to.deep.equal([
      ['A', '', '', ''],
      ['B', '2', '3', '4'],
      ['C', '5', '', ''],
    ]);
  });

  gridCase('H06', 'a cell that spans two columns counts as two', async () => {
    const cells = await pastedHtml(table(row('A'), '<tr><td colspan="2">B</td><td>C2</td></tr>'));
    expect(cells.rows.slice(0, 2).map((line) => line.slice(0, 4))).to.deep.equal([
      ['A', '', '', '1'],
      ['B', '', 'C2', '1'],
    ]);
  });

  gridCase('H08', 'a shape and a nested table in an Excel cell add no rows', async () => {
    const shape = `<!--[if gte vml 1]><v:shape id="Picture_1" style='position:absolute'><v:imagedata src="x"/></v:shape><![endif]-->
      <![if !vml]><span><table cellpadding="0"><tr><td></td></tr></table></span><![endif]>`;
    const cells = await pastedHtml(table(row('text', shape, 'text2', '', 'test')));
    expect(cells.rows).to.deep.equal([['text', '', 'text2', '', 'test'], ...untouched.slice(1)]);
  });

  gridCase('H09', 'an empty table pastes nothing', async () => {
    const cells = await pastedHtml('<table></table>', '');
    expect(cells.rows).to.deep.equal(untouched);
    expect(cells.page.events).to.be.empty;
  });

  gridCase('H11', 'the spaces in a span are kept, without its tags', async ({ input, expected }) => {
    const cells = await pastedHtml(`<table><tr>${input as string}</tr></table>`);
    expect(cells.codes[0]).to.equal((expected as string).replace(/ \(.*/, ''));
    expect(cells.codes[0]).to.equal('1   2');
  });

  gridCase('H14', 'table headings are not data', async () => {
    const heads = (...texts: string[]) => `<tr>${texts.map((text) => `<th>${text}</th>`).join('')}</tr>`;
    const cells = await pastedHtml(`<table><thead>${heads('A', 'B', 'C')}</thead><tbody>${heads('3', '4', '5')}</tbody></table>`);
    expect(cells.rows).to.deep.equal([['3', '4', '5', '1', '1'], ...untouched.slice(1)]);
  });

  gridCase('H19', 'scripts in it do not run, and no cell changes', async ({ input }) => {
    let ran = false;
    Object.assign(window, { boom: () => (ran = true) });
    const cells = await pastedHtml(input as string);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ran).to.equal(false);
    expect(cells.rows).to.deep.equal(untouched);
  });

  gridCase('H24', 'the text is pasted if the page forbids parsing HTML', async ({ input, expected }) => {
    const { text } = input as { text: string };
    const cells = await Cells.filled(1, 1, '1');
    const { parseFromString } = DOMParser.prototype;
    DOMParser.prototype.parseFromString = () => {
      throw new TypeError('This document requires TrustedHTML.');
    };
    try {
      await cells.paste(text, { html: table(row('no', 'no')), at: [0, code] });
    } finally {
      DOMParser.prototype.parseFromString = parseFromString;
    }
    expect(cells.rows).to.deep.equal([expected]);
    expect(readClipboard({ text, locale: 'en' })).to.deep.equal([[{ text: 'x' }, { text: 'y' }]]);
  });
});
