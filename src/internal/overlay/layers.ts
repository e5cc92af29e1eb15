/** Something open above the page that Escape closes: a popup, a menu, a dialog. */
export interface Layer {
  dismiss(): void;
}

/** The open layers, the newest last. Escape closes the newest only. */
const layers: Layer[] = [];

export function openLayer(layer: Layer): void {
  closeLayer(layer);
  if (layers.length === 0) document.addEventListener('keydown', onKeydown);
  layers.push(layer);
}

export function closeLayer(layer: Layer): void {
  const index = layers.indexOf(layer);
  if (index < 0) return;
  layers.splice(index, 1);
  if (layers.length === 0) document.removeEventListener('keydown', onKeydown);
}

/** Listens while the event bubbles, so that a text field handles Escape first. */
function onKeydown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  const top = layers.at(-1);
  if (!top) return;
  event.preventDefault();
  top.dismiss();
}

/**
 * Returns the element that has the focus, including inside shadow roots.
 * @param near - a node whose root is searched first: a closed root can't be searched from outside
 */
export function focusedElement(near?: Node): HTMLElement | null {
  let active = (near?.getRootNode() as Partial<ShadowRoot> | undefined)?.activeElement ?? document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

/** Returns whether `outer` contains `inner`, including inside shadow roots. */
export function holds(outer: Node | null | undefined, inner: Node | null): boolean {
  for (let node = inner; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node === outer) return true;
  }
  return false;
}
