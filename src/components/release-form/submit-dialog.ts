import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../core/schema/issue.js';
import { formatIssue } from '../../core/messages/index.js';
import type { FormContext } from './context.js';

/** What stands between the seller and the review: errors that stop it, warnings to read, and how long a review takes. */
export function submitContent(form: FormContext, issues: readonly Issue[], onOpen: (issue: Issue) => void): TemplateResult {
  const { words, policy } = form;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return html`
    ${
      errors.length
        ? html`<p class="note error" id="submit-why">${words.submitBlocked({ count: errors.length })}</p>
            <sku-issue-summary
              .issues=${errors}
              .release=${form.release}
              @sku-issue-open=${(event: CustomEvent<{ issue: Issue }>) => onOpen(event.detail.issue)}
            ></sku-issue-summary>`
        : html`<p>${words.reviewNotice({ days: form.count(policy.review.workingDays) })}</p>`
    }
    ${
      warnings.length
        ? html`<p>${words.warnings}</p>
            <ul class="warnings">
              ${warnings.map((issue) => html`<li class="note warning">${formatIssue(issue, form.lang, form.release)}</li>`)}
            </ul>`
        : nothing
    }
  `;
}
