import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { formatIssue, formatSpecificationIssue } from '../../internal/words/issue-text.js';
import type { Issue } from '../../core/schema/issue.js';
import type { PolicyOptions, Release } from '../../core/schema/types.js';
import { SkuElement } from '../../internal/element/element.js';
import { viewState } from '../../internal/element/view-state.js';
import { property } from 'lit/decorators.js';
import { withDefault } from '../../internal/element/with-default.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { fire } from '../../internal/element/fire.js';
import { groupIssues, type IssueGroup, type Section } from './issue-groups.js';
import { en } from './issue-summary.messages.js';
import { styles } from './issue-summary.styles.js';

/** How many issues of a section are shown at first; a button shows the others. */
const shownAtFirst = 8;

/** What the summary uses of the form in `for`. */
interface OpensIssues extends HTMLElement {
  value?: Release | null;
  policy?: PolicyOptions | undefined;
  currentIssues?: readonly Issue[];
  openIssue?: (issue: Issue) => void;
}

/** What is on screen besides the properties. */
interface SummaryView {
  /** The sections that show all their issues. */
  unfolded: readonly string[];
}

/**
 * The issues to fix before a release can be submitted, by section. Each is a button that goes to its field.
 * @tag sku-issue-summary
 * @fires {CustomEvent<{ issue: Issue }>} sku-issue-open - the seller chose an issue; if canceled, the form in `for` does not go to it
 * @csspart group - the issues of one section
 * @csspart issue - the button of one issue
 */
export class SkuIssueSummary extends SkuElement {
  static override styles = [...SkuElement.styles, controlStyles, styles];

  /** Paths from `release`. */
  @property({ attribute: false }) issues: readonly Issue[] | undefined;
  /** The release, for the names in the sentences; without it, they name no place. */
  @property({ attribute: false }) release: Release | undefined;
  /** For the names of the host's own delivery methods; by default the policy of the form in `for`. */
  @withDefault(undefined) @property({ attribute: false }) policy: PolicyOptions | undefined;
  /** The id of a release form in the same root, whose issues and release are shown. */
  @property({ attribute: 'for' }) for = '';

  readonly #view = viewState<SummaryView>(this, { unfolded: [] });
  #root: Node | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // On the root, not on the form: the form may be added later or replaced.
    this.#root = this.getRootNode();
    this.#root.addEventListener('sku-issues', this.#onIssues);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener('sku-issues', this.#onIssues);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') && changed.get('for')) this.issues = undefined;
    // The form may have fired `sku-issues` before this element was added.
    if (this.for) this.issues ??= this.#form?.currentIssues;
  }

  protected override render(): TemplateResult {
    const words = wordsOf(this, 'issue-summary', en);
    if (!this.issues && this.for) return html`<p class="muted">${words.waiting}</p>`;
    const groups = groupIssues(this.issues ?? []);
    return html`
      <div class="head">
        <h2>${words.title}</h2>
        <p class="counts" role="status">${this.#counts(groups)}</p>
      </div>
      ${groups.length === 0 ? html`<p class="done">${tick}<span>${words.none}</span></p>` : groups.map((group) => this.#group(group, groups.length > 1))}
    `;
  }

  /** Shows the counts of a group only if there are several groups. */
  #group(group: IssueGroup, counted: boolean): TemplateResult {
    const words = wordsOf(this, 'issue-summary', en);
    const title = this.#title(group.section);
    const key = `${group.section.kind}-${group.section.index ?? ''}`;
    const all = this.#view.unfolded.includes(key) || group.issues.length <= shownAtFirst + 1;
    const shown = all ? group.issues : group.issues.slice(0, shownAtFirst);
    return html`<section class="group" part="group" aria-labelledby=${key}>
      <div class="head">
        <h3 id=${key}>${title}</h3>
        ${counted ? html`<span class="counts">${this.#counts([group])}</span>` : nothing}
      </div>
      <ul>
        ${shown.map((issue) => html`<li>${this.#issue(issue, group.section)}</li>`)}
      </ul>
      ${
        all
          ? nothing
          : html`<button class="button quiet more" type="button" @click=${() => (this.#view.unfolded = [...this.#view.unfolded, key])}>
              ${words.more({ count: group.issues.length - shown.length, section: title })}
            </button>`
      }
    </section>`;
  }

  #issue(issue: Issue, section: Section): TemplateResult {
    const words = wordsOf(this, 'issue-summary', en);
    return html`<button class="issue ${issue.severity}" part="issue" type="button" @click=${() => this.#open(issue)}>
      ${issue.severity === 'error' ? errorMark : warningMark}
      <span
        ><span class="visually-hidden">${words[issue.severity]}</span> <span class="sentence">${this.#sentence(issue, section)}</span></span
      >
    </button>`;
  }

  #sentence(issue: Issue, { kind }: Section): string {
    const { lang } = localeOf(this);
    const release = this.#release;
    const policy = this.policy ?? (this.for ? this.#form?.policy : undefined);
    return release && kind === 'specification'
      ? formatSpecificationIssue(issue, lang, release, policy)
      : formatIssue(issue, lang, release, policy);
  }

  #title({ kind, index = 0 }: Section): string {
    const words = wordsOf(this, 'issue-summary', en);
    if (kind !== 'specification') return words[kind];
    return this.#release?.specifications[index]?.name.trim() || words.unnamedSpecification({ position: index + 1 });
  }

  #counts(groups: IssueGroup[]): string {
    const words = wordsOf(this, 'issue-summary', en);
    const sum = (kind: 'errors' | 'warnings') => groups.reduce((total, group) => total + group[kind], 0);
    const parts = (['errors', 'warnings'] as const).filter((kind) => sum(kind) > 0).map((kind) => words[kind]({ count: sum(kind) }));
    return new Intl.ListFormat(localeOf(this).lang, { type: 'unit', style: 'short' }).format(parts);
  }

  get #form(): OpensIssues | null {
    return this.for ? ((this.getRootNode() as Document | ShadowRoot).getElementById?.(this.for) ?? null) : null;
  }

  get #release(): Release | undefined {
    return this.release ?? this.#form?.value ?? undefined;
  }

  #open(issue: Issue): void {
    if (fire(this, 'sku-issue-open', { issue }, { cancelable: true })) this.#form?.openIssue?.(issue);
  }

  readonly #onIssues = (event: Event) => {
    if (!this.for || (event.target as Element).id !== this.for) return;
    this.issues = (event as CustomEvent<{ issues: Issue[] }>).detail.issues;
    // The names in the sentences may have changed although the issues are the same.
    this.requestUpdate();
  };
}

const errorMark = html`<svg class="mark" viewBox="0 0 12 12" aria-hidden="true">${svg`<circle cx="6" cy="6" r="5" />`}</svg>`;
const warningMark = html`<svg class="mark" viewBox="0 0 12 12" aria-hidden="true">${svg`<path d="M6 1 11.5 11H.5Z" />`}</svg>`;
const tick = html`<svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d="m3 8.5 3.5 3.5L13 5" />`}</svg>`;
