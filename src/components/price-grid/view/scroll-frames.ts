import type { BeanCollection, Module } from 'ag-grid-community';

type Beans = BeanCollection;
type AnimationFrames = NonNullable<Beans['animationFrameSvc']>;
/** The part of AG Grid's animation frame service that AG Grid calls. Its version is pinned; the types fail when this part changes. */
type Frames = Pick<
  AnimationFrames,
  'beanName' | 'active' | 'setScrollTop' | 'createTask' | 'addDestroyTask' | 'flushAllFrames' | 'schedule' | 'isQueueEmpty'
>;
type Task = () => void;

/** Milliseconds per frame spent on creating rows. Layout, paint and garbage collection need the rest. */
const SHARE = 6;

/**
 * Creates a few rows per frame after a large scroll, from the top. AG Grid creates them in one task, or, with its animation frames,
 * in tasks of 60 ms that also delay the first paint. The first rows, and rows that a wheel or a key scrolls into view, get their cells
 * at once.
 */
class ScrollFrames implements Frames {
  readonly beanName = 'animationFrameSvc';
  /** Whether the rows that the current scroll brings into view get their cells later. */
  active = false;
  #beans: Beans | undefined;
  #top = 0;
  #frame: number | undefined;
  readonly #tasks = new Map<number, Task[]>();
  readonly #last: Task[] = [];

  wireBeans(beans: Beans): void {
    this.#beans = beans;
    // Replaces AG Grid's service, whichever of the two was created first.
    (beans as { animationFrameSvc?: Frames }).animationFrameSvc = this;
  }

  /** AG Grid calls this after a scroll, before it creates the rows. */
  setScrollTop(top: number): void {
    const seen = this.#scrolling?.getVScrollPosition();
    if (seen && Math.abs(top - this.#top) > (seen.bottom - seen.top) / 2) this.active = true;
    this.#top = top;
  }

  createTask(task: Task, line: number): void {
    const tasks = this.#tasks.get(line);
    if (tasks) tasks.push(task);
    else this.#tasks.set(line, [task]);
    this.schedule();
  }

  addDestroyTask(task: Task): void {
    this.#last.push(task);
    this.schedule();
  }

  schedule(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#run(SHARE);
      if (!this.isQueueEmpty()) this.schedule();
    });
  }

  /** Creates all rows at once, for example when the focus moves to a row. */
  flushAllFrames(): void {
    if (this.active || !this.isQueueEmpty()) this.#run(Infinity);
  }

  isQueueEmpty(): boolean {
    return this.#tasks.size === 0 && this.#last.length === 0;
  }

  destroy(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  get #scrolling() {
    return this.#beans?.ctrlsSvc.getScrollFeature();
  }

  #run(share: number): void {
    this.#scrolling?.scrollGridIfNeeded();
    this.active = false;
    const end = performance.now() + share;
    do {
      this.#next()?.();
    } while (!this.isQueueEmpty() && performance.now() < end);
  }

  /** The next task of the topmost row. */
  #next(): Task | undefined {
    let first: [line: number, tasks: Task[]] | undefined;
    for (const entry of this.#tasks) if (!first || entry[0] < first[0]) first = entry;
    if (!first) return this.#last.shift();
    const [line, tasks] = first;
    const task = tasks.shift();
    if (tasks.length === 0) this.#tasks.delete(line);
    return task;
  }
}

export const scrollFrames = (version: string): Module => ({ moduleName: 'AnimationFrame', version, beans: [ScrollFrames] });
