import { expect } from 'chai';
import { ownClipboard } from '../helpers/own-clipboard.js';
import { cleanUp } from '../helpers/editor.js';
import { copied, copyElsewhere, pasteAt } from './price-grid-clipboard.js';
import { GridPage, sku, threeFlat, threeModels, tier, version } from './price-grid-page.js';

afterEach(cleanUp);
ownClipboard();

const flat = (value: SkuPrices) => value.map(([monthly, yearly]) => ({ P1M: monthly, P1Y: yearly }));
type SkuPrices = [string, string][];
const flatPrices = (page: GridPage) => page.grid.value!.map(({ pricing }) => pricing.tiers[0]!.unitPrice);
const openFlat = () => GridPage.open(threeFlat(), { productAttributes: [version] });

describe('the clipboard of the price grid', () => {
  it('prices three SKUs in two periods with one paste from a spreadsheet, undone in one step', async () => {
    const page = await openFlat();
    await pasteAt(page, 'Basic, Monthly', '10\t100\r\n20\t200\r\n30.5\t305\r\n');
    expect(flatPrices(page)).to.deep.equal(
      flat([
        ['10', '100'],
        ['20', '200'],
        ['30.5', '305'],
      ]),
    );
    expect(page.events).to.deep.equal(['input', 'change']);
    expect(page.said).to.contain('6 cells pasted');
    expect(page.selected).to.have.length(6);
    await page.press('Control+z');
    expect(flatPrices(page)).to.deep.equal([{}, {}, {}]);
    expect(page.at).to.equal('Basic, Monthly');
  });

  it('pastes a block of tiers at the last tier into that SKU only, and adds the tiers that it needs', async () => {
    const page = await GridPage.open([sku('basic', 'volume', tier(null)), sku('enterprise', 'tiered', tier(null, '1', '2'))]);
    await pasteAt(page, 'Basic, Up to', '100\t10\t100\r\n500\t9\t90\r\n1000\t8\t80\r\n');
    expect(page.tiers(0)).to.deep.equal([tier(100, '10', '100'), tier(500, '9', '90'), tier(null, '8', '80')]);
    expect(page.tiers(1)).to.deep.equal([tier(null, '1', '2')]);
    expect(page.selected).to.have.length(9);
  });

  for (const [end, rest] of [
    ['', []],
    ['∞', []],
    ['inf', []],
    ['2,000', []],
  ] as const) {
    it(`reads "${end}" in the last row as the last tier’s open end`, async () => {
      const page = await GridPage.open([sku('basic', 'volume', tier(null))]);
      await pasteAt(page, 'Basic, Up to', `100\t10\t100\r\n${end}\t9\t90`);
      expect(page.tiers(0)).to.deep.equal([tier(100, '10', '100'), tier(null, '9', '90'), ...rest]);
    });
  }

  it('keeps a last bound below the maximum, and adds a tier without prices after it', async () => {
    const page = await GridPage.open([sku('basic', 'tiered', tier(null))]);
    await pasteAt(page, 'Basic, Up to', '100\t10\t100\r\n500\t9\t90\r\n');
    expect(page.tiers(0)).to.deep.equal([tier(100, '10', '100'), tier(500, '9', '90'), tier(null)]);
  });

  it('pastes any other block into the next rows, adds no tiers, and counts the bounds that the last tiers refuse', async () => {
    const page = await GridPage.open(threeModels());
    await pasteAt(page, 'Enterprise, up to 500, Up to', '600\t1\t1\r\n700\t2\t2\r\n50\t3\t3');
    expect(page.tiers(1).slice(1)).to.deep.equal([tier(600, '1', '1'), tier(null, '2', '2')]);
    expect(page.tiers(2)[0]).to.deep.equal(tier(50, '3', '3'));
    expect(page.said).to.contain('8 cells pasted, 1 refused');
  });

  it('reports how many values fall outside the grid', async () => {
    const page = await openFlat();
    await pasteAt(page, 'Professional, Yearly', '1\t2\n3\t4');
    expect(flatPrices(page)[2]).to.deep.equal({ P1Y: '1' });
    expect(page.said).to.contain('1 cell pasted, 3 outside the grid not pasted');
  });

  it('pastes the valid values and keeps the invalid one as text', async () => {
    const page = await openFlat();
    await pasteAt(page, 'Basic, Monthly', '1\n12,34\n3');
    expect(flatPrices(page).map(({ P1M }) => P1M)).to.deep.equal(['1', { typed: '12,34' }, '3']);
    expect(page.said).to.contain('1 could not be read and is kept as typed');
    expect(page.cell('Enterprise, Monthly').getAttribute('aria-invalid')).to.equal('true');
  });

  it('reads -3 as a number, which the price rule reports', async () => {
    const page = await openFlat();
    await pasteAt(page, 'Basic, Monthly', '-3');
    expect(flatPrices(page)[0]!.P1M).to.equal('-3');
    expect(page.cell('Basic, Monthly').getAttribute('aria-invalid')).to.equal('true');
  });

  it('fills a selection with one copied cell, and repeats a block along an axis where the selection is a multiple of it', async () => {
    const page = await openFlat();
    await copyElsewhere('7');
    await page.go('Basic, Monthly');
    await page.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+v');
    expect(flatPrices(page).slice(0, 2)).to.deep.equal(
      flat([
        ['7', '7'],
        ['7', '7'],
      ]),
    );
    await copyElsewhere('1\t2');
    await page.go('Basic, Monthly');
    await page.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v');
    expect(flatPrices(page)).to.deep.equal(
      flat([
        ['1', '2'],
        ['1', '2'],
        ['1', '2'],
      ]),
    );
  });

  it('changes nothing when the clipboard is empty or the focus is outside the grid', async () => {
    const page = await GridPage.open(threeModels());
    await pasteAt(page, 'Basic, Monthly', '');
    expect(page.events).to.be.empty;
    await copyElsewhere('5');
    const outside = document.createElement('input');
    document.body.append(outside);
    await page.go('Basic, Monthly');
    outside.focus();
    await page.press('Control+v');
    expect(outside.value).to.equal('5');
    expect(page.events).to.be.empty;
  });

  it('changes nothing when a picture is pasted, which is HTML without text or a table', async () => {
    const page = await GridPage.open(threeModels());
    await pasteAt(page, 'Basic, Monthly', '', '<meta charset="utf-8"><img src="data:," alt="A">');
    expect(page.events).to.be.empty;
    expect(page.said).to.contain('Nothing to paste');
  });

  it('reads a single copied line with its line break as one cell', async () => {
    const page = await openFlat();
    await page.enter('Enterprise, Monthly', '4');
    await pasteAt(page, 'Basic, Monthly', '9.99\r\n');
    expect(flatPrices(page).map(({ P1M }) => P1M)).to.deep.equal(['9.99', '4', undefined]);
  });

  it('skips a first line of headings', async () => {
    const page = await openFlat();
    await pasteAt(page, 'Basic, Monthly', 'Monthly\tYearly\n1\t2\n3\t4');
    expect(flatPrices(page).slice(0, 2)).to.deep.equal(
      flat([
        ['1', '2'],
        ['3', '4'],
      ]),
    );
  });

  it('skips read-only cells without shifting the other values', async () => {
    const page = await openFlat();
    await pasteAt(page, 'Basic, Software Version', 'Basic\tB-1\t1\t2\nEnterprise\tE-1\t3\t4');
    expect(flatPrices(page).slice(0, 2)).to.deep.equal(
      flat([
        ['1', '2'],
        ['3', '4'],
      ]),
    );
    expect(page.grid.value!.map(({ code }) => code)).to.deep.equal(['B-1', 'E-1', undefined]);
  });

  it('pastes a list into SKU cells, one value per SKU', async () => {
    const page = await GridPage.open(threeModels());
    await pasteAt(page, 'Basic, SKU code', 'B\nE\nP');
    expect(page.grid.value!.map(({ code }) => code)).to.deep.equal(['B', 'E', 'P']);
    await pasteAt(page, 'Basic, Pricing', 'Volume\ntiered\nLinear');
    expect(page.grid.value!.map(({ pricing }) => pricing.model)).to.deep.equal(['volume', 'tiered', 'linear']);
  });

  it('copies text and a table with the exact numbers, and opens no cell', async () => {
    const page = await GridPage.open([sku('basic', 'linear', tier(null, '1234.5', '0.015'))]);
    await page.go('Basic, Monthly');
    await page.press('Shift+ArrowRight');
    const { text, html } = await copied(page);
    expect(text).to.equal('1,234.50\t0.015');
    expect(html).to.contain('data-sku-value="1234.5"').and.to.contain('1,234.50');
    expect(page.field).to.equal(null);
    expect(page.said).to.contain('2 cells copied');
  });

  it('copies only the range drawn last', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.press('Shift+ArrowRight');
    const { left, top } = page.cell('Professional, up to 500, Monthly').getBoundingClientRect();
    const press = { bubbles: true, composed: true, button: 0, buttons: 1, ctrlKey: true, clientX: left + 5, clientY: top + 5 };
    page.cell('Professional, up to 500, Monthly').dispatchEvent(new MouseEvent('mousedown', press));
    document.dispatchEvent(new MouseEvent('mouseup', press));
    expect(page.selected).to.have.length(3);
    expect((await copied(page)).text).to.equal('11.00');
  });

  it('cuts: empties the copied cells in one step', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Monthly');
    await page.press('Shift+ArrowRight', 'Shift+ArrowDown');
    expect((await copied(page, 'Control+x')).text).to.equal('10.00\t100.00\n9.00\t90.00');
    expect(page.tiers(1).slice(0, 2)).to.deep.equal([tier(100), tier(500)]);
    expect(page.events).to.deep.equal(['input', 'change']);
    await page.go('Professional, up to 100, Monthly');
    await page.press('Control+v');
    expect(page.tiers(2).slice(0, 2)).to.deep.equal([tier(100, '10', '100'), tier(500, '9', '90')]);
  });

  it('pastes a copied invalid value unchanged', async () => {
    const page = await GridPage.open([sku('basic', 'linear', tier(null, { typed: '12,34' }, '5'))]);
    await page.go('Basic, Monthly');
    await page.press('Control+c', 'ArrowRight', 'Control+v');
    expect(page.tiers(0)).to.deep.equal([tier(null, { typed: '12,34' }, { typed: '12,34' })]);
  });

  it('reads a German Excel block on an English page by the separators that Excel states', async () => {
    const page = await openFlat();
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table
      {mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:"\\.";} --></style></head>
      <body><table><!--StartFragment--><tr><td>1.234</td><td>19,50</td></tr><tr><td>9,99 €</td><td>x</td></tr><!--EndFragment--></table></body></html>`;
    page.grid.currency = 'EUR';
    await pasteAt(page, 'Basic, Monthly', '1.234\t19,50\r\n9,99 €\tx\r\n', html);
    expect(flatPrices(page).slice(0, 2)).to.deep.equal([
      { P1M: '1234', P1Y: '19.5' },
      { P1M: '9.99', P1Y: { typed: 'x' } },
    ]);
  });

  it('reads the exact numbers of Google Sheets, not the rounded display text', async () => {
    const page = await openFlat();
    const html = `<google-sheets-html-origin><table><tr><td data-sheets-value='{"1":3,"3":9.994}'>$9.99</td>
      <td data-sheets-value='{"1":3,"3":45000}' data-sheets-numberformat='{"1":5}'>2023-03-15</td></tr></table></google-sheets-html-origin>`;
    await pasteAt(page, 'Basic, Monthly', '$9.99\t2023-03-15', html);
    expect(flatPrices(page)[0]).to.deep.equal({ P1M: '9.994', P1Y: { typed: '2023-03-15' } });
  });

  it('reads the exact numbers of LibreOffice, and no error, date or boolean as a price', async () => {
    const page = await openFlat();
    const html = `<html><body><table><tr><td sdval="9,99" sdnum="1031;">9,99</td><td sdval="1234,5" sdnum="1031;0;#.##0,00">1.234,50</td></tr>
      <tr><td sdval="0" sdnum="1031;">#DIV/0!</td><td sdval="45292" sdnum="1031;1031;TT.MM.JJ">01.01.24</td></tr>
      <tr><td sdval="1" sdnum="1031;0;BOOLEAN">WAHR</td><td>5</td></tr></table></body></html>`;
    await pasteAt(page, 'Basic, Monthly', 'unused', html);
    expect(flatPrices(page)).to.deep.equal([
      { P1M: '9.99', P1Y: '1234.5' },
      { P1M: { typed: '#DIV/0!' }, P1Y: { typed: '01.01.24' } },
      { P1M: { typed: 'WAHR' }, P1Y: '5' },
    ]);
  });

  it('falls back to the text if the HTML contains no table, and runs none of its scripts', async () => {
    const page = await openFlat();
    await pasteAt(page, 'Basic, Monthly', '5', '<div>Non-table content</div><img src=x onerror="window.ran = true">');
    expect(flatPrices(page)[0]).to.deep.equal({ P1M: '5' });
    await pasteAt(page, 'Enterprise, Monthly', '6', '<table><tr></tr></table><img src=x onerror="window.ran = true">');
    expect(flatPrices(page)[1]).to.deep.equal({});
    expect('ran' in window).to.equal(false);
  });
});

describe('filling in the price grid', () => {
  it('fills down, right and a whole selection by keys, with copies and never with a series', async () => {
    const page = await openFlat();
    await page.enter('Basic, Monthly', '9.99');
    await page.go('Basic, Monthly');
    await page.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    expect(flatPrices(page).map(({ P1M }) => P1M)).to.deep.equal(['9.99', '9.99', '9.99']);
    await page.press('Shift+ArrowRight', 'Control+r');
    expect(flatPrices(page)).to.deep.equal(
      flat([
        ['9.99', '9.99'],
        ['9.99', '9.99'],
        ['9.99', '9.99'],
      ]),
    );
    await page.enter('Enterprise, Yearly', '5');
    await page.go('Enterprise, Yearly');
    await page.press('Control+Space', 'Control+Enter');
    expect(flatPrices(page).map(({ P1Y }) => P1Y)).to.deep.equal(['5', '5', '5']);
  });

  it('Ctrl+Enter changes nothing on a single cell; on two it copies the active value to the second cell', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Basic, Monthly');
    await page.press('Control+Enter');
    expect(page.events).to.be.empty;
    await page.press('Shift+ArrowRight', 'Control+Enter');
    expect(page.tiers(0)[0]!.unitPrice).to.deep.equal({ P1M: '10', P1Y: '10' });
    expect(page.events).to.deep.equal(['input', 'change']);
  });

  it('skips read-only cells', async () => {
    const page = await GridPage.open(threeModels());
    await page.go('Enterprise, up to 100, Up to');
    await page.press('Control+Space', 'Control+Enter');
    expect(page.tiers(0)).to.deep.equal(threeModels()[0]!.pricing.tiers);
    expect(page.tiers(1).map(({ upTo }) => upTo)).to.deep.equal([100, 100, null]);
  });
});
