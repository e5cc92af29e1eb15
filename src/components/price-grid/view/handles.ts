/** The handles, by the class of the cell that shows them. Each is in one cell at a time. */
export type Handles = ReadonlyMap<string, HTMLElement>;

/** The mouse's fill handle and the three touch handles of a range. Hidden from assistive technology, because keys do the same. */
export const rangeHandles = (): Handles =>
  new Map([
    ['corner', handle('fill-handle')],
    ['range-start', handle('range-handle start')],
    ['range-end', handle('range-handle end')],
    ['range-fill', handle('range-handle fill')],
  ]);

function handle(classes: string): HTMLElement {
  const element = document.createElement('span');
  element.className = classes;
  element.setAttribute('aria-hidden', 'true');
  return element;
}
