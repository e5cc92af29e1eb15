/** Selectors of what the keyboard can reach, fields first. */
const wanted = [':is(input, select, textarea):enabled', 'button:enabled, a[href], [tabindex="0"]'];

/** Returns the first field that the keyboard can reach, else the first button or link. */
export const firstField = (root: ParentNode): HTMLElement | undefined =>
  wanted.flatMap((selector) => [...root.querySelectorAll<HTMLElement>(selector)]).find((one) => one.checkVisibility());
