import { domainWords } from '../../internal/words/domain.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Lattice } from '../../core/numbers/index.js';
import { isByQuantity } from '../../core/pricing/models.js';
import type { Pricing } from '../../core/schema/types.js';
import { entryText } from '../../internal/fields/entry.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { chartStyles } from './chart.styles.js';
import type { EditorContext, Question } from './context.js';
import { costBox } from './cost-box.js';
import { dropNotes } from './drop-notes.js';
import { modelChoice } from './model-choice.js';
import { quantitiesBetween } from './quantity-axis.js';
import { templatePanel } from './template-panel.js';
import { tierActions } from './tier-actions.js';
import { modelStyles, styles as ownStyles, tableStyles } from './tier-editor.styles.js';
import { tierTable } from './tier-table.js';
import { totalChart } from './total-chart.js';

export { axisOf } from './quantity-axis.js';
export { suggestedFirst } from './template-panel.js';
export { en } from './tier-editor.messages.js';
export { applyDoubling } from './tier-templates.js';

export const styles = [controlStyles, ownStyles, modelStyles, tableStyles, chartStyles];

/** The editor's content, loaded when the editor is first shown. */
export function editorView(editor: EditorContext, view: 'full' | 'inspector'): TemplateResult {
  const full = view !== 'inspector';
  return html`<div class="editor ${full ? 'full' : 'inspector'}">
    ${
      full
        ? html`<div class="editing">
            ${modelChoice(editor)} ${tierTable(editor)} ${listMessages(editor)} ${tierActions(editor)} ${templatePanel(editor)}
          </div>`
        : nothing
    }
    <div class="insight">
      ${
        full
          ? nothing
          : html`<p class="muted" title=${editor.words.modelSentence(editor.pricing)}>
              ${domainWords(editor.lang)[`model.${editor.pricing.model}`]}
            </p>`
      }
      ${isByQuantity(editor.pricing.model) ? html`${totalChart(editor)} ${dropNotes(editor)}` : nothing} ${costBox(editor)}
    </div>
  </div>`;
}

/** The quantity in the cost box at first: the first one above the first tier, or else the least one. */
export function firstQuestion({ tiers }: Pricing, axis: Lattice, lang: string): Question {
  const end = tiers[0]?.upTo;
  const [above] = typeof end === 'number' ? quantitiesBetween(axis, end, axis.max, 1) : [];
  const entry = above ?? (axis.min > 0 ? axis.min : axis.step);
  return { entry, text: entryText(entry, lang) };
}

function listMessages(editor: EditorContext): TemplateResult | typeof nothing {
  const messages = editor.messagesAt(['tiers']);
  if (messages.length === 0) return nothing;
  return html`<div class="messages" role="alert">${messages.map(({ severity, text }) => html`<p class=${severity}>${text}</p>`)}</div>`;
}
