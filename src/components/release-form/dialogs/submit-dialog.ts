import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../../core/schema/issue.js';
import { formatIssue } from '../../../internal/words/issue-text.js';
import { elementPart } from '../../../internal/loading/on-demand.js';
import { changesList } from './changes-list.js';
import { checkbox } from '../../../internal/fields/checkbox.js';
import type { FormContext } from '../owner.js';
import { dialogWords } from '../dialogs.messages.js';
import { errorsOf, isRead, warningsOf } from '../document/submit-bar.js';

/** What stands between the seller and the review. */
export interface SubmitDialog {
  issues: readonly Issue[];
  /** The warnings that the seller says to have read; others have to be read first. */
  read: readonly Issue[];
  onRead: (read: readonly Issue[]) => void;
  /** Requests that were made today already. */
  requestsToday: number;
  onOpen: (issue: Issue) => void;
}

/** Errors that stop it, what will change for customers, warnings to read, and how long a review takes. */
export function submitContent(form: FormContext, dialog: SubmitDialog): TemplateResult {
  const words = dialogWords(form.words);
  const errors = errorsOf(dialog.issues);
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
                  @sku-issue-open=${(event: CustomEvent<{ issue: Issue }>) => dialog.onOpen(event.detail.issue)}
                ></sku-issue-summary>`,
            )}`
        : reviewTime(form, dialog.requestsToday)
    }
    ${changesList(form)} ${warnings(form, dialog, errors.length === 0)}
  </div>`;
}

function reviewTime({ words: own, policy, count }: FormContext, today: number): TemplateResult {
  const words = dialogWords(own);
  const { workingDays, busyFrom } = policy.review;
  const mine = today + 1;
  return html`<p>${words.reviewNotice({ days: count(workingDays) })}</p>
    ${mine < busyFrom ? nothing : html`<p class="note">${words.reviewBusy({ number: count(mine), from: count(busyFrom) })}</p>`}`;
}

function warnings(form: FormContext, { issues, read, onRead }: SubmitDialog, canSubmit: boolean): TemplateResult | typeof nothing {
  const words = dialogWords(form.words);
  const all = warningsOf(issues);
  if (all.length === 0) return nothing;
  return html`<section class="warnings" aria-label=${words.warnings}>
    <p>${words.warnings}</p>
    <ul class="warnings" role="list">
      ${all.map((issue) => html`<li class="note warning">${formatIssue(issue, form.lang, form.release)}</li>`)}
    </ul>
    ${canSubmit ? checkbox({ label: words.haveRead, checked: isRead(all, read), onChange: (checked) => onRead(checked ? all : []) }) : nothing}
  </section>`;
}
