import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../../core/schema/issue.js';
import { formatIssue } from '../../../internal/words/issue-text.js';
import { elementPart } from '../../../internal/loading/on-demand.js';
import { changesList } from './changes-list.js';
import { checkbox } from '../../../internal/fields/checkbox.js';
import type { FormOwner } from '../owner/form-owner.js';
import { openIssue } from '../owner/navigation.js';
import { errorsOf, isRead, warningsOf } from '../document/submit-block.js';

/** Shows the errors that stop a submission, what will change for customers, the warnings to read, and how long a review takes. */
export function submitContent(form: FormOwner): TemplateResult {
  const { words } = form;
  const errors = errorsOf(form.issues);
  return html`<div class="submit">
    ${
      errors.length
        ? html`<p class="note error" id="submit-why">${words.submitBlocked({ count: errors.length })}</p>
            ${elementPart(
              form.element,
              'sku-issue-summary',
              () =>
                html`<sku-issue-summary
                  .issues=${errors}
                  .release=${form.release}
                  .policy=${form.policyOptions}
                  @sku-issue-open=${(event: CustomEvent<{ issue: Issue }>) => openIssue(form, event.detail.issue)}
                ></sku-issue-summary>`,
            )}`
        : reviewTime(form)
    }
    ${changesList(form)} ${warnings(form, errors.length === 0)}
  </div>`;
}

function reviewTime(form: FormOwner): TemplateResult {
  const { policy, view, words } = form;
  const { workingDays, busyFrom } = policy.review;
  const mine = view.requestsToday + 1;
  return html`<p>${words.reviewNotice({ days: form.count(workingDays) })}</p>
    ${mine < busyFrom ? nothing : html`<p class="note">${words.reviewBusy({ number: form.count(mine), from: form.count(busyFrom) })}</p>`}`;
}

function warnings(form: FormOwner, canSubmit: boolean): TemplateResult | typeof nothing {
  const { words } = form;
  const all = warningsOf(form.issues);
  if (all.length === 0) return nothing;
  return html`<section class="warnings" aria-label=${words.warnings}>
    <p>${words.warnings}</p>
    <ul class="warnings" role="list">
      ${all.map((issue) => html`<li class="note warning">${formatIssue(issue, form.lang, form.release, form.policyOptions)}</li>`)}
    </ul>
    ${canSubmit ? checkbox({ label: words.haveRead, checked: isRead(all, form.view.read), onChange: (checked) => form.show({ read: checked ? all : [] }) }) : nothing}
  </section>`;
}
