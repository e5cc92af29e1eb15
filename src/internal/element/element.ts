import { LitElement } from 'lit';
import { version } from '../../core/version.js';
import { firstField } from '../fields/first-field.js';
import { pendingOf } from '../loading/pending.js';
import { baseStyles } from '../styles/base.styles.js';
import { followLocale } from '../words/locale-of.js';

/** The base of all elements: follows the page's language and direction, and keeps the native events of inner fields inside. */
export abstract class SkuElement extends LitElement {
  /** The kit's version, for support questions: `customElements.get('sku-release-form').version` in a page's console. */
  static readonly version = version;

  static override styles = [baseStyles];

  readonly #locale = followLocale(this);

  /** The first rendering waits for the words of the page's language, so that a screen reader does not read them twice. */
  protected override scheduleUpdate(): ReturnType<LitElement['scheduleUpdate']> {
    const { loading } = this.#locale;
    return this.hasUpdated || !loading ? super.scheduleUpdate() : loading.then(() => super.scheduleUpdate());
  }

  /** Resolves when the element shows everything, including words and code that are loaded on demand. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const pending = [this.#locale.loading, ...pendingOf(this)].filter((one) => one !== undefined);
    if (pending.length === 0) return isComplete;
    await Promise.all(pending);
    return this.getUpdateComplete();
  }

  /** Focuses the first field. `delegatesFocus` would also move the focus there on each press on a text or between fields. */
  override focus(options?: FocusOptions): void {
    if (this.hasUpdated) firstField(this.renderRoot)?.focus(options);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // A host must see the element's own `input` and `change` only, not those of the fields inside.
    for (const type of ['input', 'change']) root.addEventListener(type, (event) => event.stopPropagation());
    return root;
  }
}
