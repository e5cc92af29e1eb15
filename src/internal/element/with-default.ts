/**
 * For a property that always has a value: where a host gives `undefined` or `null`, as frameworks do while data is on its way, it has its
 * default. Stands before `@property`, which makes the accessor.
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
