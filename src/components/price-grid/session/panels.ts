import type { MenuItem } from '../../../internal/overlay/menu.js';
import type { Operation } from '../edits/price-operation.js';
import type { Spot } from '../sheet/selection.js';

/** A point of the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** What commands can open around the table. */
export interface Panels {
  /** Opens a menu at a point, by default next to a cell. */
  openMenu(spot: Spot, menu: { label: string; items: MenuItem[] }, at?: Point): void;
  chooseModel(spot: Spot): void;
  openRowMenu(spot: Spot, at?: Point): void;
  openShortcuts(): void;
  openBulkDialog(operation: Operation): void;
  exportAs(format: 'csv' | 'xlsx'): void;
  pickFile(): void;
}
