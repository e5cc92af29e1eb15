import { decimalOfNumber, formatDecimal, minorDigits } from '../../../core/numbers/index.js';
import type { Decimal, Sku, Typed } from '../../../core/schema/types.js';
import { describeSku } from '../../../core/skus/describe.js';
import type { Column } from './columns.js';
import { isLast, tierOf, type Row } from './rows.js';
import type { Sheet, SheetView } from './sheet.js';

/** What a cell holds, as text that the seller reads. */
export function shownText(sheet: Sheet, row: Row, column: Column): string {
  const { words } = sheet.view;
  switch (column.kind) {
    case 'upTo':
      return upToText(sheet, row, true);
    case 'price':
    case 'fee':
      return priceText(sheet, priceIn(row, column), true);
    case 'offered':
      return row.sku.offered ? words.yes : words.no;
    case 'attribute':
      return (
        column.attribute!.values.find(({ id }) => id === row.sku.values[column.attribute!.id])?.label ??
        row.sku.values[column.attribute!.id] ??
        ''
      );
    case 'model':
      return words.model(row.sku.pricing.model);
    case 'code':
      return row.sku.code ?? '';
    case 'actions':
      return '';
  }
}

/** The text that a cell's field opens with: without group separators, so that it can be changed as it is. */
export function editText(sheet: Sheet, row: Row, column: Column): string {
  if (column.kind === 'upTo') return upToText(sheet, row, false);
  if (column.kind === 'price' || column.kind === 'fee') return priceText(sheet, priceIn(row, column), false);
  return shownText(sheet, row, column);
}

export function priceIn(row: Row, column: Column): Decimal | Typed | undefined {
  const tier = tierOf(row);
  const prices = column.kind === 'fee' ? tier?.flatFee : tier?.unitPrice;
  return prices && column.period !== undefined && Object.hasOwn(prices, column.period) ? prices[column.period] : undefined;
}

/** What the SKU is called; empty where there is only one without attributes. */
export function skuName({ view, skus }: Sheet, { sku }: Row): string {
  let names = namesIn.get(view);
  if (!names) namesIn.set(view, (names = new WeakMap()));
  let name = names.get(sku);
  if (name === undefined) {
    const named = skus.length > 1 || view.columns.some(({ kind }) => kind === 'attribute');
    names.set(sku, (name = named ? describeSku(sku, view.attributes) : (sku.code ?? '')));
  }
  return name;
}

/** What the menu of a line is called. */
export function menuName(sheet: Sheet, row: Row): string {
  const { words } = sheet.view;
  const name = skuName(sheet, row);
  return name ? words.rowMenu(name) : words.actions;
}

/** All cells of a line are called by the same SKU. */
const namesIn = new WeakMap<SheetView, WeakMap<Sku, string>>();

/** The name of a cell by its place: SKU, tier and column, such as `Enterprise, up to 100, Monthly`. */
export function cellName(sheet: Sheet, row: Row, column: Column): string {
  return [skuName(sheet, row), column.perSku ? '' : tierNamed(sheet, row), column.label].filter(Boolean).join(', ');
}

/** What a cell is called with what it holds, such as `Enterprise, up to 100, Monthly: 10.00`; what its place says is not said twice. */
export function fullName(sheet: Sheet, row: Row, column: Column): string {
  const name = cellName(sheet, row, column);
  const isSaid =
    column.kind === 'offered' || column.kind === 'attribute' || (column.kind === 'upTo' && isBound(row) && tierNamed(sheet, row));
  const text = isSaid ? '' : shownText(sheet, row, column);
  return text ? `${name}: ${text}` : name;
}

const isBound = (row: Row): boolean => {
  const upTo = tierOf(row)?.upTo;
  return typeof upTo === 'number' || upTo === null;
};

/** The tier, where there are several. */
const tierNamed = (sheet: Sheet, row: Row): string => (row.sku.pricing.tiers.length < 2 ? '' : tierName(sheet, row));

export function tierName(sheet: Sheet, row: Row): string {
  const { words, lang } = sheet.view;
  const upTo = tierOf(row)?.upTo;
  if (typeof upTo === 'number') return words.tierUpTo(quantityText(upTo, lang, true));
  if (upTo === null && sheet.max !== undefined) return words.tierUpTo(quantityText(sheet.max, lang, true));
  const below = row.sku.pricing.tiers[row.tier - 1]?.upTo;
  if (upTo === null && typeof below === 'number') return words.tierAbove(quantityText(below, lang, true));
  return words.tierNumber(row.tier + 1);
}

function upToText(sheet: Sheet, row: Row, grouping: boolean): string {
  const upTo = tierOf(row)?.upTo;
  if (upTo === undefined || (upTo === null && isLast(row)))
    return sheet.max === undefined ? '∞' : quantityText(sheet.max, sheet.view.lang, grouping);
  if (upTo === null) return '∞';
  return typeof upTo === 'number' ? quantityText(upTo, sheet.view.lang, grouping) : upTo.typed;
}

function priceText({ view }: Sheet, price: Decimal | Typed | undefined, grouping: boolean): string {
  if (price === undefined) return '';
  if (typeof price !== 'string') return price.typed;
  return formatDecimal(price, view.lang, { grouping, minDigits: minorDigits(view.currency) ?? 0 });
}

export function quantityText(value: number, lang: string, grouping: boolean): string {
  return formatDecimal(decimalOfNumber(value) ?? String(value), lang, { grouping });
}
