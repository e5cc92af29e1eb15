/** How long to wait after a frame, in milliseconds, and how long to wait for a frame: a page in the background renders none. */
const pause = 60;
const noFrame = 400;

/** Resolves after the last rendering is painted, with a pause for more urgent work. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, noFrame);
    requestAnimationFrame(() => setTimeout(resolve, pause));
  });
}
