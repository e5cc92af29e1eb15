import {
  amend,
  canRedo,
  canUndo,
  createHistory,
  record,
  redo,
  redoLabel,
  undo,
  undoLabel,
  type History,
} from '../../../core/edits/index.js';
import type { Release } from '../../../core/schema/types.js';

/** The undo history of one release. Each step is an earlier document with the name of the change. */
export class ReleaseHistory {
  readonly #current: () => Release;
  #history: History<Release> | undefined;
  #step = 0;

  /** @param current - returns the release on screen, with which a new history begins */
  constructor(current: () => Release) {
    this.#current = current;
  }

  get canUndo(): boolean {
    return canUndo(this.#past);
  }
  get canRedo(): boolean {
    return canRedo(this.#past);
  }
  /** The name of the step that `undo` takes back. */
  get undoLabel(): string | undefined {
    return undoLabel(this.#past);
  }
  /** The name of the step that `redo` repeats. */
  get redoLabel(): string | undefined {
    return redoLabel(this.#past);
  }

  /** Forgets all steps: the form shows a different release. */
  clear(): void {
    this.#history = undefined;
  }

  /** Records a change. Changes with the same name are one step until `endStep`. */
  record(next: Release, label: string): void {
    this.#history = record(this.#past, next, { label, merge: `${label}#${this.#step}` });
  }

  endStep(): void {
    this.#step += 1;
  }

  /** Replaces the current document without a step: the next step begins with this one. */
  amend(next: Release): void {
    this.#history = amend(this.#past, next);
  }

  /** Goes one step back and returns the release of that moment; undefined if there is no step. */
  undo(): Release | undefined {
    return this.canUndo ? this.#goTo(undo(this.#past)) : undefined;
  }

  /** Repeats the step that was last undone and returns the release after it; undefined if there is none. */
  redo(): Release | undefined {
    return this.canRedo ? this.#goTo(redo(this.#past)) : undefined;
  }

  #goTo(history: History<Release>): Release {
    this.#history = history;
    return history.present;
  }

  get #past(): History<Release> {
    return (this.#history ??= createHistory(this.#current()));
  }
}
