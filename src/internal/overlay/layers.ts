/** Something open above the page that Escape closes: a popup, a menu, a dialog. */
export interface Layer {
  dismiss(): void;
}

/** What is open, the newest last: Escape closes one at a time, and never something below. */
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

/** Bubbling, so that a field that is being typed in takes its Escape first. */
function onKeydown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  const top = layers.at(-1);
  if (!top) return;
  event.preventDefault();
  top.dismiss();
}

/**
 * The element that has the focus, looked up through shadow roots.
 * @param near - in whose root it is looked for first: one that is closed is not looked into from outside
 */
export function focusedElement(near?: Node): HTMLElement | null {
  let active = (near?.getRootNode() as Partial<ShadowRoot> | undefined)?.activeElement ?? document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

/** Whether `inner` lies in `outer`, looked up through shadow roots. */
export function holds(outer: Node | null | undefined, inner: Node | null): boolean {
  for (let node = inner; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node === outer) return true;
  }
  return false;
}
