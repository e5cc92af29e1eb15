/** A step of the seller: the document as it was before, what the step is called, and what was selected. */
interface Step<T, S> {
  before: T;
  after: T;
  label: string;
  merge?: string | undefined;
  selection?: S | undefined;
}

/** Undo is a list of earlier documents, which share all that did not change. */
export interface History<T, S = unknown> {
  present: T;
  past: readonly Step<T, S>[];
  future: readonly Step<T, S>[];
}

/** The oldest steps go first. */
const limit = 500;

export const createHistory = <T, S = unknown>(present: T): History<T, S> => ({ present, past: [], future: [] });

/**
 * The next document as one step. Steps in a row with the same `merge` key are one; one that ends where it began is none.
 * @param options.selection - what was selected before the step; undoing brings it back
 */
export function record<T, S = unknown>(
  history: History<T, S>,
  next: T,
  { label, merge, selection }: { label: string; merge?: string; selection?: S },
): History<T, S> {
  if (next === history.present) return history;
  const last = history.past.at(-1);
  if (merge !== undefined && last?.merge === merge && history.future.length === 0) {
    const rest = history.past.slice(0, -1);
    return { present: next, past: next === last.before ? rest : [...rest, { ...last, after: next, label }], future: [] };
  }
  const step: Step<T, S> = { before: history.present, after: next, label, merge, selection };
  return { present: next, past: [...history.past, step].slice(-limit), future: [] };
}

export const canUndo = (history: History<unknown>): boolean => history.past.length > 0;
export const canRedo = (history: History<unknown>): boolean => history.future.length > 0;
export const undoLabel = (history: History<unknown>): string | undefined => history.past.at(-1)?.label;
export const redoLabel = (history: History<unknown>): string | undefined => history.future[0]?.label;

/** One step back; the step's selection is that of `history.future[0]`. */
export function undo<T, S>(history: History<T, S>): History<T, S> {
  const step = history.past.at(-1);
  if (!step) return history;
  return { present: step.before, past: history.past.slice(0, -1), future: [step, ...history.future] };
}

export function redo<T, S>(history: History<T, S>): History<T, S> {
  const [step, ...rest] = history.future;
  if (!step) return history;
  // A step that was taken back and done again is complete: nothing joins it.
  return { present: step.after, past: [...history.past, { ...step, merge: undefined }], future: rest };
}
