import { createHistory, record, redo, undo, type History } from '../../../core/edits/history.js';
import type { Sku } from '../../../core/schema/types.js';
import type { Remembered } from './remembered.js';

type Value = Sku[] | null;

/** The grid's own steps, and what was selected in each; the latter also for steps that a form takes. */
export class GridHistory {
  #history: History<Value> = createHistory<Value>(null);
  /** By the value before an edit and the one after it: two edits share the value between them. */
  readonly #selections = new WeakMap<readonly Sku[], WeakMap<readonly Sku[], Remembered>>();

  /** Another value from outside begins another history; what was selected in the edit that it takes back or does again, if it does. */
  start(value: Value): Remembered | undefined {
    const selection = this.#between(this.#history.present, value);
    this.#history = createHistory(value);
    return selection;
  }

  /** A committed change is one step. */
  record(value: Value, remembered: Remembered | undefined): void {
    const before = this.#history.present;
    if (value === before) return;
    if (remembered && before && value) {
      if (!this.#selections.has(before)) this.#selections.set(before, new WeakMap());
      this.#selections.get(before)!.set(value, remembered);
    }
    this.#history = record(this.#history, value, { label: '' });
  }

  /** One step back or on, with what was selected in it; undefined where there is none. */
  go(way: 'undo' | 'redo'): { value: Value; selection: Remembered | undefined } | undefined {
    const next = (way === 'undo' ? undo : redo)(this.#history);
    if (next === this.#history) return undefined;
    const selection = this.#between(this.#history.present, next.present);
    this.#history = next;
    return { value: next.present, selection };
  }

  /** What was selected in the edit from one value to the other, or back. */
  #between(from: Value, to: Value): Remembered | undefined {
    return from && to ? (this.#selections.get(from)?.get(to) ?? this.#selections.get(to)?.get(from)) : undefined;
  }
}
