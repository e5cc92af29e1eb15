/**
 * Gives a property its default when a host sets `undefined` or `null`, as frameworks do while they load data.
 * Write it before `@property`, which creates the accessor.
 */
export const withDefault =
  (value: unknown) =>
  (prototype: object, name: PropertyKey): void => {
    const accessor = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, {
      ...accessor,
      set(this: unknown, next: unknown) {
        accessor!.set!.call(this, next ?? value);
      },
    });
  };
