import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fold } from '../../core/rules/texts.js';
import { resolvePolicy } from '../../core/schema/resolve-policy.js';
import type { PolicyOptions } from '../../core/schema/types.js';
import { Announcer } from '../../internal/element/announcer.js';
import { Dialog } from '../../internal/overlay/dialog.js';
import { SkuElement } from '../../internal/element/element.js';
import { viewState } from '../../internal/element/view-state.js';
import { listView } from '../../internal/lists/list-parts.js';
import { LiveList } from '../../internal/lists/live-list.js';
import { placeText } from '../../internal/words/place.js';
import { en as places } from '../../internal/words/place.messages.js';
import { property } from 'lit/decorators.js';
import { storeTrouble } from '../../internal/words/store-trouble.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { listStyles } from '../../internal/styles/list.styles.js';
import { dateAndTimeOf, timeAgo } from '../../internal/words/time.js';
import { methodLabel } from '../../internal/words/domain.js';
import { withDefault } from '../../internal/element/with-default.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { fire } from '../../internal/element/fire.js';
import type { Application, ReleaseStore } from '../../storage/store.js';
import { en } from './application-list.messages.js';
import { styles } from './application-list.styles.js';
import { draftOf, latestOf, operationsOf, resubmit, type SellerOperation } from './operations.js';
import { timeline, timelineOf } from './timeline.js';

const colours: Record<Application['status'], string> = { pending: 'accent', rejected: 'error', approved: 'success', withdrawn: '' };

/** What is on screen besides the properties. */
interface ListView {
  query: string;
  notice: { text: string; draft?: string } | undefined;
  problem: string;
  doomed: Application | undefined;
}

/**
 * The seller's applications: progress of the review, reasons of a rejection, and the operations that each status allows. Follows changes of the store.
 * @tag sku-application-list
 * @fires {CustomEvent<{ id: string }>} sku-application-open - the seller opened this application
 * @fires {CustomEvent<{ id: string }>} sku-draft-open - the seller continues with this release, which is a draft now
 * @csspart list - the card around the list
 * @csspart dialog - the question before an application is deleted
 */
export class SkuApplicationList extends SkuElement {
  static override styles = [baseStyles, controlStyles, dialogStyles, listStyles, styles];

  /** The store with the applications. */
  @property({ attribute: false }) store: ReleaseStore | undefined;
  /** The names of delivery methods, which of them allow withdrawing, and how long a review takes. */
  @withDefault(undefined) @property({ attribute: false }) policy: PolicyOptions | undefined;

  readonly #applications = new LiveList<Application>(this);
  readonly #view = viewState<ListView>(this, { query: '', notice: undefined, problem: '', doomed: undefined });
  readonly #announcer = new Announcer(this);
  readonly #question = new Dialog(this, { id: 'delete', onDismiss: () => (this.#view.doomed = undefined) });

  get #text() {
    return wordsOf(this, 'application-list', en);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('store')) return;
    const { store } = this;
    this.#view.notice = undefined;
    this.#view.problem = '';
    this.#applications.show(
      store && {
        list: () => store.applications.list(),
        subscribe: (listener) => store.subscribe?.(({ kind }) => kind === 'application' && listener()),
      },
    );
  }

  protected override render(): TemplateResult {
    const text = this.#text;
    const { notice } = this.#view;
    return html`
      ${this.#announcer.render()}
      ${this.#view.problem ? html`<p class="note error notice" role="alert">${this.#view.problem}</p>` : nothing}
      ${
        notice
          ? html`<p class="note success notice">
              ${notice.text}
              ${notice.draft ? html`<button class="button" type="button" @click=${() => this.#openDraft(notice.draft)}>${text.openDraft}</button>` : nothing}
            </p>`
          : nothing
      }
      ${listView({
        label: text.applications,
        words: text,
        list: this.#applications,
        trouble: (failure) => storeTrouble(this, failure, text),
        hasStore: this.store !== undefined,
        columns: [text.product, text.status, text.submitted, text.reviewed, text.operations],
        query: this.#view.query,
        onQuery: (query) => (this.#view.query = query),
        matches: (application) => fold(this.#nameOf(application)).includes(fold(this.#view.query)),
        rows: (applications) =>
          repeat(
            applications,
            ({ id }) => id,
            (application) => this.#row(application),
          ),
      })}
      ${this.#confirmation()}
    `;
  }

  #row(application: Application): TemplateResult {
    const text = this.#text;
    const { store } = this;
    const all = this.#applications.items ?? [];
    const isLatest = latestOf(all).has(application.id);
    const { release, status, submittedAt, decidedAt } = application;
    const policy = resolvePolicy(this.policy);
    const operations = store ? operationsOf(application, { policy, store, isLatest }) : [];
    const days = new Intl.NumberFormat(localeOf(this).lang).format(policy.review.workingDays);
    return html`<tr role="row">
      <td role="cell">
        <button class="title" type="button" @click=${() => this.#run('view', application)}>${this.#nameOf(application)}</button>
        <div class="under">
          ${methodLabel(release.deliveryMethod, localeOf(this).lang, this.policy)}${isLatest ? nothing : html` · ${text.earlier}`}
        </div>
        ${this.#reasons(application)}
        ${
          isLatest
            ? timeline(timelineOf(all, release.id), { words: text, name: this.#nameOf(application), time: (at) => this.#time(at) })
            : nothing
        }
      </td>
      <td role="cell">
        <span class="chip small ${colours[status]}">${text.statusName({ status })}</span>
        ${status === 'pending' ? html`<div class="under">${text.waiting({ days })}</div>` : nothing}
      </td>
      <td role="cell" class="time"><span class="only-narrow" aria-hidden="true">${text.submitted}</span> ${this.#time(submittedAt)}</td>
      <td role="cell" class=${decidedAt ? 'time' : 'time only-wide'}>
        ${decidedAt ? html`<span class="only-narrow" aria-hidden="true">${text.reviewed}</span> ${this.#time(decidedAt)}` : html`<span aria-hidden="true">–</span>`}
      </td>
      <td role="cell" class="end"><div class="operations">${operations.map((operation) => this.#button(operation, application))}</div></td>
    </tr>`;
  }

  #time(time: string): TemplateResult {
    const { lang } = localeOf(this);
    return html`<time datetime=${time} title=${dateAndTimeOf(time, lang)}>${timeAgo(time, lang)}</time>`;
  }

  #reasons({ reasons = [], release }: Application): TemplateResult | typeof nothing {
    if (!reasons.length) return nothing;
    const names = { words: wordsOf(this, 'place', places), lang: localeOf(this).lang, releases: [release] };
    return html`<div class="reasons">
      <h4>${this.#text.reasons}</h4>
      <ul>
        ${reasons.map(({ path, text }) => html`<li><span class="where">${placeText(path, names)}</span>: ${text}</li>`)}
      </ul>
    </div>`;
  }

  #button(operation: SellerOperation, application: Application): TemplateResult {
    const text = this.#text;
    const name = this.#nameOf(application);
    return html`<button
      class="button quiet ${operation === 'delete' ? 'danger' : ''}"
      type="button"
      aria-label=${text[`${operation}Named`]({ name })}
      @click=${() => this.#run(operation, application)}
    >
      ${text[operation]}
    </button>`;
  }

  #confirmation(): TemplateResult | typeof nothing {
    const text = this.#text;
    const { doomed } = this.#view;
    return this.#question.render({
      open: doomed !== undefined,
      role: 'alertdialog',
      size: 'narrow',
      heading: text.deleteTitle,
      content: () => doomed && html`<p>${text.deleteText({ name: this.#nameOf(doomed) })}</p>`,
      footer: () => html`
        <button class="button" type="button" autofocus @click=${() => (this.#view.doomed = undefined)}>${text.cancel}</button>
        <button class="button danger" type="button" @click=${() => doomed && this.#delete(doomed)}>${text.delete}</button>
      `,
    });
  }

  #nameOf({ release }: Application): string {
    return release.product.name.trim() || this.#text.unnamed;
  }

  #openDraft(id: string | undefined): void {
    fire(this, 'sku-draft-open', { id });
  }

  #run(operation: SellerOperation, application: Application): void {
    const text = this.#text;
    const { store } = this;
    const name = this.#nameOf(application);
    const { id, release } = application;
    if (operation === 'view') fire(this, 'sku-application-open', { id });
    if (!store) return;
    if (operation === 'delete') this.#view.doomed = application;
    if (operation === 'modify') void this.#do(() => draftOf(store, application)).then((done) => done && this.#openDraft(release.id));
    if (operation === 'resubmit') void this.#do(() => resubmit(store, application), { text: text.resubmitted({ name }) });
    if (operation === 'withdraw')
      void this.#do(() => store.applications.withdraw(id), { text: text.withdrawn({ name }), draft: release.id });
  }

  #delete(application: Application): void {
    const text = this.#text;
    const { store } = this;
    this.#view.doomed = undefined;
    void this.#do(async () => store?.applications.delete?.(application.id), { text: text.deleted({ name: this.#nameOf(application) }) });
  }

  /** Runs an operation of the store, then shows and announces the result or shows the problem. */
  async #do(work: () => Promise<unknown>, done?: { text: string; draft?: string }): Promise<boolean> {
    this.#view.problem = '';
    this.#view.notice = undefined;
    try {
      await work();
      this.#view.notice = done;
      if (done) this.#announcer.say(done.text);
      await this.#applications.load();
      return true;
    } catch (error) {
      this.#view.problem = storeTrouble(this, error, this.#text);
      return false;
    }
  }
}
