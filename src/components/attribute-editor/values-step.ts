import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Issue } from '../../core/schema/issue.js';
import type { Attribute, EnumAttribute, QuantityAttribute } from '../../core/schema/types.js';
import { fieldMessages, textField, type FieldMessage, type Typing } from '../../internal/fields/fields.js';
import type { SkuEnumValues } from '../enum-values/enum-values.js';
import type { SkuQuantityRange } from '../quantity-range/quantity-range.js';
import type { EditorContext } from './context.js';
import { isReleased, soldValues } from './selection.js';

type Range = Pick<QuantityAttribute, 'min' | 'max' | 'step'>;

export interface ValuesStep {
  newId: () => string;
  typingName: (index: number) => Typing;
  messagesAt: (...path: (string | number)[]) => FieldMessage[];
  /** Returns the issues to show below a path; undefined if the inner element runs its own check. */
  issuesBelow: (...path: (string | number)[]) => Issue[] | undefined;
  onInput: (index: number, part: Partial<Attribute>) => void;
  onCommit: () => void;
}

/** The second step: the values of each attribute. */
export function valuesStep(context: EditorContext, step: ValuesStep): TemplateResult {
  return html`${repeat(
    context.attributes,
    ({ id }) => id,
    (attribute, index) => card(context, step, attribute, index),
  )}`;
}

function card(context: EditorContext, step: ValuesStep, attribute: Attribute, index: number): TemplateResult {
  const { words, disabled, limits } = context;
  const isNameFixed = isReleased(context.released, attribute.id) && !limits.renameReleasedAttributes;
  const label = attribute.name.trim() || words.unnamed;
  return html`<section class="card" role="group" aria-label=${label}>
    <div class="card-head">
      ${textField({
        ...step.typingName(index),
        id: `name-${attribute.id}`,
        path: `${index}.name`,
        label: words.attributeName,
        hint: isNameFixed ? words.nameStays : undefined,
        messages: [...step.messagesAt(index, 'name'), ...step.messagesAt(index)],
        disabled,
        readOnly: context.readOnly || isNameFixed,
      })}
      <span class="chip">${attribute.type === 'enum' ? words.enumKind : words.quantityKind}</span>
    </div>
    ${attribute.type === 'enum' ? enumValues(context, step, attribute, index, label) : quantityRange(context, step, attribute, index)}
    ${fieldMessages(`whole-${attribute.id}`, step.messagesAt(index, 'type'))}
  </section>`;
}

function enumValues(context: EditorContext, step: ValuesStep, { id, values }: EnumAttribute, index: number, label: string): TemplateResult {
  const change = (event: Event) => step.onInput(index, { values: (event.target as SkuEnumValues).value ?? [] });
  return html`<sku-enum-values
    data-path="${index}.values"
    label=${label}
    .value=${values}
    .max=${context.limits.maxValues}
    .locked=${soldValues(context.released, id)}
    .issues=${step.issuesBelow(index, 'values')}
    .newId=${step.newId}
    ?disabled=${context.disabled}
    ?readonly=${context.readOnly}
    @input=${change}
    @change=${step.onCommit}
  ></sku-enum-values>`;
}

function quantityRange(context: EditorContext, step: ValuesStep, attribute: QuantityAttribute, index: number): TemplateResult {
  const { id, min, max, step: stride } = attribute;
  const released = context.released?.attributes.find((each): each is QuantityAttribute => each.id === id && each.type === 'quantity');
  const change = (event: Event) => {
    const range: Range = (event.target as SkuQuantityRange).value ?? { min: null, max: null, step: null };
    step.onInput(index, { min: range.min, max: range.max, step: range.step });
  };
  return html`<sku-quantity-range
    data-path=${index}
    .value=${{ min, max, step: stride }}
    .released=${released}
    .policy=${context.policy}
    .issues=${step.issuesBelow(index)?.filter(({ path: [key] }) => key === 'min' || key === 'max' || key === 'step')}
    ?disabled=${context.disabled}
    ?readonly=${context.readOnly}
    @input=${change}
    @change=${step.onCommit}
  ></sku-quantity-range>`;
}
