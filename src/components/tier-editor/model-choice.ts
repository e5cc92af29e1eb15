import { hasModel, isByQuantity, modelsFor } from '../../core/pricing/models.js';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldMessages } from '../../internal/fields/fields.js';
import { live } from 'lit/directives/live.js';
import { domainWords } from '../../internal/words/domain.js';
import type { EditorContext } from './context.js';
import { modelPicture } from './model-pictures.js';

/** The pricing method, each with a picture and a sentence. A product without a quantity has no choice. */
export function modelChoice(editor: EditorContext): TemplateResult | typeof nothing {
  const { pricing, quantity, words } = editor;
  const models = modelsFor(quantity !== undefined);
  if (!quantity && !isByQuantity(pricing.model)) return nothing;
  const domain = domainWords(editor.lang);
  const messages = editor.messagesAt(['model']);
  return html`<div class="model-choice">
    <div class="models" part="models" role="radiogroup" aria-label=${words.model} aria-describedby="model-messages">
      ${models.map(
        (model, index) =>
          html`<label class="model" part="model">
            <input
              type="radio"
              name="model"
              value=${model}
              data-path=${hasModel(pricing, model) || (index === 0 && !models.includes(pricing.model)) ? 'model' : nothing}
              aria-labelledby="model-${model}"
              aria-describedby="model-${model}-sentence"
              ?disabled=${!editor.editable}
              .checked=${live(hasModel(pricing, model))}
              @change=${() => editor.convert(model)}
            />
            ${modelPicture(model)}
            <span class="model-text">
              <strong id="model-${model}">${domain[`model.${model}`]}</strong>
              <span class="muted" id="model-${model}-sentence">${words.modelSentence({ model })}</span>
            </span>
          </label>`,
      )}
    </div>
    ${fieldMessages('model', messages)}
  </div>`;
}
