import type { BeanCollection, Module } from 'ag-grid-community';

type Beans = BeanCollection;
type AnimationFrames = NonNullable<Beans['animationFrameSvc']>;
/** What AG Grid asks of its animation frames: checked against its own when its version, which is pinned, changes. */
type Frames = Pick<
  AnimationFrames,
  'beanName' | 'active' | 'setScrollTop' | 'createTask' | 'addDestroyTask' | 'flushAllFrames' | 'schedule' | 'isQueueEmpty'
>;
type Task = () => void;

/** For how long of a frame lines are made, in milliseconds: layout, paint and a collection of garbage must find room beside them. */
const SHARE = 6;

/**
 * Where the scroll bar leaps, most lines are made anew. AG Grid makes them in one task, or, with its
 * own animation frames, in tasks of 60 ms that draw the cells of a first paint later too. These take a few lines a frame, one
 * after another from the top, and only after such a leap: a table that is shown, or scrolled by a wheel or a key, has its cells at once.
 */
class ScrollFrames implements Frames {
  readonly beanName = 'animationFrameSvc';
  /** Whether the next lines that come by scrolling have their cells later; others are made at once. */
  active = false;
  #beans: Beans | undefined;
  #top = 0;
  #frame: number | undefined;
  readonly #tasks = new Map<number, Task[]>();
  readonly #last: Task[] = [];

  wireBeans(beans: Beans): void {
    this.#beans = beans;
    // In place of AG Grid's own, whichever of the two was made first.
    (beans as { animationFrameSvc?: Frames }).animationFrameSvc = this;
  }

  /** The viewport has been scrolled there, and its lines are not yet made. */
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

  /** At once, as where a line is gone to. */
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

  /** The uppermost line's next one. */
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
