/**
 * The last tab stop of a page. After it, Tab would leave the page for the browser's toolbar: in Firefox and WebKit the window would lose
 * the keyboard, also for the next test.
 */
const wayOut = Object.assign(document.createElement('button'), { textContent: 'The end of the page' });
wayOut.style.cssText = 'position: fixed; inset-block-end: 0; opacity: 0';
// Outside the body, which each test empties.
document.documentElement.append(wayOut);

/** The last tab stop of a dialog, for the same reason. */
export const lastStop = (): HTMLButtonElement => Object.assign(document.createElement('button'), { textContent: 'Close' });
