import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Lit's `@property` for the decorators that TypeScript's `experimentalDecorators` makes, in a quarter of the code: Lit's own takes the
 * decorators of the standard too, which every element of the kit would carry along.
 */
export const property =
  (options?: PropertyDeclaration): PropertyDecorator =>
  (element, name) => {
    const isAccessor = Object.hasOwn(element, name);
    (element.constructor as typeof ReactiveElement).createProperty(name, options);
    // What stands in the class is not put back over what was made of it.
    return isAccessor ? Object.getOwnPropertyDescriptor(element, name) : undefined;
  };

/** Lit's `@state`, likewise: no attribute and not the host's matter. */
export const state = (): PropertyDecorator => property({ state: true, attribute: false });
