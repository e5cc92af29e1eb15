import { expect } from 'chai';
import { writePricing, withPricing } from '../../src/components/price-grid/edits/clipboard-pricing.js';
import type { Content } from '../../src/components/price-grid/edits/content.js';
import { copyBlock } from '../../src/components/price-grid/edits/copy.js';
import { paste } from '../../src/components/price-grid/edits/paste.js';
import type { Selection } from '../../src/components/price-grid/sheet/selection.js';
import { block, cell, figures, inOneRow, range, sheetOf, sku, threeModels, tier } from './sheets.js';

const texts = (...rows: string[]): Content[][] => rows.map((row) => row.split(' ').map((text) => (text === '_' ? null : { text })));

describe('pasting into the price grid', () => {
  it('writes a block from the selected cell on, over the next rows', () => {
    const sheet = sheetOf();
    const pasted = paste(sheet, range(cell(sheet, 2, 'price:P1M')), texts('1 2', '3 4', '5 6'))!;
    expect(figures(pasted.skus).slice(1, 5)).to.deep.equal(['100 | 10 | 100', '500 | 1 | 2', 'open | 3 | 4', '100 | 5 | 6']);
    expect(pasted).to.include({ pasted: 6, unreadable: 0, refused: 0, outside: 0, addsTiers: false });
    expect(pasted.area).to.deep.equal(block(cell(sheet, 2, 'price:P1M'), cell(sheet, 4, 'price:P1Y')));
  });

  it('repeats a block over a selection that is a whole multiple of it, on each axis', () => {
    const sheet = sheetOf(inOneRow(undefined, undefined, undefined, undefined));
    const all = range(cell(sheet, 0, 'price:P1M'), cell(sheet, 3, 'price:P1Y'));
    expect(figures(paste(sheet, all, texts('1', '2'))!.skus)).to.deep.equal([
      'open | 1 | 1',
      'open | 2 | 2',
      'open | 1 | 1',
      'open | 2 | 2',
    ]);
    // Three rows into four: once.
    expect(figures(paste(sheet, all, texts('1 2', '3 4', '5 6'))!.skus)).to.deep.equal([
      'open | 1 | 2',
      'open | 3 | 4',
      'open | 5 | 6',
      'open | – | –',
    ]);
  });

  it('reports what reaches beyond the grid', () => {
    const sheet = sheetOf(inOneRow('1', '2'));
    const pasted = paste(sheet, range(cell(sheet, 1, 'price:P1Y')), texts('7 8', '9 9'))!;
    expect(figures(pasted.skus)).to.deep.equal(['open | 1 | –', 'open | 2 | 7']);
    expect(pasted).to.include({ pasted: 1, outside: 3 });
  });

  it('skips hidden SKUs', () => {
    const sheet = sheetOf(inOneRow('1', '2', '3'), { order: [0, 2] });
    expect(figures(paste(sheet, range(cell(sheet, 0, 'price:P1M')), texts('7', '8', '9'))!.skus)).to.deep.equal([
      'open | 7 | –',
      'open | 2 | –',
      'open | 8 | –',
    ]);
  });

  it('keeps unreadable text, refuses what a cell can’t take, and counts both', () => {
    const sheet = sheetOf();
    const pasted = paste(sheet, range(cell(sheet, 0, 'offered')), texts('perhaps Pro X-1 Cheap 7 x9 _'))!;
    expect(pasted.skus[0]).to.deep.equal({ ...sku('basic', 'linear', tier(null, { typed: 'x9' })), code: 'X-1' });
    // Refused: "perhaps", the edition, the model and the end of a linear price.
    expect(pasted).to.include({ pasted: 3, unreadable: 1, refused: 4, outside: 0 });
  });

  it('does not paste a row that repeats the headings', () => {
    const sheet = sheetOf();
    const pasted = paste(sheet, range(cell(sheet, 0, 'price:P1M')), texts('monthly Yearly', '1 2'))!;
    expect(figures(pasted.skus)[0]).to.equal('open | 1 | 2');
    expect(pasted.pasted).to.equal(2);
  });

  it('reads a single cell with a line break as one cell', () => {
    const sheet = sheetOf();
    const pasted = paste(sheet, range(cell(sheet, 1, 'price:P1M')), [[{ text: '7' }], [null]])!;
    expect(figures(pasted.skus).slice(1, 3)).to.deep.equal(['100 | 7 | 100', '500 | 9 | 90']);
  });

  it('fills all ranges with one cell', () => {
    const sheet = sheetOf();
    const first = range(cell(sheet, 0, 'price:P1M'));
    const two: Selection = {
      ...first,
      ranges: [...first.ranges, { anchor: cell(sheet, 2, 'price:P1Y'), head: cell(sheet, 3, 'price:P1Y') }],
    };
    const pasted = paste(sheet, two, texts('7'))!;
    expect(figures(pasted.skus).slice(0, 4)).to.deep.equal(['open | 7 | 100', '100 | 10 | 100', '500 | 9 | 7', 'open | 8 | 7']);
    expect(pasted.area).to.equal(undefined);
    expect(pasted.pasted).to.equal(3);
  });

  it('does nothing without cells', () => {
    expect(paste(sheetOf(), range({ row: 0, column: 5 }), [])).to.equal(undefined);
    expect(paste(sheetOf(), range({ row: 0, column: 5 }), [[]])).to.equal(undefined);
  });

  it('pastes one value per SKU in the SKU’s columns', () => {
    const sheet = sheetOf();
    const pasted = paste(sheet, range(cell(sheet, 0, 'code')), texts('A', 'B', 'C', 'D'))!;
    expect(pasted.skus.map(({ code }) => code)).to.deep.equal(['A', 'B', 'C']);
    expect(pasted.outside).to.equal(1);
  });

  it('does not bring back tiers that a pasted model removes', () => {
    const sheet = sheetOf();
    const pasted = paste(sheet, range(cell(sheet, 1, 'model')), texts('Linear _ 7', '_ _ 8', '_ _ 9'))!;
    expect(pasted.skus[1]!.pricing).to.deep.equal({ model: 'linear', tiers: [tier(null, '7', '100')] });
    expect(pasted.refused).to.equal(4);
  });
});

describe('pasting tiers at the open end', () => {
  const open = () => sheetOf([sku('basic', 'volume', tier(null, '5')), sku('enterprise', 'linear', tier(null, '1'))]);

  it('adds the tiers that the block needs; a blank last end stays open', () => {
    const sheet = open();
    const pasted = paste(sheet, range(cell(sheet, 0, 'upTo')), texts('10 9 90', '50 8 80', '_ 7 70'))!;
    expect(figures(pasted.skus)).to.deep.equal(['10 | 9 | 90', '50 | 8 | 80', 'open | 7 | 70', 'open | 1 | –']);
    expect(pasted).to.include({ pasted: 9, addsTiers: true });
    expect(pasted.area).to.deep.equal({ top: 0, bottom: 2, left: 4, right: 6 });
  });

  it('keeps a last end below the maximum, and adds an open tier without prices', () => {
    const sheet = open();
    const pasted = paste(sheet, range(cell(sheet, 0, 'upTo')), texts('10 9 90', '50 8 80'))!;
    expect(figures(pasted.skus).slice(0, 3)).to.deep.equal(['10 | 9 | 90', '50 | 8 | 80', 'open | – | –']);
    expect(pasted.area).to.include({ top: 0, bottom: 2 });
  });

  it('takes ∞, inf and the maximum for the open end', () => {
    for (const end of ['∞', 'inf', '1000', '2000']) {
      const sheet = open();
      expect(figures(paste(sheet, range(cell(sheet, 0, 'upTo')), texts('10 9', `${end} 8`))!.skus).slice(0, 2)).to.deep.equal([
        '10 | 9 | –',
        'open | 8 | –',
      ]);
    }
  });

  it('keeps an end that can’t be read', () => {
    const sheet = open();
    const pasted = paste(sheet, range(cell(sheet, 0, 'upTo')), texts('ten 9 90', '50 8 80', '_ 7'))!;
    expect(figures(pasted.skus)[0]).to.equal('“ten” | 9 | 90');
    expect(pasted.unreadable).to.equal(1);
  });

  it('adds no tiers to a linear price or from any other end', () => {
    const linear = sheetOf();
    const pasted = paste(linear, range(cell(linear, 0, 'upTo')), texts('10 9', '50 8'))!;
    expect(pasted.skus.map(({ pricing }) => pricing.tiers.length)).to.deep.equal([1, 3, 3]);
    const middle = paste(linear, range(cell(linear, 1, 'upTo')), texts('10', '50', '70'))!;
    expect(figures(middle.skus).slice(1, 4)).to.deep.equal(['10 | 10 | 100', '50 | 9 | 90', 'open | 8 | 80']);
    expect(middle.refused).to.equal(1);
  });
});

describe('copying from the price grid', () => {
  it('gives texts with the exact numbers behind them', () => {
    const sheet = sheetOf([sku('basic', 'linear', tier(null, '1234.567', { typed: '12x' }))], { lang: 'de' });
    expect(copyBlock(sheet, block(cell(sheet, 0, 'price:P1M'), cell(sheet, 0, 'price:P1Y')))).to.deep.equal([
      [
        { text: '1.234,567', value: '1234.567' },
        { text: '12x', problem: 'unreadable' },
      ],
    ]);
  });

  it('has an SKU’s own cells once, and one row per SKU where it has only those', () => {
    const sheet = sheetOf();
    const both = copyBlock(sheet, block(cell(sheet, 1, 'model'), cell(sheet, 3, 'upTo')));
    expect(both.map(([model]) => model?.text)).to.deep.equal(['Volume', undefined, undefined]);
    const models = copyBlock(sheet, block(cell(sheet, 0, 'model'), cell(sheet, 6, 'model')));
    expect(models.map(([model]) => model?.text)).to.deep.equal(['Linear', 'Volume', 'Tiered']);
    expect(models[1]![0]!.pricing).to.equal(sheet.skus[1]!.pricing);
  });

  it('copies the tiers of a pricing model in the kit’s own clipboard format', () => {
    const sheet = sheetOf();
    const models = copyBlock(sheet, block(cell(sheet, 1, 'model'), cell(sheet, 3, 'model')));
    const plain = models.map((row) => row.map((content) => content && { text: content.text }));
    const restored = withPricing(plain, writePricing(models)!, ['P1M']);
    const pasted = paste(sheet, range(cell(sheet, 0, 'model')), restored)!;
    // The grid that pastes has monthly prices only.
    expect(pasted.skus[0]!.pricing).to.deep.equal({ model: 'volume', tiers: [tier(100, '10'), tier(500, '9'), tier(null, '8')] });
  });

  it('ignores invalid data in the kit’s own clipboard format', () => {
    const plain = [[{ text: 'Volume' }]];
    for (const json of ['', '{', '[]', '[[1]]', '[[{"model":"volume"}]]', '[[{"model":"linear","tiers":[]}]]', '[null]']) {
      expect(withPricing(plain, json, ['P1M'])).to.deep.equal(plain);
    }
    expect(writePricing([[{ text: '1' }, null]])).to.equal(undefined);
  });

  it('changes nothing when it is pasted in the same place', () => {
    const sheet = sheetOf(threeModels());
    const all = block(cell(sheet, 0, 'offered'), cell(sheet, 6, 'price:P1Y'));
    const pasted = paste(sheet, range(cell(sheet, 0, 'offered')), copyBlock(sheet, all))!;
    expect(pasted.skus).to.equal(sheet.skus);
    expect(pasted.refused).to.equal(0);
  });
});
