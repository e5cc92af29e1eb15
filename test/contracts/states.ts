/** A page can't read an element's internals, so the tests keep them when an element attaches them. */
const kept = new WeakMap<Element, ElementInternals>();
const attach = Reflect.get<HTMLElement, 'attachInternals'>(HTMLElement.prototype, 'attachInternals');

HTMLElement.prototype.attachInternals = function (this: HTMLElement): ElementInternals {
  const internals = attach.call(this);
  kept.set(this, internals);
  return internals;
};

/** The custom states that an element has now. */
export const statesOf = (element: Element): string[] => [...(kept.get(element)?.states ?? [])];
