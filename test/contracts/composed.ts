/** Returns all elements below one, through shadow roots and slots, in painting order. */
export function composed(root: Element): Element[] {
  const inside: Iterable<Element> =
    root instanceof HTMLSlotElement && root.assignedElements().length > 0 ? root.assignedElements() : (root.shadowRoot ?? root).children;
  return [...inside].flatMap((element) => [element, ...composed(element)]);
}

/** Returns the element in which another one is painted. */
export function above(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Text for screen readers only. */
export const isOnlySpoken = (element: Element): boolean => {
  for (let node: Element | null = element; node; node = above(node))
    if (getComputedStyle(node).clipPath.startsWith('inset(50%')) return true;
  return false;
};

export const isPainted = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isOnlySpoken(element);

/** Returns the text nodes directly in an element. */
export const ownTexts = (element: Element): Text[] =>
  [...element.childNodes].filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
