import type { FormControl } from '../../src/internal/element/form-control.js';
import { mount, settled } from '../helpers/editor.js';
import './way-out.js';

/** An element before its contract: how it is shown, and what brings the rest of it to light. */
export interface Subject {
  tag: string;
  /** What it is shown with; an editor's value stands beside it. */
  given: Record<string, unknown>;
  /** Part of what it shows, from the moment on that it is there. */
  shows: string | RegExp;
  /** What else can be seen of it, and done with it, in the order of a day's work; each begins with a fresh element. */
  scenes?: Record<string, Scene>;
}

export interface Scene {
  /** Over what the subject is shown with. */
  given?: Record<string, unknown>;
  act?: (element: HTMLElement) => Promise<void> | void;
}

/** An editor: what it may hold, and one whole edit of a user. */
export interface Editor extends Subject {
  value: unknown;
  other: unknown;
  /** Breaks a rule at one place. */
  invalid: unknown;
  /** With keys and clicks, to the commit. */
  edit: (element: HTMLElement) => Promise<void>;
  /** Becomes of `value` by the edit. */
  edited: unknown;
}

export type EditorElement = FormControl<unknown>;

export const isEditor = (subject: Subject): subject is Editor => 'edit' in subject;

/** Every property of the element, its value included. */
export const allOf = (subject: Subject): Record<string, unknown> => ({
  ...subject.given,
  ...(isEditor(subject) && { value: subject.value }),
});

/** On the page with all that it is given, and whole: a grid with its cells. */
export async function show<E extends HTMLElement = HTMLElement>(
  subject: Subject,
  changes: Record<string, unknown> = {},
  parent: HTMLElement = document.body,
): Promise<E> {
  const element = await mount<E>(subject.tag, { ...allOf(subject), ...changes } as Partial<E>, parent);
  await whole(element);
  return element;
}

/** Waits for what comes on demand, and for charts to be as wide as their boxes. */
export async function whole(element: Element): Promise<void> {
  await until(() => !isLoading(element), 'all that it loads');
  await settled(element);
  await until(() => !isFitting(element), 'charts of the width of their boxes');
  await settled(element);
}

/** A chart hears of its box's width after a frame, a busy machine's later than that. */
function isFitting(root: Element): boolean {
  const inside = [...(root.shadowRoot?.querySelectorAll('*') ?? [])];
  return inside.some((one) => (one instanceof SVGSVGElement && one.matches('.insight .drawing') && !fits(one)) || isFitting(one));
}

function fits(chart: SVGSVGElement): boolean {
  const box = chart.closest('.insight')?.getBoundingClientRect().width ?? 0;
  return box === 0 || Math.abs(chart.width.baseVal.value - Math.max(220, box)) <= 1;
}

function isLoading(root: Element): boolean {
  const inside = [...(root.shadowRoot?.querySelectorAll('*') ?? [])];
  const isBusy = inside.some((one) => one.matches('[aria-busy=true]') && one.checkVisibility());
  const isGridToCome =
    root.matches('sku-price-grid') && !isEmpty(root) && !inside.some((one) => one.shadowRoot?.querySelector('[role=gridcell]'));
  return isBusy || isGridToCome || inside.some((one) => one.shadowRoot && one.localName.startsWith('sku-') && isLoading(one));
}

const isEmpty = (grid: Element): boolean => !(Reflect.get(grid, 'value') as unknown[] | null)?.length;

/** Waits for what a user would see, as long as fifteen seconds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 15_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The same, and nobody can change anything in it. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** What a form submits of a value. */
export const submitted = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
