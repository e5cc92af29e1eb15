import { html, type CSSResult, type ReactiveElement, type TemplateResult } from 'lit';
import { en } from '../words/loading.messages.js';
import { wordsOf } from '../words/locale-of.js';
import { waitFor } from './pending.js';

/** What a module has that shows a part of an element. */
export interface PartModule {
  /** For the element's root, beside its own. */
  styles?: readonly CSSResult[];
}

/** Code that comes when it is first needed, once for all elements of the page. */
export class OnDemand<M extends object> {
  readonly #load: () => Promise<M>;
  #loading: Promise<void> | undefined;
  module: M | undefined;
  /** The last attempt failed, as it does without network. */
  hasFailed = false;

  constructor(load: () => Promise<M>) {
    this.#load = load;
  }

  /** Never rejects: `module` or `hasFailed` says how it went. */
  fetch(): Promise<void> {
    return (this.#loading ??= this.#fetch());
  }

  async #fetch(): Promise<void> {
    this.hasFailed = false;
    try {
      this.module = await this.#load();
    } catch {
      this.hasFailed = true;
      this.#loading = undefined;
    }
  }
}

/** A part of an element: `meanwhile` until its code is there; where it does not come, a sentence and a way to try again. */
export function part<M extends object>(
  element: ReactiveElement,
  code: OnDemand<M>,
  show: (module: M) => unknown,
  meanwhile?: unknown,
): unknown {
  if (code.module) {
    adopt(element.renderRoot, (code.module as PartModule).styles ?? []);
    return show(code.module);
  }
  const fetch = () => showLater(element, code);
  if (code.hasFailed) return failedPart(element, fetch);
  fetch();
  return meanwhile;
}

/** Loads code and renders the element again; its update is complete only then. */
const showLater = (element: ReactiveElement, code: OnDemand<object>): void =>
  waitFor(
    element,
    code.fetch().then(() => element.requestUpdate()),
  );

/** How the code of an element comes that a page may never show, by its tag. */
const laterElements = new Map<string, OnDemand<object>>();

/** Has an element of the kit defined when another one first shows it. @param define - imports its definition */
export function registerLater(tag: string, define: () => Promise<object>): void {
  if (!laterElements.has(tag)) laterElements.set(tag, new OnDemand(define));
}

/** Undefined where the element is there, or where to define it is the page's own matter. */
const comingElement = (tag: string): OnDemand<object> | undefined => (customElements.get(tag) ? undefined : laterElements.get(tag));

/** Never rejects; done at once where there is nothing to fetch. */
export const fetchElement = async (tag: string): Promise<void> => comingElement(tag)?.fetch();

/** An element inside another one, as a {@link part} of it. */
export function elementPart(element: ReactiveElement, tag: string, show: () => unknown, meanwhile?: unknown): unknown {
  const code = comingElement(tag);
  return code ? part(element, code, show, meanwhile) : show();
}

/** Whether an element is still on its way, which asks for it too; what opens with the element in it waits so long. */
export function isComing(element: ReactiveElement, tag: string): boolean {
  const code = comingElement(tag);
  if (!code || code.hasFailed) return false;
  showLater(element, code);
  return true;
}

/** A sentence that code did not come, and a way to try again. */
export function failedPart(element: ReactiveElement, onRetry: () => void): TemplateResult {
  const words = wordsOf(element, 'loading', en);
  return html`<div class="note error" role="alert">
    <p>${words.failed}</p>
    <button type="button" class="button" @click=${onRetry}>${words.tryAgain}</button>
  </div>`;
}

/** Adds style sheets to an element's root, each once. */
export function adopt(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const more = styles.flatMap(({ styleSheet }) => (styleSheet && !root.adoptedStyleSheets.includes(styleSheet) ? [styleSheet] : []));
  if (more.length) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...more];
}
