import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { IssueError } from '../../core/schema/issue.js';
import { fold } from '../../core/rules/texts.js';
import type { PolicyOptions, Release } from '../../core/schema/types.js';
import { writeDraftFile } from '../../exchange/draft-file.js';
import { Announcer } from '../../internal/element/announcer.js';
import { SkuElement } from '../../internal/element/element.js';
import { viewState } from '../../internal/element/view-state.js';
import { property } from 'lit/decorators.js';
import { saveFile } from '../../internal/loading/save-file.js';
import { listView } from '../../internal/lists/list-parts.js';
import { LiveList } from '../../internal/lists/live-list.js';
import { withDefault } from '../../internal/element/with-default.js';
import { methodLabel } from '../../internal/words/domain.js';
import { storeTrouble } from '../../internal/words/store-trouble.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { listStyles } from '../../internal/styles/list.styles.js';
import { dateAndTimeOf, timeAgo } from '../../internal/words/time.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { fire } from '../../internal/element/fire.js';
import { StoreError } from '../../storage/store-error.js';
import type { DraftInfo, ReleaseStore } from '../../storage/store.js';
import { duplicateDraft, importDraft } from './draft-files.js';
import { en } from './draft-list.messages.js';
import { styles } from './draft-list.styles.js';

/** The draft that was deleted last, for undo. */
interface Deleted {
  release: Release;
  name: string;
  released?: string;
}

/** What is on screen besides the properties. */
interface ListView {
  query: string;
  deleted: Deleted | undefined;
  problem: string;
}

/**
 * The drafts of a store: search, progress, last change; open, duplicate, delete with undo, save to a file and import. Follows changes of the store.
 * @tag sku-draft-list
 * @fires {CustomEvent<{ id: string }>} sku-draft-open - the seller opened this draft
 * @csspart list - the card around the list
 */
export class SkuDraftList extends SkuElement {
  static override styles = [baseStyles, controlStyles, listStyles, styles];

  /** The store with the drafts. */
  @property({ attribute: false }) store: ReleaseStore | undefined;
  /** For the names of the host's own delivery methods. */
  @withDefault(undefined) @property({ attribute: false }) policy: PolicyOptions | undefined;

  readonly #drafts = new LiveList<DraftInfo>(this);
  readonly #view = viewState<ListView>(this, { query: '', deleted: undefined, problem: '' });
  readonly #announcer = new Announcer(this);

  get #text() {
    return wordsOf(this, 'draft-list', en);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('store')) return;
    const { store } = this;
    this.#view.deleted = undefined;
    this.#view.problem = '';
    this.#drafts.show(
      store && {
        list: () => store.drafts.list(),
        subscribe: (listener) => store.subscribe?.(({ kind }) => kind === 'draft' && listener()),
      },
    );
  }

  protected override render(): TemplateResult {
    const text = this.#text;
    return html`
      ${this.#announcer.render()} ${this.#notices()} ${this.store ? this.#importer() : nothing}
      ${listView({
        label: text.drafts,
        words: text,
        list: this.#drafts,
        trouble: (failure) => storeTrouble(this, failure, text),
        hasStore: this.store !== undefined,
        columns: [text.product, text.deliveryMethod, text.progress, text.lastChange, text.operations],
        query: this.#view.query,
        onQuery: (query) => (this.#view.query = query),
        matches: ({ name }) => fold(name || text.unnamed).includes(fold(this.#view.query)),
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
    const text = this.#text;
    const { deleted } = this.#view;
    return html`
      ${this.#view.problem ? html`<p class="note error notice" role="alert">${this.#view.problem}</p>` : nothing}
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
    const text = this.#text;
    const { lang } = localeOf(this);
    const name = draft.name.trim() || text.unnamed;
    return html`<tr role="row">
      <td role="cell">
        <button class="title" type="button" @click=${() => this.#open(draft)}>${name}</button>
        ${this.#tags(draft)}
      </td>
      <td role="cell">${methodLabel(draft.deliveryMethod, lang, this.policy)}</td>
      <td role="cell">${this.#progress(draft)}</td>
      <td role="cell" class="time">
        <time datetime=${draft.savedAt} title=${dateAndTimeOf(draft.savedAt, lang)}>${timeAgo(draft.savedAt, lang)}</time>
      </td>
      <td role="cell" class="end">
        <div class="operations">
          ${this.#operation(text.open, text.openNamed({ name }), () => this.#open(draft))}
          ${this.#operation(text.duplicate, text.duplicateNamed({ name }), () => this.#duplicate(draft, name))}
          ${this.#operation(text.toFile, text.toFileNamed({ name }), () => this.#toFile(draft))}
          ${this.#operation(text.delete, text.deleteNamed({ name }), () => this.#delete(draft, name), 'danger')}
        </div>
      </td>
    </tr>`;
  }

  #operation(text: string, label: string, onClick: () => unknown, kind = ''): TemplateResult {
    return html`<button class="button quiet ${kind}" type="button" aria-label=${label} @click=${onClick}>${text}</button>`;
  }

  #importer(): TemplateResult {
    const text = this.#text;
    return html`<div class="import">
      <button class="button" type="button" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>
        ${text.fromFile}
      </button>
      <input type="file" hidden accept=".json,application/json" aria-label=${text.fromFile} @change=${this.#onFile} />
    </div>`;
  }

  #tags({ status, released }: DraftInfo): TemplateResult | typeof nothing {
    if (status === 'draft' && released === undefined) return nothing;
    return html`<div class="tags">
      ${released === undefined ? nothing : html`<span class="chip small accent">${this.#text.change}</span>`}
      ${status === 'draft' ? nothing : html`<span class="chip small ${status === 'rejected' ? 'error' : ''}">${this.#text[status]}</span>`}
    </div>`;
  }

  #progress({ progress }: DraftInfo): TemplateResult | typeof nothing {
    if (!progress) return nothing;
    const { complete, of } = progress;
    const number = (value: number) => new Intl.NumberFormat(localeOf(this).lang).format(value);
    return html`<div class="progress">
      <span class="bar" aria-hidden="true">
        ${Array.from({ length: of }, (_, step) => html`<span class="step ${step < complete ? 'done' : ''}"></span>`)}
      </span>
      <span class="hint">${this.#text.progressOf({ complete: number(complete), of: number(of) })}</span>
    </div>`;
  }

  #open({ id }: DraftInfo): void {
    fire(this, 'sku-draft-open', { id });
  }

  async #duplicate({ id }: DraftInfo, name: string): Promise<void> {
    await this.#try(async (store) => {
      const copy = await duplicateDraft(store, id, this.#nameOfCopy);
      if (!copy) throw new StoreError('missing');
      this.#announcer.say(this.#text.duplicated({ name, copy: copy.product.name || this.#text.unnamed }));
    });
  }

  async #toFile({ id }: DraftInfo): Promise<void> {
    await this.#try(async (store) => {
      const saved = await store.drafts.get(id);
      if (!saved) throw new StoreError('missing');
      saveFile(writeDraftFile(saved.value));
    });
  }

  async #fromFile(file: Blob): Promise<void> {
    await this.#try(async (store) => {
      const { product } = await importDraft(store, file, this.#nameOfCopy);
      this.#announcer.say(this.#text.imported({ name: product.name || this.#text.unnamed }));
    });
  }

  readonly #onFile = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) void this.#fromFile(file);
    // Otherwise choosing the same file again would fire no event.
    field.value = '';
  };

  readonly #nameOfCopy = (name: string): string => (name.trim() ? this.#text.copyOf({ name: name.trim() }) : '');

  /** Runs an operation of the store and loads the list again. Shows the reason if it fails. */
  async #try(work: (store: ReleaseStore) => Promise<void>): Promise<void> {
    const text = this.#text;
    const { store } = this;
    if (!store) return;
    this.#view.problem = '';
    try {
      await work(store);
    } catch (error) {
      this.#view.problem = error instanceof IssueError ? text.noDraft : storeTrouble(this, error, text);
    }
    await this.#drafts.load();
  }

  async #delete({ id, revision, released }: DraftInfo, name: string): Promise<void> {
    await this.#try(async (store) => {
      // A draft that can't be read can be deleted, but not restored.
      const saved = await store.drafts.get(id).catch(() => undefined);
      await store.drafts.delete(id, { base: revision });
      this.#view.deleted = saved && { release: saved.value, name, ...(released !== undefined && { released }) };
      this.#announcer.say(this.#text.deleted({ name }));
    });
  }

  async #restore(deleted: Deleted): Promise<void> {
    const { release, name, released } = deleted;
    await this.#try(async (store) => {
      await store.drafts.put(release, { base: null, ...(released !== undefined && { released }) });
      // The undo button stays until the draft is restored.
      if (this.#view.deleted === deleted) this.#view.deleted = undefined;
      this.#announcer.say(this.#text.restored({ name }));
    });
  }
}
