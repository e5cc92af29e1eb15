import { dequal } from 'dequal/lite';
import { holds } from '../../internal/overlay/layers.js';
import type { PriceTable } from './session/price-table.js';
import type { Selection } from './sheet/selection.js';

/** The cells that something is meant for which waits for its code. */
export interface LatePlace {
  table: PriceTable;
  element: HTMLElement;
  /** The same for all that is meant for the same cells. */
  selection: Selection | undefined;
  meant: ReturnType<PriceTable['remember']>;
}

/**
 * Goes to the cells that something is meant for, if the seller has gone on to other ones meanwhile, or to a field outside.
 * @param cameFrom - where the keyboard was before
 * @returns the way back
 */
export function goTo({ table, element, meant }: LatePlace, cameFrom: HTMLElement | null): () => void {
  const now = table.remember();
  const isOutside = !holds(element, cameFrom);
  const isThere = dequal(now, meant);
  if (isThere && !isOutside) return () => {};
  if (!isThere || !table.view?.hasFocus) {
    table.restore(meant);
    table.focusActive();
  }
  return () => {
    table.closeEditor();
    if (!isThere) table.restore(now);
    if (isOutside) cameFrom?.focus();
    else table.focusActive();
  };
}
