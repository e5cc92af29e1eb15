/**
 * Where Tab leads from the last stop of a page, which else is the browser's own bar: in Firefox and WebKit the window would be without
 * the keyboard, and the next test with it.
 */
const wayOut = Object.assign(document.createElement('button'), { textContent: 'The end of the page' });
wayOut.style.cssText = 'position: fixed; inset-block-end: 0; opacity: 0';
// Beside the body, which each test empties.
document.documentElement.append(wayOut);

/** The last stop of a dialog, for the same reason. */
export const lastStop = (): HTMLButtonElement => Object.assign(document.createElement('button'), { textContent: 'Close' });
