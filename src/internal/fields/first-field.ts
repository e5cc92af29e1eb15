/** What the keyboard can go to, fields first. */
const wanted = [':is(input, select, textarea):enabled', 'button:enabled, a[href], [tabindex="0"]'];

/** The first field that the keyboard can go to, else the first button, also of an element inside. */
export const firstField = (root: ParentNode): HTMLElement | undefined =>
  wanted.flatMap((selector) => [...root.querySelectorAll<HTMLElement>(selector)]).find((one) => one.checkVisibility());
