import { columnsOf } from '../../src/components/price-grid/sheet/columns.js';
import { boundsOf, selectBounds, type Bounds, type Selection, type Spot } from '../../src/components/price-grid/sheet/selection.js';
import { Sheet, type SheetView } from '../../src/components/price-grid/sheet/sheet.js';
import { en } from '../../src/components/price-grid/words/price-grid.messages.js';
import { resolvePolicy } from '../../src/core/schema/index.js';
import type { Attribute, Decimal, PolicyOptions, PricingModel, Sku, Tier, Typed } from '../../src/core/schema/types.js';
import { enumeration, quantity } from '../fixtures/model.js';

/** Sheets as the grid has them, without the grid. */

type Price = Decimal | Typed | undefined;

export const edition = enumeration('edition', 'Basic', 'Enterprise', 'Professional');
export const users = quantity('users', 5, 1000, 5);

/** A tier with its monthly and its yearly price. */
export function tier(upTo: Tier['upTo'], monthly?: Price, yearly?: Price): Tier {
  return { upTo, unitPrice: { ...(monthly === undefined ? {} : { P1M: monthly }), ...(yearly === undefined ? {} : { P1Y: yearly }) } };
}

/** An SKU of an edition, which is also its id. */
export const sku = (value: string, model: PricingModel, ...tiers: Tier[]): Sku => ({
  id: value,
  values: { edition: value },
  offered: true,
  pricing: { model, tiers },
});

/**
 * The second example of the source guide in seven rows:
 *
 * | row | edition      | pricing | up to | monthly | yearly |
 * | --- | ------------ | ------- | ----- | ------- | ------ |
 * | 0   | Basic        | Linear  | 1,000 | 10      | 100    |
 * | 1   | Enterprise   | Volume  | 100   | 10      | 100    |
 * | 2   |              |         | 500   | 9       | 90     |
 * | 3   |              |         | 1,000 | 8       | 80     |
 * | 4   | Professional | Tiered  | 100   | 12      | 120    |
 * | 5   |              |         | 500   | 11      | 110    |
 * | 6   |              |         | 1,000 | 10      | 99     |
 */
export const threeModels = (): Sku[] => [
  sku('basic', 'linear', tier(null, '10', '100')),
  sku('enterprise', 'volume', tier(100, '10', '100'), tier(500, '9', '90'), tier(null, '8', '80')),
  sku('professional', 'tiered', tier(100, '12', '120'), tier(500, '11', '110'), tier(null, '10', '99')),
];

/** SKUs in one row each, with these monthly prices. */
export const inOneRow = (...prices: Price[]): Sku[] =>
  prices.map((price, at) => ({ ...sku(`s${at}`, 'linear', tier(null, price)), values: { edition: 'basic' } }));

export interface SheetOptions {
  attributes?: Attribute[];
  /** The indices of the shown SKUs. */
  order?: number[];
  policy?: PolicyOptions;
  lang?: string;
  currency?: string;
  editable?: boolean;
}

export function viewOf({
  attributes = [edition, users],
  policy,
  lang = 'en',
  currency = 'USD',
  editable = true,
}: SheetOptions = {}): SheetView {
  const resolved = resolvePolicy(policy);
  const periods = ['P1M', 'P1Y'];
  const columns = columnsOf({
    attributes,
    periods,
    fees: resolved.flatFees,
    words: en,
    periodName: (period) => (period === 'P1M' ? 'Monthly' : 'Yearly'),
  });
  return { attributes, periods, currency, policy: resolved, lang, words: en, columns, editable };
}

export function sheetOf(skus: readonly Sku[] = threeModels(), options: SheetOptions = {}): Sheet {
  const sheet = new Sheet(viewOf(options));
  sheet.skus = skus;
  sheet.rows.show(skus, options.order);
  return sheet;
}

/** The cell of a row in a column, such as `price:P1M`. */
export function cell(sheet: Sheet, row: number, columnId: string): Spot {
  const column = sheet.columnIndex(columnId);
  if (column < 0) throw new Error(`There is no column ${columnId}.`);
  return { row, column };
}

/** The block between two cells. */
export const block = (anchor: Spot, head: Spot): Bounds => boundsOf({ anchor, head });

/** A selected range between two cells; its first cell is active. */
export const range = (anchor: Spot, head: Spot = anchor): Selection => selectBounds(block(anchor, head), anchor);

/** Ends and prices as a seller reads them in the grid, a row per tier: `100 | 10 | 100`. */
export const figures = (skus: readonly Sku[]): string[] =>
  skus.flatMap(({ pricing }) =>
    pricing.tiers.map(({ upTo, unitPrice }) => [upTo ?? 'open', unitPrice['P1M'], unitPrice['P1Y']].map(figure).join(' | ')),
  );

const figure = (value: number | Price): string => (typeof value === 'object' ? `“${value.typed}”` : String(value ?? '–'));
