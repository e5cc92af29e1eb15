import { LitElement } from 'lit';
import type { Sections } from '../locales/translation.js';
import { LocaleController } from './locale.js';
import { baseStyles } from './styles/base.styles.js';

/** What all elements share: language and direction from the page, and inner native events that stay inside. */
export abstract class SkuElement extends LitElement {
  static override styles = [baseStyles];

  protected readonly locale = new LocaleController(this);

  /** The element's words in the page's language. A section that translations don't know does not compile. */
  protected words<S extends keyof Sections>(section: S, english: Sections[S]): Sections[S] {
    return this.locale.words(section, english);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // A host must see our own `input` and `change` only, never those of the fields inside.
    for (const type of ['input', 'change']) root.addEventListener(type, (event) => event.stopPropagation());
    return root;
  }

  /** Fires a bubbling, composed event; false when a listener cancelled it. */
  protected emit<D>(type: string, detail?: D, options: { cancelable?: boolean } = {}): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: options.cancelable ?? false, detail }));
  }
}
