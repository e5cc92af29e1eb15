import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { fold } from '../../core/rules/texts.js';
import type { Release } from '../../core/schema/types.js';
import { Announcer } from '../../internal/announcer.js';
import { SkuElement } from '../../internal/element.js';
import { listView, reasonOf } from '../../internal/list-parts.js';
import { LiveList } from '../../internal/live-list.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { listStyles } from '../../internal/styles/list.styles.js';
import { dateAndTimeOf, timeAgo } from '../../internal/time.js';
import type { DraftInfo, ReleaseStore } from '../../storage/store.js';
import { en } from './draft-list.messages.js';
import { styles } from './draft-list.styles.js';

/** A draft that was deleted a moment ago, to bring it back. */
interface Deleted {
  release: Release;
  name: string;
  released?: string;
}

/**
 * The drafts of a store: search, progress, last change, open, and delete with undo. Follows the store by itself.
 * @tag sku-draft-list
 * @fires {CustomEvent<{ id: string }>} sku-draft-open - the seller wants to go on with this draft
 * @csspart list - the card around the list
 */
export class SkuDraftList extends SkuElement {
  static override styles = [baseStyles, controlStyles, listStyles, styles];

  /** Where the drafts are. */
  @property({ attribute: false }) store: ReleaseStore | undefined;

  @state() private query = '';
  @state() private deleted: Deleted | undefined;
  @state() private problem = '';

  readonly #drafts = new LiveList<DraftInfo>(this);
  readonly #announcer = new Announcer(this);

  private get text() {
    return this.words('draft-list', en);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('store')) return;
    const { store } = this;
    this.deleted = undefined;
    this.problem = '';
    this.#drafts.show(
      store && {
        list: () => store.drafts.list(),
        subscribe: (listener) => store.subscribe?.(({ kind }) => kind === 'draft' && listener()),
      },
    );
  }

  protected override render(): TemplateResult {
    const { text } = this;
    return html`
      ${this.#announcer.render()} ${this.#notices()}
      ${listView({
        label: text.drafts,
        words: text,
        list: this.#drafts,
        hasStore: this.store !== undefined,
        columns: [text.product, text.deliveryMethod, text.progress, text.lastChange, text.operations],
        query: this.query,
        onQuery: (query) => (this.query = query),
        matches: ({ name }) => fold(name || text.unnamed).includes(fold(this.query)),
        rows: (drafts) =>
          repeat(
            drafts,
            ({ id }) => id,
            (draft) => this.#row(draft),
          ),
      })}
    `;
  }

  #notices(): TemplateResult {
    const { text, deleted } = this;
    return html`
      ${this.problem ? html`<p class="note error notice" role="alert">${this.problem}</p>` : nothing}
      ${
        deleted
          ? html`<p class="note notice">
              ${text.deleted({ name: deleted.name })}
              <button class="button" type="button" @click=${() => this.#restore(deleted)}>${text.undo}</button>
            </p>`
          : nothing
      }
    `;
  }

  #row(draft: DraftInfo): TemplateResult {
    const { text } = this;
    const { lang } = this.locale;
    const name = draft.name.trim() || text.unnamed;
    return html`<tr role="row">
      <td role="cell">
        <button class="title" type="button" @click=${() => this.#open(draft)}>${name}</button>
        ${this.#tags(draft)}
      </td>
      <td role="cell">${text.methodName({ key: draft.deliveryMethod })}</td>
      <td role="cell">${this.#progress(draft)}</td>
      <td role="cell" class="time">
        <time datetime=${draft.savedAt} title=${dateAndTimeOf(draft.savedAt, lang)}>${timeAgo(draft.savedAt, lang)}</time>
      </td>
      <td role="cell" class="end">
        <div class="operations">
          <button class="button quiet" type="button" aria-label=${text.openNamed({ name })} @click=${() => this.#open(draft)}>
            ${text.open}
          </button>
          <button
            class="button quiet danger"
            type="button"
            aria-label=${text.deleteNamed({ name })}
            @click=${() => this.#delete(draft, name)}
          >
            ${text.delete}
          </button>
        </div>
      </td>
    </tr>`;
  }

  #tags({ status, released }: DraftInfo): TemplateResult | typeof nothing {
    if (status === 'draft' && released === undefined) return nothing;
    return html`<div class="tags">
      ${released === undefined ? nothing : html`<span class="chip small accent">${this.text.change}</span>`}
      ${status === 'draft' ? nothing : html`<span class="chip small ${status === 'rejected' ? 'error' : ''}">${this.text[status]}</span>`}
    </div>`;
  }

  #progress({ progress }: DraftInfo): TemplateResult | typeof nothing {
    if (!progress) return nothing;
    const { complete, of } = progress;
    const number = (value: number) => new Intl.NumberFormat(this.locale.lang).format(value);
    return html`<div class="progress">
      <span class="bar" aria-hidden="true">
        ${Array.from({ length: of }, (_, step) => html`<span class="step ${step < complete ? 'done' : ''}"></span>`)}
      </span>
      <span class="hint">${this.text.progressOf({ complete: number(complete), of: number(of) })}</span>
    </div>`;
  }

  #open({ id }: DraftInfo): void {
    this.emit('sku-draft-open', { id });
  }

  async #delete({ id, revision, released }: DraftInfo, name: string): Promise<void> {
    const { store, text } = this;
    if (!store) return;
    this.problem = '';
    try {
      // A draft that can't be read any more can be deleted all the same; there is nothing to bring back.
      const saved = await store.drafts.get(id).catch(() => undefined);
      await store.drafts.delete(id, { base: revision });
      this.deleted = saved && { release: saved.value, name, ...(released !== undefined && { released }) };
      this.#announcer.say(text.deleted({ name }));
    } catch (error) {
      this.problem = text.failed({ reason: reasonOf(error) });
    }
    await this.#drafts.load();
  }

  async #restore({ release, name, released }: Deleted): Promise<void> {
    const { store, text } = this;
    this.deleted = undefined;
    try {
      await store?.drafts.put(release, { base: null, ...(released !== undefined && { released }) });
      this.#announcer.say(text.restored({ name }));
    } catch (error) {
      this.problem = text.failed({ reason: reasonOf(error) });
    }
    await this.#drafts.load();
  }
}
