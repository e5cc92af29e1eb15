import { createHistory, record, redo, undo, type History } from '../../../core/edits/history.js';
import type { Sku } from '../../../core/schema/types.js';
import type { Bookmark } from './bookmark.js';

type Value = Sku[] | null;

/** The grid's own undo steps, each with what was selected. It also knows the selection when a form undoes one of the steps. */
export class GridHistory {
  #history: History<Value> = createHistory<Value>(null);
  /** By the value before an edit and the value after it. Each value belongs to two edits, so that one value alone is ambiguous. */
  readonly #selections = new WeakMap<readonly Sku[], WeakMap<readonly Sku[], Bookmark>>();

  /** Starts a new history with a value from outside. Returns what was selected in the edit that this value undoes or redoes, if it does. */
  start(value: Value): Bookmark | undefined {
    const selection = this.#between(this.#history.present, value);
    this.#history = createHistory(value);
    return selection;
  }

  /** Records a committed change as one step. */
  record(value: Value, selection: Bookmark | undefined): void {
    const before = this.#history.present;
    if (value === before) return;
    if (selection && before && value) {
      if (!this.#selections.has(before)) this.#selections.set(before, new WeakMap());
      this.#selections.get(before)!.set(value, selection);
    }
    this.#history = record(this.#history, value, { label: '' });
  }

  /** One step back or forward, with what was selected in it; undefined where there is none. */
  go(direction: 'undo' | 'redo'): { value: Value; selection: Bookmark | undefined } | undefined {
    const next = (direction === 'undo' ? undo : redo)(this.#history);
    if (next === this.#history) return undefined;
    const selection = this.#between(this.#history.present, next.present);
    this.#history = next;
    return { value: next.present, selection };
  }

  /** What was selected in the edit between two values, in either direction. */
  #between(from: Value, to: Value): Bookmark | undefined {
    return from && to ? (this.#selections.get(from)?.get(to) ?? this.#selections.get(to)?.get(from)) : undefined;
  }
}
