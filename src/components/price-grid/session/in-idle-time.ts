import { whenIdle } from '../../../internal/element/form-value.js';
import { afterPaint } from '../../../internal/loading/after-paint.js';

/** How long one idle moment is used, in milliseconds: a key that comes meanwhile does not wait longer. */
const moment = 6;

/** Does work piece by piece when the page has been painted and nobody waits; false where it was no longer wanted before its end. */
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
