/** The contents of the clipboard, by type. */
export type ClipboardTexts = Partial<Record<'text/html' | 'text/plain', string>>;

/** Unsanitized: otherwise Chromium removes the style sheet, and with it the separators that Excel names. Other browsers ignore the option. */
interface SystemClipboard {
  read(formats: { unsanitized: string[] }): Promise<ClipboardItems>;
}

/** Reads the clipboard outside of a paste event; rejects if the browser does not allow it or the seller refuses. */
export async function readSystemClipboard(): Promise<ClipboardTexts> {
  // The clipboard is missing on insecure pages, and `read` in older browsers.
  const { clipboard } = navigator as Partial<Navigator>;
  if (!clipboard) throw new Error('This page has no clipboard.');
  if (typeof clipboard.read !== 'function') return { 'text/plain': await clipboard.readText() };
  const texts: ClipboardTexts = {};
  for (const item of await (clipboard as SystemClipboard).read({ unsanitized: ['text/html'] })) {
    for (const type of ['text/html', 'text/plain'] as const) {
      if (item.types.includes(type)) texts[type] ??= await (await item.getType(type)).text();
    }
  }
  return texts;
}

/**
 * Makes the browser copy or cut, which fires the event in which the clipboard can be written.
 * Works only during a click or a key press. If the browser refuses, it gives no reason.
 */
export function carryOut(command: 'copy' | 'cut'): void {
  // Chromium first asks whether there is anything to copy, because a range of cells is not selected text.
  const isThere = (event: Event): void => event.preventDefault();
  document.addEventListener(`before${command}`, isThere, true);
  try {
    // Deprecated, but the only way to the clipboard that needs no permission and keeps every type. It has no successor.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand(command);
  } finally {
    document.removeEventListener(`before${command}`, isThere, true);
  }
}
