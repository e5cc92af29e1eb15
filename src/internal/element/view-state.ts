import type { ReactiveControllerHost } from 'lit';

/** What an element shows beyond its properties. Setting a field to a different value renders the element again. */
export const viewState = <S extends object>(host: ReactiveControllerHost, initial: S): S =>
  new Proxy(initial, {
    set(state, name, next) {
      if (!Object.is(Reflect.get(state, name), next)) host.requestUpdate();
      return Reflect.set(state, name, next);
    },
  });
