import { expect } from 'chai';
import { ShownOrder } from '../../src/components/price-grid/sheet/shown-order.js';
import { isFiltered, showAll, shownIndices, withKnownValues, type Shown } from '../../src/components/price-grid/sheet/shown-skus.js';
import { sku, threeModels, tier, users, viewOf } from './sheets.js';

const view = viewOf();
const none = (): boolean => false;
const shown = (change: Partial<Shown>, skus = threeModels(), hasIssue: (index: number) => boolean = none) =>
  shownIndices(skus, { ...showAll, ...change }, view, hasIssue);

describe('the SKUs that the price grid shows', () => {
  it('are all of them at first', () => {
    expect(shown({})).to.equal(undefined);
    expect(isFiltered(showAll)).to.equal(false);
  });

  it('have all words of the search in their name or code, in any case and order', () => {
    const skus = threeModels().with(0, { ...threeModels()[0]!, code: 'PRO-7' });
    expect(shown({ search: 'ENTER' })).to.deep.equal([1]);
    expect(shown({ search: 'pro' }, skus)).to.deep.equal([0, 2]);
    expect(shown({ search: ' pro  basic ' }, skus)).to.deep.equal([0]);
    expect(shown({ search: 'nothing' })).to.deep.equal([]);
    expect(isFiltered({ ...showAll, search: ' ' })).to.equal(false);
  });

  it('have one of the chosen values of each attribute', () => {
    expect(shown({ values: { edition: ['basic', 'professional'] } })).to.deep.equal([0, 2]);
    expect(shown({ values: { edition: [] } })).to.equal(undefined);
  });

  it('have an issue if the seller shows only SKUs with issues', () => {
    expect(shown({ onlyIssues: true }, threeModels(), (index) => index === 1)).to.deep.equal([1]);
  });

  it('drop chosen values that no longer exist', () => {
    const chosen = { ...showAll, values: { edition: ['basic', 'gone'] } };
    expect(withKnownValues(chosen, view.columns).values).to.deep.equal({ edition: ['basic'] });
    const known = { ...showAll, values: { edition: ['basic'] } };
    expect(withKnownValues(known, view.columns)).to.equal(known);
    expect(withKnownValues(known, viewOf({ attributes: [users] }).columns).values).to.deep.equal({ edition: [] });
  });
});

describe('the order of the SKUs in the price grid', () => {
  const sorted = (columnId: string, descending = false, skus = prices()) => shown({ sort: { columnId, descending } }, skus);
  const prices = () => [
    sku('professional', 'tiered', tier(null, '9')),
    sku('basic', 'linear', tier(null, '10')),
    sku('enterprise', 'volume', tier(null)),
    sku('basic', 'linear', tier(null, '9.0')),
  ];

  it('is that of the prices as numbers; SKUs without a price come last both ways', () => {
    expect(sorted('price:P1M')).to.deep.equal([0, 3, 1, 2]);
    expect(sorted('price:P1M', true)).to.deep.equal([1, 0, 3, 2]);
  });

  it('is that of an attribute’s values', () => {
    expect(sorted('attribute:edition')).to.deep.equal([1, 3, 2, 0]);
  });

  it('is by code, by pricing model, or by sale state', () => {
    const skus = prices().map((one, at) => (at === 1 ? { ...one, code: 'B', offered: false } : at === 2 ? { ...one, code: 'A' } : one));
    expect(sorted('code', false, skus)).to.deep.equal([2, 1, 0, 3]);
    expect(sorted('model', false, skus)).to.deep.equal([1, 3, 0, 2]);
    expect(sorted('offered', false, skus)).to.deep.equal([0, 2, 3, 1]);
  });

  it('is that of the document if the sorted column was removed', () => {
    expect(sorted('fee:P1M')).to.equal(undefined);
  });

  it('stays while the seller edits, until the seller sorts again or SKUs are added', () => {
    const order = new ShownOrder();
    const byPrice: Shown = { ...showAll, sort: { columnId: 'price:P1M', descending: false } };
    const before = [sku('basic', 'linear', tier(null, '1')), sku('enterprise', 'linear', tier(null, '2'))];
    expect(order.get(before, byPrice, view, none)).to.deep.equal([0, 1]);
    const edited = before.with(0, sku('basic', 'linear', tier(null, '3')));
    expect(order.get(edited, byPrice, view, none)).to.deep.equal([0, 1]);
    expect(order.get(edited, { ...byPrice }, view, none)).to.deep.equal([1, 0]);
    const [first, second] = edited;
    const added = [first!, sku('professional', 'linear', tier(null, '0.5')), second!];
    const last = order.get(edited, byPrice, view, none);
    expect(last).to.deep.equal([1, 0]);
    expect(order.get(added, byPrice, view, none)).to.deep.equal([1, 2, 0]);
  });
});
