const typed = new Set(['text', 'search', 'email', 'number', 'password', 'tel', 'url', 'date', 'time']);

/** Returns whether an event's target is a text field, which has an undo of its own. */
export const isTextField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && typed.has(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);
