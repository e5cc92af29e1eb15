/**
 * `checkValidity()` only returns a result; `reportValidity()` and a submission also show problems and move the focus. The platform fires
 * the same `invalid` event for all three, so the silent calls are marked: the element's own and the form's.
 */
let depth = 0;

export const isSilentCheck = (): boolean => depth > 0;

export function silently(check: () => boolean): boolean {
  depth++;
  try {
    return check();
  } finally {
    depth--;
  }
}

const marked = new WeakSet<HTMLFormElement>();

/** Marks `form.checkValidity()` as silent. A page may call it on each key press, which must not move the focus. */
export function markSilentCheck(form: HTMLFormElement): void {
  if (marked.has(form)) return;
  marked.add(form);
  const check = Reflect.get<HTMLFormElement, 'checkValidity'>(HTMLFormElement.prototype, 'checkValidity');
  const earlier: unknown = Reflect.get(form, 'checkValidity');
  const value = () => silently(() => (typeof earlier === 'function' ? (earlier as () => boolean) : check).call(form));
  Object.defineProperty(form, 'checkValidity', { value, configurable: true, writable: true });
}
