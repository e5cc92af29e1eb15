/**
 * Finds elements as assistive technology does: by role and name, through shadow roots, without hidden elements.
 *
 * ```ts
 * const days = byRole(element, 'textbox', 'Trial Period (days)');   // exactly one, or an error that lists what is there
 * const next = await findByRole(element, 'button', /^Next/);         // waits for it
 * const rows = allByRole(element, 'row');
 * expect(descriptionOf(days)).to.contain('3 to 180 days');
 * expect(liveText(element)).to.contain('Pasted 6 cells');
 * ```
 * A string matches the whole name (white space collapsed), a pattern any part of it. While a modal dialog is open, only its content is searched.
 */
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';

export type Name = string | RegExp;
export type Root = Document | DocumentFragment | Element;

/** Returns the element of this role and name. Throws if there is none or more than one. */
export function byRole<T extends HTMLElement = HTMLElement>(root: Root, role: string, name?: Name): T {
  const found = allByRole<T>(root, role, name);
  const [first] = found;
  if (first && found.length === 1) return first;
  const wanted = `${role}${name === undefined ? '' : ` ${String(name instanceof RegExp ? name : JSON.stringify(name))}`}`;
  throw new Error(found.length > 1 ? `${found.length} elements are a ${wanted}` : `There is no ${wanted}. There are: ${outline(root)}`);
}

/** Waits up to `timeout` ms for the element of this role and name. */
export async function findByRole<T extends HTMLElement = HTMLElement>(root: Root, role: string, name?: Name, timeout = 2000): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    try {
      return byRole<T>(root, role, name);
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Returns all elements of this role and name, in page order. */
export function allByRole<T extends HTMLElement = HTMLElement>(root: Root, role: string, name?: Name): T[] {
  return perceivable(root).filter((element): element is T => roleOf(element) === role && isNamed(element, name));
}

export const roleOf = (element: Element): string | null => getRole(element);
export const nameOf = (element: Element): string => fold(computeAccessibleName(element));
/** Returns the accessible description: hints and messages. */
export const descriptionOf = (element: Element): string => fold(computeAccessibleDescription(element));

/** Returns the visible text, through shadow roots and slots, with white space collapsed. */
export const textOf = (root: Root): string => fold(shownText(root));

/** Returns the current text of the live regions inside. */
export function liveText(root: Root): string {
  const regions = perceivable(root).filter((element) =>
    element.matches('[aria-live]:not([aria-live=off]),[role=status],[role=alert],[role=log]'),
  );
  return regions.map(textOf).filter(Boolean).join('\n');
}

/** Returns the focused element, through shadow roots. */
export function focused(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

function isNamed(element: Element, name: Name | undefined): boolean {
  if (name === undefined) return true;
  return typeof name === 'string' ? nameOf(element) === fold(name) : name.test(nameOf(element));
}

/** A name as plain data, to send it into a page. */
export type NameData = { text: string } | { pattern: string; flags: string } | null;

export function nameFrom(data: NameData): Name | undefined {
  if (data === null) return undefined;
  return 'text' in data ? data.text : new RegExp(data.pattern, data.flags);
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** All perceivable elements, in the composed tree. */
function perceivable(root: Root): Element[] {
  const all: { element: Element; modal: Element | null }[] = [];
  let top: Element | null = null;
  const visit = (parent: Root, modal: Element | null): void => {
    for (const element of childrenOf(parent)) {
      if (element.matches('[aria-hidden=true],[inert],template,script,style')) continue;
      const inside: Element | null = element.matches(':modal') ? element : modal;
      if (inside !== modal) top = inside;
      if (isShown(element)) all.push({ element, modal: inside });
      if (getComputedStyle(element).display !== 'none') visit(element, inside);
    }
  };
  visit(root, null);
  return all.filter(({ modal }) => modal === top).map(({ element }) => element);
}

function childrenOf(parent: Root): Element[] {
  if (parent instanceof HTMLSlotElement) {
    const assigned = parent.assignedElements();
    if (assigned.length > 0) return assigned;
  }
  return [...((parent instanceof Element && parent.shadowRoot) || parent).children];
}

/** Options of a closed list and elements without a box are perceivable, although they are not painted. */
function isShown(element: Element): boolean {
  if (element instanceof HTMLOptionElement) return true;
  const { display, visibility } = getComputedStyle(element);
  return display === 'contents' ? visibility === 'visible' : element.checkVisibility({ visibilityProperty: true });
}

function shownText(root: Root | Text): string {
  if (root instanceof Text) return root.data;
  if (root instanceof HTMLElement && !isShown(root)) return '';
  if (root instanceof HTMLSlotElement && root.assignedNodes().length > 0) return root.assignedNodes().map(shownNode).join('');
  const nodes = [...((root instanceof Element && root.shadowRoot) || root).childNodes];
  const text = nodes.map(shownNode).join('');
  return root instanceof HTMLElement && !getComputedStyle(root).display.startsWith('inline') ? ` ${text} ` : text;
}

const shownNode = (node: Node): string => {
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement || node instanceof HTMLTemplateElement) return '';
  return node instanceof Element || node instanceof Text ? shownText(node) : '';
};

/** Lists the existing roles for the error message. */
function outline(root: Root): string {
  const interesting = perceivable(root).flatMap((element) => {
    const role = roleOf(element);
    return role && !['generic', 'none', 'presentation'].includes(role) ? [`${role} ${JSON.stringify(nameOf(element).slice(0, 60))}`] : [];
  });
  return interesting.slice(0, 80).join(', ') || 'no roles at all';
}
