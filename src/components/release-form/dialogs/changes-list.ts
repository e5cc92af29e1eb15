import type { FormWords } from '../words/release-form.messages.js';
import { html, nothing, type TemplateResult } from 'lit';
import { toSubmission } from '../../../core/submission/to-submission.js';
import type { Release } from '../../../core/schema/types.js';
import { changeSections, type ChangeRow } from '../../../internal/words/changes.js';
import { en as places } from '../../../internal/words/place.messages.js';
import { wordsOf } from '../../../internal/words/locale-of.js';
import { en as values } from '../../../internal/words/value-lines.messages.js';
import type { FormOwner } from '../owner/form-owner.js';

/** What will be other than on sale, place by place; for a product that is not on sale yet there is nothing to compare. */
export function changesList(form: FormOwner): TemplateResult | typeof nothing {
  const { released } = form;
  if (!released) return nothing;
  const { words } = form;
  const sections = sectionsOf(form, released);
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return html`<section class="changes" aria-label=${words.changes}>
    <h3>${words.changes} <span class="muted">${words.changeCount({ count, text: form.count(count) })}</span></h3>
    ${sections.map(
      ({ name, rows }) =>
        html`<h4>${name}</h4>
          <ul role="list">
            ${rows.map((row) => html`<li class=${row.kind}>${line(row, words)}</li>`)}
          </ul>`,
    )}
  </section>`;
}

function sectionsOf({ release, policyOptions: policy, element, lang, catalog }: FormOwner, released: Release) {
  const next = toSubmission(release, { policy });
  return changeSections({
    release: next,
    released,
    all: false,
    values: { words: wordsOf(element, 'values', values), lang, currency: next.currency, catalog, policy },
    names: { words: wordsOf(element, 'place', places), lang, releases: [next, released] },
  });
}

function line({ field, kind, before, after }: ChangeRow, words: FormWords): TemplateResult {
  const side = (type: 'was' | 'is', name: string, lines: string[]) =>
    lines.length
      ? html`<span class=${type}
          ><span class="visually-hidden">${name}</span> ${lines.map((text) => html`<span class="line">${text}</span>`)}</span
        >`
      : nothing;
  return html`<span class="field-name">${field}</span>
    <span class="values">
      <span class="visually-hidden">${words.changeKind({ kind })}</span>
      ${side('was', words.wasOnSale, before)} ${before.length && after.length ? html`<span aria-hidden="true">→</span>` : nothing}
      ${side('is', words.willBe, after)} ${kind === 'moved' ? html`<span class="muted">${words.changeKind({ kind })}</span>` : nothing}
    </span>`;
}
