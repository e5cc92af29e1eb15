/**
 * For a property that always has a value: where a host gives `undefined` or `null`, as frameworks do while data is on its way, it has its
 * default. Stands before `@property`.
 */
export const withDefault =
  (value: unknown) =>
  (prototype: object, name: PropertyKey): void => {
    const accessor = Object.getOwnPropertyDescriptor(prototype, name);
    if (!accessor?.set) throw new TypeError(`${String(name)} is no property yet`);
    const { set } = accessor;
    Object.defineProperty(prototype, name, {
      ...accessor,
      set(this: unknown, next: unknown) {
        set.call(this, next ?? value);
      },
    });
  };
