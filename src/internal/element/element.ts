import { LitElement } from 'lit';
import type { Sections } from '../../locales/translation.js';
import { version } from '../../core/version.js';
import { firstField } from '../fields/first-field.js';
import { LocaleController, type Words } from '../words/locale.js';
import { baseStyles } from '../styles/base.styles.js';

/** What all elements share: language and direction from the page, and inner native events that stay inside. */
export abstract class SkuElement extends LitElement {
  /** The kit's version, for support questions: `customElements.get('sku-release-form').version` in a page's console. */
  static readonly version = version;

  static override styles = [baseStyles];

  protected readonly locale = new LocaleController(this);

  readonly #waitedFor = new Set<Promise<void>>();

  /**
   * The element's words in the page's language. A section that translations don't know does not compile.
   * @param english - those of the section that the element has loaded
   * @internal
   */
  words<S extends keyof Sections, W extends Partial<Sections[S]> & Words>(section: S, english: W): W {
    return this.locale.words(section, english);
  }

  /** The first rendering waits for the words of the page's language, so that nothing is read twice; a later language comes when it is there. */
  protected override scheduleUpdate(): ReturnType<LitElement['scheduleUpdate']> {
    const { loading } = this.locale;
    return this.hasUpdated || !loading ? super.scheduleUpdate() : loading.then(() => super.scheduleUpdate());
  }

  /** Done when everything is there that it shows: the words of the page's language too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const waitedFor = [this.locale.loading, ...this.#waitedFor].filter((one) => one !== undefined);
    if (waitedFor.length === 0) return isComplete;
    await Promise.all(waitedFor);
    return this.getUpdateComplete();
  }

  /**
   * What an update waits for before it is complete, such as code that comes when it is first needed; it never rejects.
   * @internal
   */
  waitFor(work: Promise<void> | undefined): void {
    if (!work) return;
    this.#waitedFor.add(work);
    void work.then(() => this.#waitedFor.delete(work));
  }

  /** Focuses the first field. Not by `delegatesFocus`, which takes the focus there at each press on a text or between fields. */
  override focus(options?: FocusOptions): void {
    if (this.hasUpdated) firstField(this.renderRoot)?.focus(options);
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
