import type { Menu, MenuItem } from '../../../internal/overlay/menu.js';
import type { CellView } from '../view/cell-view.js';
import { menuName, skuName } from '../sheet/cell-name.js';
import { addTier, offer, removeTier } from '../commands.js';
import { selectedCells } from '../sheet/blocks.js';
import { isMac } from '../input/keys.js';
import { platformKeys } from '../words/platform-keys.js';
import type { PriceTable } from '../session/price-table.js';
import { isInside, selectOnly, type Spot } from '../sheet/selection.js';
import { editPricing, setPricing } from '../../../core/edits/skus.js';
import { setModel } from '../../../core/edits/tiers.js';
import { hasModel, hasTiers, modelsFor } from '../../../core/pricing/models.js';
import { editAt } from '../edits/transaction.js';

interface CellMenu {
  label: string;
  items: MenuItem[];
}

/** Opens a menu beside a cell, or where the pointer is. */
export function openMenuAt(menu: Menu, table: PriceTable, spot: Spot, { label, items }: CellMenu, at?: { x: number; y: number }): void {
  const rect = () =>
    at ? new DOMRect(at.x, at.y, 0, 0) : (table.view?.cellAt(table.sheet.lead(spot))?.element.getBoundingClientRect() ?? new DOMRect());
  const opened = rect();
  menu.showAt({ getBoundingClientRect: () => opened }, label, items);
}

/** The SKUs that a command on a cell means: all selected ones if the cell is among them, else its own. */
export function indicesAt(table: PriceTable, spot: Spot): number[] {
  const { sheet, selection } = table;
  const indices = new Set<number>();
  if (selection && sheet.blocks(selection).some((block) => isInside(block, spot))) {
    for (const one of selectedCells(sheet, selection)) indices.add(sheet.row(one.row)!.index);
  }
  const own = sheet.row(spot.row);
  if (own) indices.add(own.index);
  return [...indices];
}

/** The pricing models to choose from, for one SKU or all selected ones. */
export function modelItems(table: PriceTable, spot: Spot): CellMenu {
  const { sheet, words } = table;
  const row = sheet.row(spot.row)!;
  const indices = indicesAt(table, spot);
  const label = indices.length > 1 ? words.pricingOfSelected(indices.length) : words.pricingOf(skuName(sheet, row));
  const items = modelsFor(true).map((model) => ({
    label: words.model(model),
    checked: indices.every((index) => hasModel(sheet.skus[index]!.pricing, model)),
    onSelect: () => {
      table.apply(editAt(sheet, indices, editPricing(setModel(model))), { said: `${label}: ${words.model(model)}` });
      table.focusActive();
    },
  }));
  return { label, items };
}

/** What can be done with the line of a cell. */
export function rowItems(table: PriceTable, menu: Menu, cell: CellView): CellMenu {
  const { sheet, words } = table;
  const { row } = cell;
  const spot = cell.spot ?? { row: 0, column: 0 };
  const name = skuName(sheet, row);
  if (!sheet.view.editable) return { label: words.rowMenu(name), items: clipboardItems(table) };
  const { model, tiers } = row.sku.pricing;
  const indices = indicesAt(table, spot);
  const allOffered = indices.every((index) => sheet.skus[index]?.offered);
  const maxTiers = sheet.view.policy.maxTiers;
  const noTiers = hasTiers(model) ? undefined : words.noTiersHere(model);
  const on = (run: () => void) => () => {
    const active = table.selection?.active;
    if (!active || sheet.row(active.row)?.key !== row.key) table.select(selectOnly(spot));
    run();
  };
  const tierItems: MenuItem[] = sheet.quantity
    ? [
        {
          label: words.addTier,
          keys: keyText(table, 'Alt+Enter'),
          reason: noTiers ?? (tiers.length >= maxTiers ? words.tooManyTiers(maxTiers) : undefined),
          onSelect: on(() => addTier(table)),
        },
        {
          label: words.removeTier,
          keys: keyText(table, 'Alt+Delete'),
          reason: noTiers ?? (tiers.length < 2 ? words.lastTier : undefined),
          onSelect: on(() => removeTier(table)),
        },
      ]
    : [];
  return {
    label: menuName(sheet, row),
    items: [
      ...clipboardItems(table),
      ...tierItems.map((item, at) => ({ ...item, separated: at === 0 })),
      {
        label: words.copyTiers,
        separated: tierItems.length === 0,
        reason: sheet.skus.length < 2 ? words.copyTiersNone : undefined,
        onSelect: () => setTimeout(() => openMenuAt(menu, table, spot, copyItems(table, row.index, name, indices))),
      },
      {
        label: allOffered ? words.takeOffSale : words.putOnSale,
        separated: true,
        onSelect: () => {
          offer(table, indices);
          table.focusActive();
        },
      },
    ],
  };
}

function copyItems(table: PriceTable, from: number, name: string, selected: number[]): CellMenu {
  const { sheet, words } = table;
  const copyTo = (indices: number[]) => () => {
    const { pricing } = sheet.skus[from]!;
    table.apply(editAt(sheet, indices, setPricing(pricing)), {
      said: `${words.pricingOfSelected(indices.length)}: ${words.model(pricing.model)}`,
    });
    table.focusActive();
  };
  const all = sheet.skus.map((_, index) => index);
  const others = all.filter((index) => index !== from).slice(0, 100);
  return {
    label: words.copyTiersTo(name),
    items: [
      { label: words.copyTiersAll, onSelect: copyTo(all) },
      ...(selected.length > 1 ? [{ label: words.copyTiersSelected, onSelect: copyTo(selected) }] : []),
      ...others.map((index, at) => ({
        label: skuName(sheet, { sku: sheet.skus[index]! }),
        separated: at === 0,
        onSelect: copyTo([index]),
      })),
    ],
  };
}

/** What the keys do too, for those who have none at hand, or don't know them. */
function clipboardItems(table: PriceTable): MenuItem[] {
  const { sheet, words } = table;
  const item = (command: 'copy' | 'cut' | 'paste', chord: string): MenuItem => ({
    label: words[command],
    keys: keyText(table, chord),
    onSelect: () => table.clipboard?.[command](),
  });
  const copy = item('copy', 'Ctrl+C');
  return sheet.view.editable ? [item('cut', 'Ctrl+X'), copy, item('paste', 'Ctrl+V')] : [copy];
}

const keyText = ({ words }: PriceTable, chord: string): string => platformKeys(chord, words, isMac());
