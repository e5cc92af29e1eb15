import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Issue } from '../../core/schema/issue.js';
import type { Attribute, EnumValue, PolicyOptions, QuantityAttribute, ReleasePolicy, Specification } from '../../core/schema/types.js';
import { textField, type FieldMessage, type Typing } from '../../internal/fields.js';
import type { EditorWords } from './attribute-editor.messages.js';

export interface ValuesStep {
  words: EditorWords;
  attributes: readonly Attribute[];
  policy: ReleasePolicy;
  policyOptions: PolicyOptions | undefined;
  released: Specification | undefined;
  /** Ids of values that may not go. */
  locked: (attribute: Attribute) => string[];
  canRename: (id: string) => boolean;
  /** The visible issues of an attribute, with paths from it. */
  issues: (index: number) => Issue[];
  nameField: (index: number, name: string) => Typing & { messages: FieldMessage[] };
  messages: FieldMessage[];
  disabled: boolean;
  readOnly: boolean;
  count: (value: number) => string;
  onInput: (index: number, change: Partial<Attribute>) => void;
  onChange: () => void;
}

type Range = Pick<QuantityAttribute, 'min' | 'max' | 'step'>;

/** Step 2: Min., Max. and Step of the quantity attribute, the values of the others. */
export function valuesStep(step: ValuesStep): TemplateResult {
  return html`
    ${repeat(
      step.attributes,
      ({ id }) => id,
      (attribute, index) =>
        html`<section class="attribute" aria-labelledby="title-${index}">
          <h3 id="title-${index}">${attribute.name || step.words.attributeName({ position: step.count(index + 1) })}</h3>
          <div class="name">
            ${textField({
              id: `name-${index}`,
              path: `${index}.name`,
              label: step.words.rename,
              disabled: step.disabled,
              readOnly: step.readOnly || !step.canRename(attribute.id),
              ...step.nameField(index, attribute.name),
            })}
          </div>
          ${attribute.type === 'enum' ? values(step, attribute, index) : range(step, attribute, index)}
        </section>`,
    )}
    <div class="messages" aria-live="polite">${step.messages.map(({ severity, text }) => html`<p class=${severity}>${text}</p>`)}</div>
  `;
}

function values(step: ValuesStep, attribute: Extract<Attribute, { type: 'enum' }>, index: number): TemplateResult {
  return html`<sku-enum-values
    data-path="${index}.values"
    .label=${attribute.name}
    .max=${step.policy.maxValues}
    .locked=${step.locked(attribute)}
    .value=${attribute.values}
    .issues=${below(step.issues(index), 'values')}
    ?disabled=${step.disabled}
    ?readonly=${step.readOnly}
    @input=${(event: Event) => step.onInput(index, { values: (event.target as HTMLElement & { value: EnumValue[] | null }).value ?? [] })}
    @change=${step.onChange}
  ></sku-enum-values>`;
}

function range(step: ValuesStep, { id, min, max, step: stride }: QuantityAttribute, index: number): TemplateResult {
  const before = step.released?.attributes.find((attribute) => attribute.id === id);
  return html`<sku-quantity-range
    data-path=${index}
    .policy=${step.policyOptions}
    .value=${{ min, max, step: stride }}
    .released=${before?.type === 'quantity' ? { min: before.min, max: before.max, step: before.step } : undefined}
    .issues=${step.issues(index).filter(({ path }) => path[0] !== 'name')}
    ?disabled=${step.disabled}
    ?readonly=${step.readOnly}
    @input=${(event: Event) => step.onInput(index, (event.target as HTMLElement & { value: Range | null }).value ?? { min: null, max: null, step: null })}
    @change=${step.onChange}
  ></sku-quantity-range>`;
}

const below = (issues: readonly Issue[], key: string): Issue[] =>
  issues.filter(({ path }) => path[0] === key).map((issue) => ({ ...issue, path: issue.path.slice(1) }));
