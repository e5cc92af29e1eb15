import type { ReactiveControllerHost } from 'lit';
import { closeLayer, openLayer, type Layer } from '../../internal/overlay/layers.js';

/** How far the pointer must move to start a drag, in pixels. */
const threshold = 4;

interface Drag {
  from: number;
  startY: number;
  handle: HTMLElement;
  /** The row before which it would be dropped; undefined until the drag starts. */
  gap?: number;
}

/** Drags a row of a list by its handle, with mouse, pen or touch. Escape cancels. */
export class DragOrder implements Layer {
  readonly #host: ReactiveControllerHost;
  readonly #rows: () => HTMLElement[];
  readonly #drop: (from: number, to: number) => void;
  #drag: Drag | undefined;
  #hasJustEnded = false;

  constructor(host: ReactiveControllerHost, { rows, drop }: { rows: () => HTMLElement[]; drop: (from: number, to: number) => void }) {
    this.#host = host;
    this.#rows = rows;
    this.#drop = drop;
  }

  /** Whether a drag just ended: the browser also fires a click for it. */
  get hasJustEnded(): boolean {
    return this.#hasJustEnded;
  }

  /** Returns the classes of the row at `index`. */
  classes(index: number, count: number): string {
    const { from, gap } = this.#drag ?? {};
    if (gap === undefined) return '';
    const classes = [index === from && 'dragged', index === gap && 'drop-before', index === count - 1 && gap === count && 'drop-after'];
    return classes.filter(Boolean).join(' ');
  }

  start(event: PointerEvent, from: number): void {
    if (event.button !== 0 || this.#drag) return;
    const handle = event.currentTarget as HTMLElement;
    this.#drag = { from, startY: event.clientY, handle };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', this.#onMove);
    handle.addEventListener('pointerup', this.#onUp);
    handle.addEventListener('pointercancel', this.#onCancel);
  }

  dismiss(): void {
    this.#end();
  }

  readonly #onMove = (event: PointerEvent) => {
    const drag = this.#drag;
    if (!drag) return;
    if (drag.gap === undefined) {
      if (Math.abs(event.clientY - drag.startY) < threshold) return;
      openLayer(this);
    }
    const boxes = this.#rows().map((row) => row.getBoundingClientRect());
    drag.gap = boxes.filter(({ top, height }) => event.clientY > top + height / 2).length;
    this.#host.requestUpdate();
  };

  readonly #onUp = () => {
    const { from = 0, gap } = this.#drag ?? {};
    this.#end();
    if (gap === undefined) return;
    this.#hasJustEnded = true;
    setTimeout(() => (this.#hasJustEnded = false));
    const to = gap > from ? gap - 1 : gap;
    if (to !== from) this.#drop(from, to);
  };

  readonly #onCancel = () => this.#end();

  #end(): void {
    const { handle } = this.#drag ?? {};
    this.#drag = undefined;
    closeLayer(this);
    handle?.removeEventListener('pointermove', this.#onMove);
    handle?.removeEventListener('pointerup', this.#onUp);
    handle?.removeEventListener('pointercancel', this.#onCancel);
    this.#host.requestUpdate();
  }
}
