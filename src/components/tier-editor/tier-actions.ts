import { hasTiers } from '../../core/pricing/models.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { EditorContext } from './context.js';

/** Below the table: add a tier, and undo. */
export function tierActions(editor: EditorContext): TemplateResult {
  const { words, editable, pricing, policy } = editor;
  const addReason = !editable
    ? words.notEditable
    : pricing.tiers.length >= policy.maxTiers
      ? words.tooManyTiers({ max: policy.maxTiers })
      : '';
  return html`<div class="tier-actions">
    ${hasTiers(pricing.model) ? button({ label: words.addTier, reason: addReason, path: 'tiers', onClick: editor.addTier }) : nothing}
    <span class="spring"></span>
    ${button({ label: words.undo, icon: '↶', reason: editor.canUndo ? '' : words.nothingToUndo, onClick: editor.undo })}
    ${button({ label: words.redo, icon: '↷', reason: editor.canRedo ? '' : words.nothingToRedo, onClick: editor.redo })}
  </div>`;
}

function button({
  label,
  icon,
  reason,
  path,
  onClick,
}: {
  label: string;
  icon?: string;
  /** Why it can't be used now; it stays reachable and says so. */
  reason: string;
  path?: string;
  onClick: () => void;
}): TemplateResult {
  return html`<button
    class="button ${icon ? 'icon quiet' : ''}"
    type="button"
    aria-label=${icon ? label : nothing}
    aria-description=${reason || nothing}
    title=${reason || (icon ? label : nothing)}
    aria-disabled=${reason ? 'true' : 'false'}
    data-path=${path ?? nothing}
    @click=${() => !reason && onClick()}
  >
    ${icon ? html`<span aria-hidden="true">${icon}</span>` : label}
  </button>`;
}
