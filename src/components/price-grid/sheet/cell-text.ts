import { decimalOfNumber, formatDecimal, minorDigits } from '../../../core/numbers/index.js';
import type { Decimal, EnumAttribute, Sku, Typed } from '../../../core/schema/types.js';
import type { Column } from './columns.js';
import { isLast, tierOf, type SkuTier } from './rows.js';
import type { Sheet } from './sheet.js';

/** The text that a cell shows. */
export function shownText(sheet: Sheet, row: SkuTier, column: Column): string {
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
      return valueLabel(row.sku, column.attribute!);
    case 'model':
      return words.model(row.sku.pricing.model);
    case 'code':
      return row.sku.code ?? '';
    case 'actions':
      return '';
  }
}

/** The text that a cell's editor opens with: without group separators, which would get in the way of editing. */
export function editText(sheet: Sheet, row: SkuTier, column: Column): string {
  if (column.kind === 'upTo') return upToText(sheet, row, false);
  if (column.kind === 'price' || column.kind === 'fee') return priceText(sheet, priceIn(row, column), false);
  return shownText(sheet, row, column);
}

/** The price or fee in a cell; undefined where there is none, and in other columns. */
export function priceIn(row: SkuTier, column: Column): Decimal | Typed | undefined {
  const tier = tierOf(row);
  const prices = column.kind === 'fee' ? tier?.flatFee : tier?.unitPrice;
  return prices && column.period !== undefined && Object.hasOwn(prices, column.period) ? prices[column.period] : undefined;
}

/** The label of an SKU's value of an attribute; the value's id where the attribute no longer has it. */
export function valueLabel({ values }: Sku, { id, values: known }: EnumAttribute): string {
  return known.find((value) => value.id === values[id])?.label ?? values[id] ?? '';
}

export function quantityText(value: number, lang: string, grouping: boolean): string {
  return formatDecimal(decimalOfNumber(value) ?? String(value), lang, { grouping });
}

function upToText(sheet: Sheet, row: SkuTier, grouping: boolean): string {
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
