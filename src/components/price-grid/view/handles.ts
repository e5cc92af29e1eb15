/** What stands in a cell to be dragged, by the class of the cell that has it: each is in one cell at a time. */
export type Handles = ReadonlyMap<string, HTMLElement>;

/** The fill handle of the mouse, and the three of a range for fingers. Keys do the same, so that nobody needs to hear of them. */
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
