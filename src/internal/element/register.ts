/** The price grid's own `attributes` stand where every element's are. */
type ElementClass = new () => Omit<HTMLElement, 'attributes'>;

/** Makes a class the element of a tag, unless the page has one by that name already: two copies of the kit on a page are no error. */
export function register(tag: string, element: ElementClass): void {
  if (!customElements.get(tag)) customElements.define(tag, element as CustomElementConstructor);
}
