import type { Selection, Spot } from './selection.js';
import type { Session } from '../session/session.js';

/** The cells of all selected blocks, each once. */
export function* selectedCells({ sheet }: Session, selection: Selection): Generator<Spot> {
  const seen = new Set<number>();
  const blocks = sheet.blocks(selection);
  for (const block of blocks) {
    for (const spot of sheet.cells(block)) {
      if (blocks.length > 1) {
        const key = spot.row * 1000 + spot.column;
        if (seen.has(key)) continue;
        seen.add(key);
      }
      yield spot;
    }
  }
}
