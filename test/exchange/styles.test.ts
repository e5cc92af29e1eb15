import { expect } from 'chai';
import { readClipboard } from '../../src/exchange/index.js';

const rows = (html: string) => readClipboard({ html, locale: 'en' }).map((row) => row.map((cell) => cell?.text ?? null));

describe('styles in a copied table', () => {
  it('never count as text', () => {
    expect(
      rows(`<html><head><style><!--td { color: red }--></style></head><table><style>td > b {}</style>
        <tr><td><STYLE type="text/css">i {}</STYLE>Pro</td><td style='color: red' >3</td></tr></table></html>`),
    ).to.deep.equal([['Pro', '3']]);
  });

  it('hide a row, however they are written', () => {
    const row = (attribute: string) => `<tr ${attribute}><td>1</td></tr>`;
    const hidden = [`style="display:none"`, `STYLE = 'display: none'`, `class="a"style=display:none`, `\nstyle="visibility:collapse"`];
    expect(rows(`<table>${hidden.map(row).join('')}<tr data-style="x"><td>2</td></tr></table>`)).to.deep.equal([['2']]);
  });

  it('do not change text that only looks like a style', () => {
    const text = 'my style= 5, "style=6"';
    expect(rows(`<table><tr><td title="a > b">${text}</td><td><b>x</b> style='y'</td></tr></table>`)).to.deep.equal([
      [text, "x style='y'"],
    ]);
  });
});
