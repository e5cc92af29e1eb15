const typed = new Set(['text', 'search', 'email', 'number', 'password', 'tel', 'url', 'date', 'time']);

/** Whether a key belongs to a field that one types into, which has an undo of its own. */
export const isTextField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && typed.has(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);
