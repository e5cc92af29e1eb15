import { createHistory, record, redo, undo, type History } from '../../core/edits/history.js';
import type { Sku } from '../../core/schema/types.js';
import type { Remembered } from './remembered.js';

type Value = Sku[] | null;

/** The grid's own steps, and what was selected at each value; the latter also for values that a form brings back. */
export class GridHistory {
  #history: History<Value> = createHistory<Value>(null);
  readonly #selections = new WeakMap<readonly Sku[], Remembered>();

  /** Another value from outside begins another history. */
  start(value: Value): void {
    this.#history = createHistory(value);
  }

  /** A committed change is one step. */
  record(value: Value, remembered: Remembered | undefined): void {
    const before = this.#history.present;
    if (value === before) return;
    if (remembered) for (const one of [before, value]) if (one) this.#selections.set(one, remembered);
    this.#history = record(this.#history, value, { label: '' });
  }

  /** One step back or on; undefined where there is none. */
  go(way: 'undo' | 'redo'): { value: Value } | undefined {
    const next = (way === 'undo' ? undo : redo)(this.#history);
    if (next === this.#history) return undefined;
    this.#history = next;
    return { value: next.present };
  }

  selectionAt(value: Value): Remembered | undefined {
    return value ? this.#selections.get(value) : undefined;
  }
}
