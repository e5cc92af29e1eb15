/** All elements below, through shadow roots and slots, as they are painted. */
export function composed(root: Element): Element[] {
  const inside: Iterable<Element> =
    root instanceof HTMLSlotElement && root.assignedElements().length > 0 ? root.assignedElements() : (root.shadowRoot ?? root).children;
  return [...inside].flatMap((element) => [element, ...composed(element)]);
}

/** What an element is painted in. */
export function above(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Said, but not painted. */
export const isOnlySpoken = (element: Element): boolean => {
  for (let node: Element | null = element; node; node = above(node))
    if (getComputedStyle(node).clipPath.startsWith('inset(50%')) return true;
  return false;
};

export const isPainted = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isOnlySpoken(element);

/** The texts that stand in an element itself. */
export const ownTexts = (element: Element): Text[] =>
  [...element.childNodes].filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
