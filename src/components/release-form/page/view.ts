import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addSpecification, createSpecification, type ReleaseEdit } from '../../../core/edits/index.js';
import type { Issue } from '../../../core/schema/issue.js';
import type { Announcer } from '../../../internal/element/announcer.js';
import type { Dialog } from '../../../internal/overlay/dialog.js';
import type { SkuElement } from '../../../internal/element/element.js';
import type { Menu } from '../../../internal/overlay/menu.js';
import { elementPart, isComing, part } from '../../../internal/loading/on-demand.js';
import { randomId } from '../../../internal/loading/random-id.js';
import type { FormContext } from '../owner.js';
import { draftNotice, type DraftChoice } from './draft-notice.js';
import type { DraftState } from '../document/draft-session.js';
import { dialogCode } from '../dialogs/dialog-code.js';
import { editedSpecification, generateContent, type GenerateDialog } from '../dialogs/generate-content.js';
import { inspector, type SelectedSku } from '../cards/inspector.js';
import type { PreviewChoice } from '../dialogs/preview-dialog.js';
import { deliverySection, methodSection, productSection } from '../cards/product-sections.js';
import { nameOf, sectionNav } from './section-nav.js';
import { sectionsOf, type Section } from '../document/sections.js';
import { specificationMenu } from '../cards/specification-menu.js';
import { specificationSection } from '../cards/specification-section.js';
import { submitBar } from '../document/submit-bar.js';
import { topBar } from './top-bar.js';

/** How far a submission has come. */
export interface SubmissionState {
  state: 'idle' | 'sending' | 'done' | 'failed';
  /** A reason of `StoreError`. */
  reason?: string;
}

/** What is open and selected beside the document; all of it may be lost without harm. */
export interface FormView {
  /** The seller asked for a check: what is merely not done yet is shown too. */
  checked: boolean;
  section: string;
  selected: SelectedSku | undefined;
  drawer: boolean;
  dialog: 'submit' | 'preview' | undefined;
  preview: PreviewChoice;
  submission: SubmissionState;
  /** The warnings that the seller says to have read. */
  read: readonly Issue[];
  /** Requests that were made today, as the dialog was opened. */
  requestsToday: number;
}

/** A form that was just opened. */
export const firstView: FormView = {
  checked: false,
  section: 'method',
  selected: undefined,
  drawer: false,
  dialog: undefined,
  preview: { specification: undefined, hidden: new Set() },
  submission: { state: 'idle' },
  read: [],
  requestsToday: 0,
};

export interface FormPage {
  element: SkuElement;
  form: FormContext;
  view: FormView;
  issues: readonly Issue[];
  /** Those to tell at once: without what is merely not done yet, until the seller asks for a check. */
  pressing: Issue[];
  /** How many are merely not done yet, and not among the pressing ones. */
  missing: number;
  draft: DraftState;
  hasStore: boolean;
  undoLabel: string | undefined;
  redoLabel: string | undefined;
  generate: Dialog;
  dialog: Dialog;
  announcer: Announcer;
  menu: (id: string) => Menu;
  show: (next: Partial<FormView>) => void;
  amend: (edit: ReleaseEdit) => void;
  onGenerate: GenerateDialog['onGenerate'];
  cancelGenerate: () => void;
  go: (section: string) => void;
  openIssue: (issue: Issue) => void;
  save: () => void;
  /** Opens the dialog before the review. */
  askToSubmit: () => void;
  submit: () => void;
  choose: (choice: DraftChoice) => void;
}

/** The form's page: the bar, the sections, the work, the inspector, and the dialogs over them. */
export function formView(page: FormPage): TemplateResult {
  const { form, view, issues } = page;
  const { words, release } = form;
  const sections = sectionsOf(release, form.method);
  return html`
    ${topBar({
      words,
      lang: form.lang,
      title: release.product.name.trim(),
      isReleased: form.released !== undefined,
      draft: page.draft,
      isSubmitted: view.submission.state === 'done',
      now: Date.now(),
      barred: barredWhy(page),
      hasStore: page.hasStore,
      undoLabel: page.undoLabel,
      redoLabel: page.redoLabel,
      onUndo: form.undo,
      onRedo: form.redo,
      onPreview: () => page.show({ dialog: 'preview' }),
      onSave: page.save,
      onSubmit: page.askToSubmit,
    })}
    ${notices(page)}
    <div class="layout" ?inert=${view.submission.state === 'sending'}>
      <div class="side">
        ${sectionNav({
          form,
          sections,
          issues,
          checked: view.checked,
          current: view.section,
          onGo: page.go,
          onAdd: () => add(page),
          onCheck: page.askToSubmit,
        })}
        <div class="before">${before(page)}</div>
      </div>
      <div class="main">
        ${repeat(
          sections.filter(({ kind }) => kind !== 'specifications'),
          ({ id }) => id,
          (section) => card(page, section),
        )}
        ${
          form.editable
            ? html`<button class="button add" type="button" data-path="specifications" @click=${() => add(page)}>
                  ${words.addSpecification}
                </button>
                <div class="messages" aria-live="polite">
                  ${form.messagesAt(['specifications']).map(({ severity, text }) => html`<p class=${severity}>${text}</p>`)}
                </div>`
            : nothing
        }
      </div>
      <aside class="side inspector ${view.drawer ? 'open' : ''}">
        ${inspector(form, view.selected, () => page.show({ drawer: false }))}
      </aside>
    </div>
    ${dialogs(page)} ${page.announcer.render()}
  `;
}

/** What stands in the way. Of what is merely not done yet only the number, until the seller asks for a check: an empty form is no error. */
function before({ element, form: { release, words }, pressing, missing, openIssue }: FormPage): TemplateResult {
  return html`
    ${
      missing && pressing.length === 0
        ? nothing
        : elementPart(
            element,
            'sku-issue-summary',
            () =>
              html`<sku-issue-summary
                .issues=${pressing}
                .release=${release}
                @sku-issue-open=${(event: CustomEvent<{ issue: Issue }>) => openIssue(event.detail.issue)}
              ></sku-issue-summary>`,
          )
    }
    ${missing ? html`<p class="muted still">${words.stillToDo({ count: missing })}</p>` : nothing}
  `;
}

function card(page: FormPage, section: Section): TemplateResult {
  const { form, view } = page;
  const specification = section.index === undefined ? undefined : form.release.specifications[section.index];
  const heading = `section-${section.id}-title`;
  return html`<section
    class="card"
    part="section"
    id="section-${section.id}"
    aria-labelledby=${heading}
    @focusin=${() => view.section !== section.id && page.show({ section: section.id })}
  >
    <header>
      <h3 id=${heading} tabindex="-1">${nameOf(form, section)}</h3>
      ${
        specification && form.editable
          ? page.menu(specification.id).button({
              label: form.words.specificationActions({ name: nameOf(form, section) }),
              text: html`<span aria-hidden="true">⋯</span>`,
              class: 'icon quiet',
              items: () =>
                specificationMenu(form, {
                  specification,
                  index: section.index ?? 0,
                  name: nameOf(form, section),
                  onDone: (id, said) => goOn(page, id, said),
                }),
            })
          : nothing
      }
    </header>
    ${content(page, section)}
  </section>`;
}

function content({ form, show }: FormPage, section: Section): TemplateResult {
  const specification = section.index === undefined ? undefined : form.release.specifications[section.index];
  if (specification) return specificationSection(form, specification, section.index ?? 0, () => show({ drawer: true }));
  const inner =
    section.kind === 'method' ? methodSection(form) : section.kind === 'delivery' ? deliverySection(form) : productSection(form);
  return html`<div class="pad stack">${inner}</div>`;
}

/** Goes on at a specification; without any, at what stands before them. */
function goOn({ announcer, go }: FormPage, id: string | undefined, said: string): void {
  announcer.say(said);
  go(id === undefined ? 'product' : `specification-${id}`);
}

function add({ form, go }: FormPage): void {
  const id = randomId();
  form.edit(
    addSpecification(createSpecification({ id, policy: form.policy, method: form.release.deliveryMethod })),
    form.words.addSpecification,
  );
  go(`specification-${id}`);
}

/** Why the seller can neither save nor submit here. */
function barredWhy({ form: { editable, words }, draft }: FormPage): string | undefined {
  if (draft.isElsewhere) return words.barredElsewhere;
  return editable ? undefined : words.barredReadOnly;
}

/** What the seller has to know about the draft as a whole. */
function notices({ form: { words }, view: { submission }, draft, choose }: FormPage): TemplateResult {
  return html`<div class="notices" aria-live="polite">
    ${draftNotice(words, draft, choose)} ${submission.state === 'done' ? html`<p class="note success">${words.submitted}</p>` : nothing}
    ${submission.state === 'failed' ? html`<p class="note error">${words.submitFailed({ reason: words.saveReason({ reason: submission.reason ?? '' }) })}</p>` : nothing}
  </div>`;
}

function dialogs(page: FormPage): TemplateResult {
  const { form, view, issues, show } = page;
  const { words, release } = form;
  const open = editedSpecification(release.specifications);
  const bar = submitBar({ issues, read: view.read });
  const why = barredWhy(page) ?? (bar === 'unread' ? words.readFirst : undefined);
  const isBarred = bar !== undefined || why !== undefined;
  return html`
    ${page.generate.render({
      open: open !== undefined && form.editable && !isComing(page.element, 'sku-attribute-editor'),
      heading: words.generateTitle,
      size: 'wide',
      closeLabel: words.close,
      content: () =>
        open ? generateContent(form, open, { amend: page.amend, onGenerate: page.onGenerate, onCancel: page.cancelGenerate }) : nothing,
    })}
    ${page.dialog.render({
      open: view.dialog !== undefined,
      heading: view.dialog === 'preview' ? words.preview : words.submitTitle,
      size: view.dialog === 'preview' ? 'wide' : 'medium',
      closeLabel: words.close,
      content: () =>
        part(page.element, dialogCode, ({ previewContent, submitContent }) =>
          view.dialog === 'preview'
            ? previewContent(form, view.preview, (preview) => show({ preview }))
            : submitContent(form, {
                issues,
                read: view.read,
                onRead: (read) => show({ read }),
                requestsToday: view.requestsToday,
                onOpen: page.openIssue,
              }),
        ),
      footer: () =>
        view.dialog === 'submit'
          ? html`${why ? html`<p class="why" id="submit-barred">${why}</p>` : nothing}
              <button class="button" type="button" @click=${() => show({ dialog: undefined })}>${words.close}</button>
              <button
                class="button primary"
                type="button"
                aria-disabled=${isBarred ? 'true' : nothing}
                aria-describedby=${why ? 'submit-barred' : bar ? 'submit-why' : nothing}
                @click=${() => !isBarred && page.submit()}
              >
                ${view.submission.state === 'sending' ? words.saving : words.submitNow}
              </button>`
          : nothing,
    })}
  `;
}
