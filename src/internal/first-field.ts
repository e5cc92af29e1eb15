/** The first field that the keyboard can go to, else the first button, also of an element inside. */
export function firstField(root: ParentNode): HTMLElement | null {
  const inner = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  return inner('input:enabled, select:enabled, textarea:enabled') ?? inner('button:enabled, a[href], [tabindex="0"]') ?? null;
}
