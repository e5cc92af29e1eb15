import type { Sku } from '../schema/types.js';
import { editedIn } from '../skus/edited-in.js';
import type { SkusChecker } from './skus-checker.js';

/** How many SKUs are checked in one piece, in about a millisecond. */
const pieceSize = 512;

/**
 * Does the work of `check` in pieces, for idle time. After the last piece `check` answers at once, unless another list was checked in the
 * meantime. After the first piece `found` is right for the first `count` SKUs, and for those that were edited since the list before.
 */
export function* checkAhead(checker: SkusChecker, skus: readonly Sku[], count: number): Generator<void> {
  const edited = editedIn(skus, checker.skus) ?? [];
  checker.take(skus);
  checker.look(edited);
  for (let from = 0, to = Math.min(count, skus.length); from < skus.length; from = to, to = Math.min(to + pieceSize, skus.length)) {
    checker.look(Array.from({ length: to - from }, (_, at) => from + at));
    yield;
  }
}
