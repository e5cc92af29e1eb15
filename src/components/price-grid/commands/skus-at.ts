import { selectedCells } from '../sheet/blocks.js';
import { isInside, type Spot } from '../sheet/selection.js';
import type { Session } from '../session/session.js';

/** The indices of the SKUs that a command on a cell is for: all selected ones if the cell is among them, else its own. */
export function skusAt({ sheet, selection }: Session, spot: Spot): number[] {
  const indices = new Set<number>();
  if (selection && sheet.blocks(selection).some((block) => isInside(block, spot))) {
    for (const one of selectedCells(sheet, selection)) indices.add(sheet.row(one.row)!.index);
  }
  const own = sheet.row(spot.row);
  if (own) indices.add(own.index);
  return [...indices];
}
