/** What the clipboard holds, by type. */
export type ClipboardTexts = Partial<Record<'text/html' | 'text/plain', string>>;

/** As it was copied: else Chromium takes the style sheet out of it, and with that the separators that Excel names. Others don't look. */
interface SystemClipboard {
  read(formats: { unsanitized: string[] }): Promise<ClipboardItems>;
}

/** Asks the browser for what was copied, outside of a paste event; rejects where it gives pages no clipboard, or the seller says no. */
export async function readSystemClipboard(): Promise<ClipboardTexts> {
  // Missing on pages that are not secure, and `read` in older browsers.
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
 * Lets the browser copy or cut by itself, which fires the event in which the clipboard can be written.
 * Only within a click or a key press, and it says no reason where it does nothing.
 */
export function carryOut(command: 'copy' | 'cut'): void {
  // Chromium asks beforehand whether there is anything to copy; a range of cells is no selected text.
  const isThere = (event: Event): void => event.preventDefault();
  document.addEventListener(`before${command}`, isThere, true);
  try {
    // Deprecated, but the one way to the clipboard that needs no permission and keeps every type; there is no successor for it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand(command);
  } finally {
    document.removeEventListener(`before${command}`, isThere, true);
  }
}
