/**
 * Finds elements as assistive technology does: by role and name, through shadow roots, what can't be perceived left out.
 *
 * ```ts
 * const days = byRole(element, 'textbox', 'Trial Period (days)');   // exactly one, or an error that lists what is there
 * const next = await findByRole(element, 'button', /^Next/);         // waits for it
 * const rows = allByRole(element, 'row');
 * expect(descriptionOf(days)).to.contain('3 to 180 days');
 * expect(liveText(element)).to.contain('Pasted 6 cells');
 * ```
 * A string names the whole name (white space folded), a pattern any part of it. While a modal dialog is open, only what is inside counts.
 */
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';

export type Name = string | RegExp;
export type Root = Document | DocumentFragment | Element;

/** The one element of this role and name. Throws where there is none, and where there are several. */
export function byRole<T extends HTMLElement = HTMLElement>(root: Root, role: string, name?: Name): T {
  const found = allByRole<T>(root, role, name);
  const [first] = found;
  if (first && found.length === 1) return first;
  const wanted = `${role}${name === undefined ? '' : ` ${String(name instanceof RegExp ? name : JSON.stringify(name))}`}`;
  throw new Error(found.length > 1 ? `${found.length} elements are a ${wanted}` : `There is no ${wanted}. There are: ${outline(root)}`);
}

/** The same, waited for: as long as `timeout` ms. */
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

/** All elements of this role and name, in the order of the page. */
export function allByRole<T extends HTMLElement = HTMLElement>(root: Root, role: string, name?: Name): T[] {
  return perceivable(root).filter((element): element is T => roleOf(element) === role && isNamed(element, name));
}

export const roleOf = (element: Element): string | null => getRole(element);
export const nameOf = (element: Element): string => fold(computeAccessibleName(element));
/** What is said beside the name: hints and messages. */
export const descriptionOf = (element: Element): string => fold(computeAccessibleDescription(element));

/** Text as it is shown, through shadow roots and slots, white space folded. */
export const textOf = (root: Root): string => fold(shownText(root));

/** What the live regions inside say now. */
export function liveText(root: Root): string {
  const regions = perceivable(root).filter((element) =>
    element.matches('[aria-live]:not([aria-live=off]),[role=status],[role=alert],[role=log]'),
  );
  return regions.map(textOf).filter(Boolean).join('\n');
}

/** The element that has the keyboard, through shadow roots. */
export function focused(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

function isNamed(element: Element, name: Name | undefined): boolean {
  if (name === undefined) return true;
  return typeof name === 'string' ? nameOf(element) === fold(name) : name.test(nameOf(element));
}

/** A name as plain data, for the way into a page. */
export type NameData = { text: string } | { pattern: string; flags: string } | null;

export function nameFrom(data: NameData): Name | undefined {
  if (data === null) return undefined;
  return 'text' in data ? data.text : new RegExp(data.pattern, data.flags);
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every element that can be perceived, as the page is composed. */
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

/** The options of a closed list and elements without a box of their own are perceived, though nothing of them is painted. */
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

/** What is there instead, for the error's reader. */
function outline(root: Root): string {
  const interesting = perceivable(root).flatMap((element) => {
    const role = roleOf(element);
    return role && !['generic', 'none', 'presentation'].includes(role) ? [`${role} ${JSON.stringify(nameOf(element).slice(0, 60))}`] : [];
  });
  return interesting.slice(0, 80).join(', ') || 'no roles at all';
}
