import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addSpecification, createSpecification } from '../../../core/edits/index.js';
import type { Issue } from '../../../core/schema/issue.js';
import { elementPart } from '../../../internal/loading/on-demand.js';
import { randomId } from '../../../internal/loading/random-id.js';
import { inspector } from '../cards/inspector.js';
import { deliverySection, methodSection, productSection } from '../cards/product-sections.js';
import { specificationMenu } from '../cards/specification-menu.js';
import { specificationSection } from '../cards/specification-section.js';
import { formDialogs } from '../dialogs/form-dialogs.js';
import { sectionsOf, type Section } from '../document/sections.js';
import type { FormOwner } from '../owner/form-owner.js';
import { goTo, openIssue } from '../owner/navigation.js';
import { draftNotice } from './draft-notice.js';
import { nameOf, sectionNav } from './section-nav.js';
import { topBar } from './top-bar.js';

/** The form's page: the bar, the list of sections, their cards, the inspector, and the dialogs over them. */
export function formPage(form: FormOwner): TemplateResult {
  const { words, view } = form;
  const sections = sectionsOf(form.release, form.method);
  return html`
    ${topBar(form)} ${notices(form)}
    <div class="layout" ?inert=${form.submission.state === 'sending'}>
      <div class="side">
        ${sectionNav(form, sections, () => add(form))}
        <div class="before">${issueSummary(form)}</div>
      </div>
      <div class="main">
        ${repeat(
          sections.filter(({ kind }) => kind !== 'specifications'),
          ({ id }) => id,
          (section) => card(form, section),
        )}
        ${
          form.editable
            ? html`<button class="button add" type="button" data-path="specifications" @click=${() => add(form)}>
                  ${words.addSpecification}
                </button>
                <div class="messages" aria-live="polite">
                  ${form.messagesAt(['specifications']).map(({ severity, text }) => html`<p class=${severity}>${text}</p>`)}
                </div>`
            : nothing
        }
      </div>
      <aside class="side inspector ${view.drawer ? 'open' : ''}">${inspector(form)}</aside>
    </div>
    ${formDialogs(form)} ${form.announcer.render()}
  `;
}

/** The visible issues. Until the seller asks for a check, the rest is only counted: an empty form has no errors yet. */
function issueSummary(form: FormOwner): TemplateResult {
  const { visibleIssues, issues, words } = form;
  const undone = issues.length - visibleIssues.length;
  return html`
    ${
      undone && visibleIssues.length === 0
        ? nothing
        : elementPart(
            form.element,
            'sku-issue-summary',
            () =>
              html`<sku-issue-summary
                .issues=${visibleIssues}
                .release=${form.release}
                .policy=${form.policyOptions}
                @sku-issue-open=${(event: CustomEvent<{ issue: Issue }>) => openIssue(form, event.detail.issue)}
              ></sku-issue-summary>`,
          )
    }
    ${undone ? html`<p class="muted still">${words.stillToDo({ count: undone })}</p>` : nothing}
  `;
}

function card(form: FormOwner, section: Section): TemplateResult {
  const specification = section.index === undefined ? undefined : form.release.specifications[section.index];
  const heading = `section-${section.id}-title`;
  const name = nameOf(form, section);
  return html`<section
    class="card"
    part="section"
    id="section-${section.id}"
    aria-labelledby=${heading}
    @focusin=${() => form.view.section !== section.id && form.show({ section: section.id })}
  >
    <header>
      <h3 id=${heading} tabindex="-1">${name}</h3>
      ${
        specification && form.editable
          ? form.menu(specification.id).button({
              label: form.words.specificationActions({ name }),
              text: html`<span aria-hidden="true">⋯</span>`,
              class: 'icon quiet',
              items: () => specificationMenu(form, { specification, index: section.index ?? 0, name }),
            })
          : nothing
      }
    </header>
    ${content(form, section)}
  </section>`;
}

function content(form: FormOwner, section: Section): TemplateResult {
  const specification = section.index === undefined ? undefined : form.release.specifications[section.index];
  if (specification) return specificationSection(form, specification, section.index ?? 0);
  const inner =
    section.kind === 'method' ? methodSection(form) : section.kind === 'delivery' ? deliverySection(form) : productSection(form);
  return html`<div class="pad stack">${inner}</div>`;
}

function add(form: FormOwner): void {
  const id = randomId();
  const specification = createSpecification({ id, policy: form.policy, method: form.release.deliveryMethod });
  form.editor.edit(addSpecification(specification), form.words.addSpecification);
  goTo(form, `specification-${id}`);
}

/** Notices about the whole draft and its submission. */
function notices(form: FormOwner): TemplateResult {
  const { words, submission } = form;
  return html`<div class="notices" aria-live="polite">
    ${draftNotice(form)} ${submission.state === 'done' ? html`<p class="note success">${words.submitted}</p>` : nothing}
    ${submission.state === 'failed' ? html`<p class="note error">${words.submitFailed({ reason: words.saveReason({ reason: submission.reason ?? '' }) })}</p>` : nothing}
  </div>`;
}
