import { autoUpdate, computePosition, flip, offset, shift, size, type Placement, type ReferenceElement } from '@floating-ui/dom';

/** Keeps a popup next to its anchor, on the side that has room. Returns a function that stops it. */
export const stayNextTo = (anchor: ReferenceElement, panel: HTMLElement, placement: Placement): (() => void) =>
  autoUpdate(anchor, panel, () => void place(anchor, panel, placement));

async function place(anchor: ReferenceElement, panel: HTMLElement, placement: Placement): Promise<void> {
  const { x, y } = await computePosition(anchor, panel, {
    strategy: 'fixed',
    placement,
    middleware: [
      offset(4),
      flip({ padding: 8 }),
      shift({ padding: 8 }),
      size({
        padding: 8,
        apply: ({ availableHeight }) => panel.style.setProperty('max-block-size', `${Math.max(120, Math.floor(availableHeight))}px`),
      }),
    ],
  });
  panel.style.setProperty('left', `${Math.round(x)}px`);
  panel.style.setProperty('top', `${Math.round(y)}px`);
}
