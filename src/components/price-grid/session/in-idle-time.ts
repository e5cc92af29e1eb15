import { whenIdle } from '../../../internal/element/form-value.js';
import { afterPaint } from '../../../internal/loading/after-paint.js';

/** The longest work in one idle period, in milliseconds: a key press never waits longer. */
const moment = 6;

/** Works piece by piece in idle periods after the page is painted. Resolves to false if the work is no longer wanted before it ends. */
export async function inIdleTime(pieces: Iterator<void>, isWanted: () => boolean): Promise<boolean> {
  await afterPaint();
  for (let isDone = false; !isDone;) {
    await new Promise<void>(whenIdle);
    for (const end = performance.now() + moment; !isDone && performance.now() < end;) {
      if (!isWanted()) return false;
      isDone = pieces.next().done === true;
    }
  }
  return true;
}
