import { dequal } from 'dequal/lite';

/** One step of the history. */
export interface Step<T, S = unknown> {
  /** The document before the step if it can be undone, or after the step if it can be redone. */
  value: T;
  /** The name of the step, such as “Paste”. */
  label: string;
  /** What was selected when the step was made. */
  selection?: S | undefined;
}

/** A document with its undo and redo steps. The documents share everything that did not change. */
export interface History<T, S = unknown> {
  present: T;
  /** Oldest first, at most 500. */
  past: readonly Step<T, S>[];
  /** Next first. */
  future: readonly Step<T, S>[];
  /** The selection of the step that was last recorded, undone or redone. */
  selection?: S | undefined;
  /** Set while further edits can be merged into the last step, with the steps that could be redone before it. */
  growing?: { merge: string; future: readonly Step<T, S>[] } | undefined;
}

const limit = 500;

/** Creates a history with this document, with nothing to undo or redo. */
export const createHistory = <T, S = unknown>(present: T): History<T, S> => ({ present, past: [], future: [] });

/** How a step is recorded. */
export interface StepOptions<S = unknown> {
  /** The name of the step. */
  label: string;
  /**
   * Consecutive edits with the same key are one step. If the document ends as it began, the step is removed, and earlier redo steps come back.
   * Use a new key each time the same field is opened.
   */
  merge?: string;
  /** Restored when the step is undone or redone. */
  selection?: S;
}

/** Records the next document as a step. Returns the same history if nothing changed. Keeps at most 500 steps. */
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

/** Replaces the document without a new step: undo takes it back together with the last step. That step is removed if nothing changed in all. */
export function amend<T, S>(history: History<T, S>, present: T): History<T, S> {
  const { past, future, growing, selection } = history;
  if (past.length === 0 || !dequal(present, past.at(-1)!.value)) return { ...history, present };
  return { present, past: past.slice(0, -1), future: growing?.future ?? future, selection };
}

/** Returns whether there is a step to undo. */
export const canUndo = (history: History<unknown>): boolean => history.past.length > 0;
/** Returns whether there is a step to redo. */
export const canRedo = (history: History<unknown>): boolean => history.future.length > 0;

/** Returns the name of the step that {@link undo} takes back. */
export const undoLabel = (history: History<unknown>): string | undefined => history.past.at(-1)?.label;
/** Returns the name of the step that {@link redo} repeats. */
export const redoLabel = (history: History<unknown>): string | undefined => history.future[0]?.label;

/** Takes the last step back and restores its selection. Returns the same history if there is no step. */
export function undo<T, S>(history: History<T, S>): History<T, S> {
  const step = history.past.at(-1);
  if (!step) return history;
  const undone: Step<T, S> = { ...step, value: history.present };
  return { present: step.value, past: history.past.slice(0, -1), future: [undone, ...history.future], selection: step.selection };
}

/** Repeats the step that was undone last and restores its selection. Returns the same history if there is no step. */
export function redo<T, S>(history: History<T, S>): History<T, S> {
  const [step, ...rest] = history.future;
  if (!step) return history;
  const redone: Step<T, S> = { ...step, value: history.present };
  return { present: step.value, past: [...history.past, redone], future: rest, selection: step.selection };
}
