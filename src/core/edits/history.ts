import { dequal } from 'dequal/lite';

/** One change of the document by the seller. */
export interface Step<T, S = unknown> {
  /** The document on the other side of the step: the one before it where the step can be undone, the one after it where it can be redone. */
  value: T;
  /** What the step is called, such as “Paste”. */
  label: string;
  /** What was selected when the step was made. */
  selection?: S | undefined;
}

/** Undo is a list of earlier documents, which share all that did not change. */
export interface History<T, S = unknown> {
  present: T;
  /** Oldest first, at most 500. */
  past: readonly Step<T, S>[];
  /** Next first. */
  future: readonly Step<T, S>[];
  /** What was selected in the step that was last recorded, undone or redone. */
  selection?: S | undefined;
  /** The last step is still growing, and this is what could have been redone before it. */
  growing?: { merge: string; future: readonly Step<T, S>[] } | undefined;
}

const limit = 500;

/** A history that begins with this document: nothing to undo, nothing to redo. */
export const createHistory = <T, S = unknown>(present: T): History<T, S> => ({ present, past: [], future: [] });

/** What is told of a step. */
export interface StepOptions<S = unknown> {
  /** What the step is called. */
  label: string;
  /**
   * Steps in a row with the same key are one step; where it ends as it began there was none, and what could be redone before it still can.
   * Take another key for the next opening of the same field.
   */
  merge?: string;
  /** Comes back when the step is undone or redone. */
  selection?: S;
}

/** The next document as one step; no step where nothing changed. Beyond 500 steps the oldest is forgotten. */
export function record<T, S = unknown>(history: History<T, S>, next: T, { label, merge, selection }: StepOptions<S>): History<T, S> {
  const { present, past, future, growing } = history;
  if (dequal(next, present)) return history;
  const begun = past.at(-1);
  if (merge === undefined || growing?.merge !== merge || !begun) {
    const step: Step<T, S> = { value: present, label, selection };
    return {
      present: next,
      past: [...past, step].slice(-limit),
      future: [],
      selection,
      growing: merge === undefined ? undefined : { merge, future },
    };
  }
  const earlier = past.slice(0, -1);
  if (dequal(next, begun.value)) return { present: begun.value, past: earlier, future: growing.future, selection };
  return { present: next, past: [...earlier, { value: begun.value, label, selection }], future: [], selection, growing };
}

/** Another present document that is no step of its own: it comes and goes with the step before it, which is none where it ends as it began. */
export function amend<T, S>(history: History<T, S>, present: T): History<T, S> {
  const { past, future, growing, selection } = history;
  if (past.length === 0 || !dequal(present, past.at(-1)!.value)) return { ...history, present };
  return { present, past: past.slice(0, -1), future: growing?.future ?? future, selection };
}

/** Whether there is a step to take back. */
export const canUndo = (history: History<unknown>): boolean => history.past.length > 0;
/** Whether there is a step to do again. */
export const canRedo = (history: History<unknown>): boolean => history.future.length > 0;

/** What the step is called that {@link undo} would take back. */
export const undoLabel = (history: History<unknown>): string | undefined => history.past.at(-1)?.label;
/** What the step is called that {@link redo} would do again. */
export const redoLabel = (history: History<unknown>): string | undefined => history.future[0]?.label;

/** One step back, with its selection; the same history where there is none. */
export function undo<T, S>(history: History<T, S>): History<T, S> {
  const step = history.past.at(-1);
  if (!step) return history;
  const undone: Step<T, S> = { ...step, value: history.present };
  return { present: step.value, past: history.past.slice(0, -1), future: [undone, ...history.future], selection: step.selection };
}

/** One step forward again, with its selection; the same history where there is none. */
export function redo<T, S>(history: History<T, S>): History<T, S> {
  const [step, ...rest] = history.future;
  if (!step) return history;
  const redone: Step<T, S> = { ...step, value: history.present };
  return { present: step.value, past: [...history.past, redone], future: rest, selection: step.selection };
}
