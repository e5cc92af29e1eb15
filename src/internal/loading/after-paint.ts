/** How long the page is left alone after a frame, in milliseconds; and how long a page that makes none, as it is not in front, is waited for. */
const pause = 60;
const noFrame = 400;

/** When what was rendered last has been painted, and a moment has passed for what is more urgent. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, noFrame);
    requestAnimationFrame(() => setTimeout(resolve, pause));
  });
}
