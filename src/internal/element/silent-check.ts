/**
 * `checkValidity()` asks in silence, a submission and `reportValidity()` show what is wrong and move the focus; the platform fires
 * the same `invalid` for both. So the calls that ask in silence are marked: the element's own, and that of the form around it.
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

/** Marks `form.checkValidity()`; a form that is checked by a page's script on each key must not lose its focus to that. */
export function markSilentCheck(form: HTMLFormElement): void {
  if (marked.has(form)) return;
  marked.add(form);
  const check = Reflect.get<HTMLFormElement, 'checkValidity'>(HTMLFormElement.prototype, 'checkValidity');
  const earlier: unknown = Reflect.get(form, 'checkValidity');
  const value = () => silently(() => (typeof earlier === 'function' ? (earlier as () => boolean) : check).call(form));
  Object.defineProperty(form, 'checkValidity', { value, configurable: true, writable: true });
}
