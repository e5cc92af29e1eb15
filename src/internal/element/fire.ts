/** Fires a bubbling, composed event. Returns false if a listener canceled it. */
export const fire = <D>(element: HTMLElement, type: string, detail?: D, { cancelable = false }: { cancelable?: boolean } = {}): boolean =>
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
