import { html, nothing, type TemplateResult } from 'lit';
import {
  editSpecification,
  renameSpecification,
  setAsset,
  setBilling,
  setTemplate,
  setTrial,
  type SpecificationEdit,
} from '../../../core/edits/index.js';
import { domainWords, methodInSentence } from '../../../internal/words/domain.js';
import { periodName } from '../../../internal/words/period-name.js';
import type { BillingMode, Specification, Trial } from '../../../core/schema/types.js';
import { segmented, textField } from '../../../internal/fields/fields.js';
import { elementPart } from '../../../internal/loading/on-demand.js';
import { attributesSummary } from './attributes-summary.js';
import { checkbox } from '../../../internal/fields/checkbox.js';
import type { FormOwner } from '../owner/form-owner.js';
import { pricesSection } from './prices-section.js';

/** One specification: its name, billing, template, attributes, prices and trial. */
export function specificationSection(form: FormOwner, specification: Specification, index: number): TemplateResult {
  const { words } = form;
  const domain = domainWords(form.lang);
  const path = ['specifications', index];
  const key = path.join('.');
  const change = (edit: SpecificationEdit) => editSpecification(specification.id, edit);
  if (specification.discontinued) return html`<div class="pad"><p class="note">${words.discontinued}</p></div>`;
  return html`
    <div class="rows pad">
      ${textField({
        id: `${specification.id}-name`,
        path: `${key}.name`,
        label: words.specificationName,
        required: true,
        disabled: form.disabled,
        readOnly: form.readOnly,
        messages: form.messagesAt([...path, 'name']),
        ...form.text(`${specification.id}.name`, specification.name, words.specificationName, (text) => change(renameSpecification(text))),
      })}
      ${billing(form, specification, index)}
      ${segmented({
        name: `${specification.id}-template`,
        path: `${key}.template`,
        label: words.pricingTemplate,
        choices: [
          { value: 'simple', label: domain['template.simple'] },
          { value: 'custom', label: domain['template.custom'] },
        ],
        value: specification.template,
        disabled: !form.editable || isReleased(form, specification),
        messages: [...form.messagesAt([...path, 'template']), ...form.messagesAt([...path, 'skus'])],
        onChange: (template) => form.editor.edit(change(setTemplate(template as Specification['template'])), words.pricingTemplate),
      })}
      <p class="hint next-to">${specification.template === 'simple' ? words.simpleHint : words.customHint}</p>
      ${form.method?.packageAsset ? assetPicker(form, specification, index) : nothing}
    </div>
    ${specification.template === 'custom' ? attributesSummary(form, specification, index) : nothing}
    ${pricesSection(form, specification, index)} ${trial(form, specification, index)}
  `;
}

/** The application asset. Also shown for a license without a package if its asset has an issue, so that the seller can fix it. */
function assetPicker(form: FormOwner, { id, assetId }: Specification, index: number): unknown {
  const issues = form.issuesBelow(['specifications', index, 'assetId']);
  if (!form.release.softwarePackage && !issues.length) return nothing;
  const change = (event: Event) =>
    editSpecification(id, setAsset((event.target as HTMLElement & { value: string | null }).value ?? undefined));
  const show = () =>
    html`<sku-asset-picker
      data-path="specifications.${index}.assetId"
      .value=${assetId ?? null}
      .assets=${form.catalog.assets}
      .issues=${issues}
      ?disabled=${form.disabled}
      ?readonly=${form.readOnly}
      @input=${(event: Event) => form.editor.live(change(event), form.words.specification)}
      @change=${form.editor.done}
    ></sku-asset-picker>`;
  return elementPart(form.element, 'sku-asset-picker', show, html`<div class="asset-to-come" aria-busy="true"></div>`);
}

function billing(form: FormOwner, specification: Specification, index: number): TemplateResult {
  const { words, policy } = form;
  const { billing } = specification;
  const path = ['specifications', index, 'billing'];
  const domain = domainWords(form.lang);
  const modes: BillingMode[] = ['subscription', 'one-time', 'usage'];
  const allowed = form.method?.billing ?? [];
  const change = (next: Specification['billing']) =>
    form.editor.edit(editSpecification(specification.id, setBilling(next)), words.billingMode);
  return html`
    ${segmented({
      name: `${specification.id}-billing`,
      path: path.join('.'),
      label: words.billingMode,
      choices: modes.map((mode) => ({
        value: mode,
        label: domain[`mode.${mode}`],
        ...(allowed.includes(mode)
          ? {}
          : {
              disabled: mode !== billing.mode,
              reason: words.billingNotAllowed({ method: methodInSentence(form.release.deliveryMethod, form.lang, form.policyOptions) }),
            }),
      })),
      value: billing.mode,
      disabled: !form.editable || isReleased(form, specification),
      messages: [...form.messagesAt(path), ...form.messagesAt([...path, 'mode']), ...form.messagesAt([...path, 'periods'])],
      onChange: (mode) => change(mode === 'subscription' ? { mode, periods: [...policy.periods] } : { mode: mode as 'one-time' | 'usage' }),
    })}
    ${
      billing.mode === 'subscription'
        ? html`<div class="periods next-to" role="group" aria-label=${words.billingPeriods}>
            ${periodChoices(policy.periods, billing.periods).map((period) =>
              checkbox({
                label: periodName(period, form.lang),
                path: [...path, 'periods'].join('.'),
                checked: billing.periods.includes(period),
                disabled: !form.editable,
                onChange: (checked) =>
                  change({ mode: 'subscription', periods: togglePeriod(policy.periods, billing.periods, period, checked) }),
              }),
            )}
          </div>`
        : nothing
    }
  `;
}

function trial(form: FormOwner, specification: Specification, index: number): TemplateResult {
  const { words, policy, method } = form;
  const unavailable =
    method && !method.trial
      ? words.noTrialMethod({ method: methodInSentence(form.release.deliveryMethod, form.lang, form.policyOptions) })
      : specification.billing.mode === 'usage'
        ? words.noTrialUsage
        : '';
  const change = (next: Trial | null) => editSpecification(specification.id, setTrial(next));
  return html`<section class="inner-card" aria-label=${words.trial}>
    <div class="pad">
      <sku-trial-toggle
        data-path="specifications.${index}.trial"
        .value=${specification.trial ?? null}
        .min=${policy.trialDays.min}
        .max=${policy.trialDays.max}
        .unavailable=${unavailable}
        .issues=${form.issuesBelow(['specifications', index, 'trial'])}
        ?disabled=${form.disabled}
        ?readonly=${form.readOnly}
        @input=${(event: Event) => form.editor.live(change((event.target as HTMLElement & { value: Trial | null }).value), words.trial)}
        @change=${form.editor.done}
      ></sku-trial-toggle>
    </div>
  </section>`;
}

/** The policy's billing periods, and those in the document that the policy does not contain. */
function periodChoices(known: readonly string[], chosen: readonly string[]): string[] {
  return [...known, ...chosen.filter((period) => !known.includes(period))];
}

function togglePeriod(known: readonly string[], chosen: readonly string[], period: string, checked: boolean): string[] {
  return periodChoices(known, chosen).filter((one) => (one === period ? checked : chosen.includes(one)));
}

/** Returns whether the specification is on sale, in which case its billing mode and template are fixed. */
export function isReleased(form: FormOwner, { id }: Specification): boolean {
  return form.released?.specifications.some((released) => released.id === id) ?? false;
}
