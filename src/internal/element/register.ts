/** Registers an element, unless the page already has one with this tag: two copies of the kit on a page are not an error. */
export function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
