import type { Sku } from '../../../core/schema/types.js';
import { describeSku } from '../../../core/skus/describe.js';
import { quantityText, shownText } from './cell-text.js';
import type { Column } from './columns.js';
import { tierOf, type SkuTier } from './rows.js';
import type { Sheet, SheetView } from './sheet.js';

/** The name of an SKU: its attribute values. Empty for a single SKU without attributes and code. */
export function skuName({ view, skus }: Sheet, { sku }: Pick<SkuTier, 'sku'>): string {
  let names = namesIn.get(view);
  if (!names) namesIn.set(view, (names = new WeakMap()));
  let name = names.get(sku);
  if (name === undefined) {
    const isNamed = skus.length > 1 || view.columns.some(({ kind }) => kind === 'attribute');
    names.set(sku, (name = isNamed ? describeSku(sku, view.attributes) : (sku.code ?? '')));
  }
  return name;
}

/** Cached, because every cell of an SKU uses its name. */
const namesIn = new WeakMap<SheetView, WeakMap<Sku, string>>();

/** The name of a row's menu. */
export function menuName(sheet: Sheet, row: SkuTier): string {
  const { words } = sheet.view;
  const name = skuName(sheet, row);
  return name ? words.rowMenu(name) : words.actions;
}

/** The name of a cell by SKU, tier and column, such as `Enterprise, up to 100, Monthly`. */
export function cellName(sheet: Sheet, row: SkuTier, column: Column): string {
  const hasTiers = row.sku.pricing.tiers.length > 1;
  return [skuName(sheet, row), !column.perSku && hasTiers ? tierName(sheet, row) : '', column.label].filter(Boolean).join(', ');
}

/** A cell's name with its text, such as `Enterprise, up to 100, Monthly: 10.00`. Text that the name already has is not repeated. */
export function fullName(sheet: Sheet, row: SkuTier, column: Column): string {
  const name = cellName(sheet, row, column);
  const text = isInName(row, column) ? '' : shownText(sheet, row, column);
  return text ? `${name}: ${text}` : name;
}

function isInName(row: SkuTier, { kind }: Column): boolean {
  if (kind === 'offered' || kind === 'attribute') return true;
  const upTo = tierOf(row)?.upTo;
  return kind === 'upTo' && row.sku.pricing.tiers.length > 1 && (typeof upTo === 'number' || upTo === null);
}

/** The name of a tier by its end, such as `up to 100`; by its number where the end is missing. */
function tierName(sheet: Sheet, row: SkuTier): string {
  const { words, lang } = sheet.view;
  const upTo = tierOf(row)?.upTo;
  if (typeof upTo === 'number') return words.tierUpTo(quantityText(upTo, lang, true));
  if (upTo === null && sheet.max !== undefined) return words.tierUpTo(quantityText(sheet.max, lang, true));
  const below = row.sku.pricing.tiers[row.tier - 1]?.upTo;
  if (upTo === null && typeof below === 'number') return words.tierAbove(quantityText(below, lang, true));
  return words.tierNumber(row.tier + 1);
}
