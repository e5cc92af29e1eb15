/** Whether Ctrl is the Command key. */
export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);
