import { expect } from 'chai';
import { readClipboard } from '../../src/exchange/index.js';

const rows = (html: string) => readClipboard({ html, locale: 'en' }).map((row) => row.map((cell) => cell?.text ?? null));
const hidden = "style='display:none'";

describe('merged cells of a copied table', () => {
  it('keep the columns of rows next to a hidden row', () => {
    expect(
      rows(`<table><tr><td rowspan=2>Pro</td><td>1</td><td>10</td></tr><tr ${hidden}><td>2</td><td>20</td></tr>
        <tr><td>Basic</td><td>3</td><td>30</td></tr></table>`),
    ).to.deep.equal([
      ['Pro', '1', '10'],
      ['Basic', '3', '30'],
    ]);
  });

  it('keep the columns below when they begin in a hidden row', () => {
    expect(
      rows(`<table><tr ${hidden}><td rowspan=2>Pro</td><td>1</td><td>10</td></tr><tr><td>2</td><td>20</td></tr>
        <tr><td>Basic</td><td>3</td><td>30</td></tr></table>`),
    ).to.deep.equal([
      [null, '2', '20'],
      ['Basic', '3', '30'],
    ]);
  });

  it('end with their table section', () => {
    expect(
      rows(`<table><tbody><tr><td rowspan=9>Pro</td><td>1</td></tr><tr><td>2</td></tr></tbody>
        <tbody><tr><td>Basic</td><td>3</td></tr></tbody></table>`),
    ).to.deep.equal([
      ['Pro', '1'],
      [null, '2'],
      ['Basic', '3'],
    ]);
    expect(
      rows('<table><thead><tr><th rowspan=2>Name</th><th>Price</th></tr></thead><tbody><tr><td>Basic</td><td>3</td></tr></tbody></table>'),
    ).to.deep.equal([['Basic', '3']]);
  });
});

describe('a copied table', () => {
  it('leaves out rows that the page hides in any way', () => {
    for (const attribute of [hidden, 'hidden', "style='display : none'", "style='visibility: collapse'"])
      expect(rows(`<table><tr ${attribute}><td>1</td></tr><tr><td>2</td></tr></table>`), attribute).to.deep.equal([['2']]);
  });

  it('does not join the cells of a nested table into a number', () => {
    const inner = '<table><tr><td>1</td> <td>2</td></tr><tr><td>3</td></tr></table>';
    expect(readClipboard({ html: `<table><tr><td>${inner}</td></tr></table>`, locale: 'en' })).to.deep.equal([[{ text: '1\t2\n3' }]]);
  });
});
