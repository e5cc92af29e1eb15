import { html, type CSSResult, type ReactiveElement, type TemplateResult } from 'lit';
import { en } from '../words/loading.messages.js';
import { wordsOf } from '../words/locale-of.js';
import { waitFor } from './pending.js';

/** A module that shows a part of an element. */
export interface PartModule {
  /** Added to the styles of the element's root. */
  styles?: readonly CSSResult[];
}

/** Code that is loaded on first use, once for all elements of the page. */
export class OnDemand<M extends object> {
  readonly #load: () => Promise<M>;
  #loading: Promise<void> | undefined;
  module: M | undefined;
  /** Whether the last attempt failed, for example without a network. */
  hasFailed = false;

  constructor(load: () => Promise<M>) {
    this.#load = load;
  }

  /** Loads the code. Never rejects: `module` or `hasFailed` has the result. */
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

/** Shows a part of an element whose code is loaded on first use: `placeholder` until then, and a message with a button to retry if loading fails. */
export function part<M extends object>(
  element: ReactiveElement,
  code: OnDemand<M>,
  show: (module: M) => unknown,
  placeholder?: unknown,
): unknown {
  if (code.module) {
    adopt(element.renderRoot, (code.module as PartModule).styles ?? []);
    return show(code.module);
  }
  const fetch = () => showLater(element, code);
  if (code.hasFailed) return failedPart(element, fetch);
  fetch();
  return placeholder;
}

/** Loads code and renders the element again; its update is complete only then. */
const showLater = (element: ReactiveElement, code: OnDemand<object>): void =>
  waitFor(
    element,
    code.fetch().then(() => element.requestUpdate()),
  );

/** The code of elements that a page may never show, by tag. */
const laterElements = new Map<string, OnDemand<object>>();

/** Defers the definition of an element until another element first shows it. @param define - imports its definition */
export function registerLater(tag: string, define: () => Promise<object>): void {
  if (!laterElements.has(tag)) laterElements.set(tag, new OnDemand(define));
}

/** Undefined if the element is defined, or if the page itself defines it. */
const comingElement = (tag: string): OnDemand<object> | undefined => (customElements.get(tag) ? undefined : laterElements.get(tag));

/** Loads the definition of an element, if it is deferred. Never rejects. */
export const fetchElement = async (tag: string): Promise<void> => comingElement(tag)?.fetch();

/** Shows an element inside another one, like {@link part}. */
export function elementPart(element: ReactiveElement, tag: string, show: () => unknown, placeholder?: unknown): unknown {
  const code = comingElement(tag);
  return code ? part(element, code, show, placeholder) : show();
}

/** Returns whether an element is still loading, and starts loading it. A dialog with the element in it opens only afterwards. */
export function isComing(element: ReactiveElement, tag: string): boolean {
  const code = comingElement(tag);
  if (!code || code.hasFailed) return false;
  showLater(element, code);
  return true;
}

/** A message that code could not be loaded, with a button to retry. */
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
