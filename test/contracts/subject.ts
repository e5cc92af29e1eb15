import type { FormControl } from '../../src/internal/element/form-control.js';
import { mount, settled } from '../helpers/editor.js';
import './way-out.js';

/** An element under test: its properties, and the scenes that show the rest of it. */
export interface Subject {
  tag: string;
  /** The properties that it is shown with, besides an editor's value. */
  given: Record<string, unknown>;
  /** Part of what it shows once it has rendered. */
  shows: string | RegExp;
  /** Other states and actions. Each scene begins with a new element. */
  scenes?: Record<string, Scene>;
}

export interface Scene {
  /** Replaces properties of the subject. */
  given?: Record<string, unknown>;
  act?: (element: HTMLElement) => Promise<void> | void;
}

/** An editor: its values, and one complete edit by a user. */
export interface Editor extends Subject {
  value: unknown;
  other: unknown;
  /** Breaks a rule at one place. */
  invalid: unknown;
  /** Edits with keys and clicks until `change` fires. */
  edit: (element: HTMLElement) => Promise<void>;
  /** The value after the edit. */
  edited: unknown;
}

export type EditorElement = FormControl<unknown>;

export const isEditor = (subject: Subject): subject is Editor => 'edit' in subject;

/** Returns all properties of the element, including its value. */
export const allOf = (subject: Subject): Record<string, unknown> => ({
  ...subject.given,
  ...(isEditor(subject) && { value: subject.value }),
});

/** Shows an element with its properties and waits until it is complete, such as a grid with its cells. */
export async function show<E extends HTMLElement = HTMLElement>(
  subject: Subject,
  changes: Record<string, unknown> = {},
  parent: HTMLElement = document.body,
): Promise<E> {
  const element = await mount<E>(subject.tag, { ...allOf(subject), ...changes } as Partial<E>, parent);
  await whole(element);
  return element;
}

/** Waits for code that is loaded on demand, and until charts are as wide as their boxes. */
export async function whole(element: Element): Promise<void> {
  await until(() => !isLoading(element), 'all that it loads');
  await settled(element);
  await until(() => !isFitting(element), 'charts of the width of their boxes');
  await settled(element);
}

/** A chart gets the width of its box after a frame, and later on a busy machine. */
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

/** Waits up to fifteen seconds for what a user would see. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 15_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Freezes a value, including everything inside it. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** Returns what a form submits for a value. */
export const submitted = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
