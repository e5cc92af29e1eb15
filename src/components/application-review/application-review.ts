import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { IdPath } from '../../core/schema/issue.js';
import type { Catalog, PolicyOptions, Release } from '../../core/schema/types.js';
import { Announcer } from '../../internal/element/announcer.js';
import { SkuElement } from '../../internal/element/element.js';
import { viewState } from '../../internal/element/view-state.js';
import { changeSections, type ChangeRow, type ChangeSection } from '../../internal/words/changes.js';
import { live } from 'lit/directives/live.js';
import { placeText, type PlaceNames } from '../../internal/words/place.js';
import { en as places } from '../../internal/words/place.messages.js';
import { property } from 'lit/decorators.js';
import { withDefault } from '../../internal/element/with-default.js';
import { methodLabel } from '../../internal/words/domain.js';
import { storeTrouble } from '../../internal/words/store-trouble.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { dateAndTimeOf } from '../../internal/words/time.js';
import { en as values } from '../../internal/words/value-lines.messages.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { fire } from '../../internal/element/fire.js';
import type { Application, Decision, Reason, ReleaseStore } from '../../storage/store.js';
import { en } from './application-review.messages.js';
import { styles } from './application-review.styles.js';

const colours: Record<Application['status'], string> = { pending: 'accent', rejected: 'error', approved: 'success', withdrawn: '' };

/** What is on screen besides the properties. */
interface ReviewView {
  /** The reviewer's reasons by path; a blank one is an open, empty field. */
  reasons: readonly Reason[];
  all: boolean;
  problem: string;
  /** The application as the store returned it after the decision made here. */
  decided: Application | undefined;
}

/**
 * A reviewer's page: compares what was submitted with what is on sale, and approves it or rejects it with reasons at the fields.
 * @tag sku-application-review
 * @fires {CustomEvent<{ id: string, decision: Decision }>} sku-decide - cancelable: a host that cancels it makes the decision itself
 * @csspart decision - the bar with the decision
 */
export class SkuApplicationReview extends SkuElement {
  static override styles = [baseStyles, controlStyles, styles];

  /** The application to review. */
  @property({ attribute: false }) application: Application | undefined;
  /** The release on sale, if the application changes it. */
  @property({ attribute: false }) released: Release | undefined;
  /** The store that takes the decision; without it, only the event fires. */
  @property({ attribute: false }) store: ReleaseStore | undefined;
  /** Shows the application without a decision, as for the seller. */
  @property({ type: Boolean, attribute: 'readonly' }) readOnly = false;
  /** For the names of assets and service flow templates. */
  @property({ attribute: false }) catalog: Catalog | undefined;
  /** For the names of the host's own delivery methods. */
  @withDefault(undefined) @property({ attribute: false }) policy: PolicyOptions | undefined;

  readonly #view = viewState<ReviewView>(this, { reasons: [], all: false, problem: '', decided: undefined });
  readonly #announcer = new Announcer(this);
  #isBusy = false;

  get #text() {
    return wordsOf(this, 'application-review', en);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('application') || changed.get('application')?.id === this.application?.id) return;
    this.#view.reasons = [];
    this.#view.problem = '';
    this.#view.decided = undefined;
  }

  protected override render(): TemplateResult {
    const application = this.#current();
    if (!application) return html`<p class="empty">${this.#text.nothing}</p>`;
    const isOpen = application.status === 'pending' && !this.readOnly;
    const sections = this.#sections(application);
    return html`
      ${this.#announcer.render()}
      <article class="review" aria-label=${this.#text.review}>
        ${this.#head(application, sections)} ${isOpen ? nothing : this.#outcome(application)}
        ${sections.map(
          ({ name, rows }) => html`
            <section class="card" aria-label=${name}>
              <h3>${name}</h3>
              ${repeat(
                rows,
                ({ path }) => keyOf(path),
                (row) => this.#row(row, application, isOpen),
              )}
            </section>
          `,
        )}
        ${isOpen ? html`${this.#whole()}${this.#decision(application)}` : nothing}
      </article>
    `;
  }

  /** The host's application, or a newer one from the decision made here. */
  #current(): Application | undefined {
    return this.application?.status === 'pending' ? (this.#view.decided ?? this.application) : this.application;
  }

  #sections({ release }: Application): ChangeSection[] {
    const { released, catalog, policy } = this;
    return changeSections({
      release,
      released,
      all: this.#view.all,
      values: { words: wordsOf(this, 'values', values), lang: localeOf(this).lang, currency: release.currency, catalog, policy },
      names: this.#names(release),
    });
  }

  #names(release: Release): PlaceNames {
    return { words: wordsOf(this, 'place', places), lang: localeOf(this).lang, releases: [release, this.released] };
  }

  #head({ release, status, submittedAt, decidedAt }: Application, sections: ChangeSection[]): TemplateResult {
    const text = this.#text;
    const { released } = this;
    const { lang } = localeOf(this);
    const count = sections.flatMap(({ rows }) => rows).filter(({ kind }) => kind !== 'same').length;
    return html`<header class="head">
      <h2>${nameOf(release) || text.unnamed}</h2>
      <div class="facts">
        <span class="chip ${colours[status]}">${text.statusName({ status })}</span>
        <span>${released ? text.change : text.newProduct}</span>
        <span>${methodLabel(release.deliveryMethod, lang, this.policy)}</span>
        <span>${text.submitted({ time: dateAndTimeOf(submittedAt, lang) })}</span>
        ${decidedAt ? html`<span>${text.decided({ time: dateAndTimeOf(decidedAt, lang) })}</span>` : nothing}
      </div>
      ${
        released
          ? html`<div class="facts">
              <strong>${count ? text.differences({ count }) : text.noDifferences}</strong>
              <label class="check">
                <input
                  type="checkbox"
                  .checked=${live(this.#view.all)}
                  @change=${(event: Event) => (this.#view.all = (event.currentTarget as HTMLInputElement).checked)}
                />
                ${text.showAll}
              </label>
            </div>`
          : nothing
      }
    </header>`;
  }

  #outcome({ release, status, reasons = [] }: Application): TemplateResult | typeof nothing {
    const text = this.#text;
    if (status === 'pending') return nothing;
    const names = this.#names(release);
    return html`
      ${this.readOnly ? nothing : html`<p class="note ${colours[status]}">${text[status]({ name: nameOf(release) || text.unnamed })}</p>`}
      ${
        reasons.length
          ? html`<section class="card" aria-label=${text.reasons}>
              <h3>${text.reasons}</h3>
              ${reasons.map(
                (reason) =>
                  html`<div class="row">
                    <span class="field-name">${placeText(reason.path, names)}</span>
                    <div class="values"><p>${reason.text}</p></div>
                  </div>`,
              )}
            </section>`
          : nothing
      }
    `;
  }

  #row(row: ChangeRow, { release, reasons = [] }: Application, isOpen: boolean): TemplateResult {
    const text = this.#text;
    const place = placeText(row.path, this.#names(release));
    const reason = this.#view.reasons.find(({ path }) => keyOf(path) === keyOf(row.path));
    const given = reasons.filter(({ path }) => keyOf(path) === keyOf(row.path));
    return html`<div class="row ${row.kind}">
      <div class="field-name">
        ${row.field} ${row.kind === 'same' ? nothing : html`<span class="chip small ${row.kind}">${text.kind({ kind: row.kind })}</span>`}
      </div>
      <div class="values">
        ${this.#side('was', text.before, row.before)}
        ${row.before.length && row.after.length ? html`<span aria-hidden="true">→</span>` : nothing}
        ${this.#side(row.kind === 'same' ? '' : 'is', row.before.length ? text.after : '', row.after)}
        ${row.kind === 'moved' ? html`<p class="muted">${text.position}</p>` : nothing}
      </div>
      ${
        isOpen && !reason
          ? html`<button class="button quiet" type="button" aria-label=${text.objectTo({ place })} @click=${() => this.#object(row.path)}>
              ${text.object}
            </button>`
          : nothing
      }
      ${isOpen && reason ? this.#reason(reason, place) : nothing} ${given.map((one) => html`<p class="reason-text">${one.text}</p>`)}
    </div>`;
  }

  /** One side of a row. A hidden text names the side for screen readers, which don't read the arrow. */
  #side(kind: 'was' | 'is' | '', name: string, lines: string[]): TemplateResult | typeof nothing {
    if (!lines.length) return nothing;
    return html`<p class=${kind}>
      ${name ? html`<span class="visually-hidden">${name}</span>` : nothing} ${lines.map((line) => html`<span class="line">${line}</span>`)}
    </p>`;
  }

  #reason(reason: Reason, place: string): TemplateResult {
    const text = this.#text;
    const id = `reason-${keyOf(reason.path)}`;
    return html`<div class="reason">
      <div class="field">
        <label class="label" for=${id}>${text.reasonFor({ place })}</label>
        <textarea
          id=${id}
          class="input"
          rows="2"
          placeholder=${text.reasonHint}
          .value=${live(reason.text)}
          @input=${(event: Event) => this.#write(reason.path, (event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <button class="button quiet" type="button" aria-label=${text.dropReasonFor({ place })} @click=${() => this.#drop(reason.path)}>
        ${text.dropReason}
      </button>
    </div>`;
  }

  #whole(): TemplateResult {
    return html`<div class="card whole">
      <div class="field">
        <label class="label" for="whole">${this.#text.reasonWhole}</label>
        <textarea
          id="whole"
          class="input"
          rows="2"
          .value=${live(this.#view.reasons.find(({ path }) => path.length === 0)?.text ?? '')}
          @input=${(event: Event) => this.#write([], (event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
    </div>`;
  }

  #decision(application: Application): TemplateResult {
    const text = this.#text;
    const given = this.#given();
    return html`<section class="decision" part="decision" aria-label=${text.decision}>
      ${this.#view.problem ? html`<p class="note error" role="alert">${this.#view.problem}</p>` : nothing}
      <div class="actions">
        <span class="hint" id="why" role="status">${given.length ? text.reasonCount({ count: given.length }) : text.rejectWhy}</span>
        <button
          class="button reject"
          type="button"
          aria-describedby="why"
          aria-disabled=${given.length ? 'false' : 'true'}
          @click=${() => given.length && this.#decide(application, { status: 'rejected', reasons: given })}
        >
          ${text.reject}
        </button>
        <button class="button primary" type="button" @click=${() => this.#decide(application, { status: 'approved' })}>
          ${text.approve}
        </button>
      </div>
    </section>`;
  }

  #given(): Reason[] {
    return this.#view.reasons.filter(({ text }) => text.trim()).map(({ path, text }) => ({ path, text: text.trim() }));
  }

  async #object(path: IdPath): Promise<void> {
    this.#write(path, '');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`reason-${keyOf(path)}`)}`)?.focus();
  }

  #write(path: IdPath, text: string): void {
    const known = this.#view.reasons.some((reason) => keyOf(reason.path) === keyOf(path));
    const written = { path, text };
    this.#view.reasons = known
      ? this.#view.reasons.map((reason) => (keyOf(reason.path) === keyOf(path) ? written : reason))
      : [...this.#view.reasons, written];
  }

  #drop(path: IdPath): void {
    this.#view.reasons = this.#view.reasons.filter((reason) => keyOf(reason.path) !== keyOf(path));
  }

  async #decide({ id, release }: Application, decision: Decision): Promise<void> {
    if (this.#isBusy || !fire(this, 'sku-decide', { id, decision }, { cancelable: true }) || !this.store) return;
    const text = this.#text;
    this.#isBusy = true;
    this.#view.problem = '';
    try {
      this.#view.decided = await this.store.applications.decide(id, decision);
      this.#announcer.say(text[decision.status]({ name: nameOf(release) || text.unnamed }));
    } catch (error) {
      this.#view.problem = storeTrouble(this, error, text);
    } finally {
      this.#isBusy = false;
    }
  }
}

const nameOf = ({ product }: Release): string => product.name.trim();

/** Returns a path as text, for comparisons and ids. */
const keyOf = (path: IdPath): string => JSON.stringify(path);
