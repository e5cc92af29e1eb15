import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A check box with its label. */
export function checkbox({
  label,
  path,
  checked,
  disabled,
  onChange,
}: {
  label: string;
  path?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      data-path=${path ?? ''}
      ?disabled=${disabled}
      .checked=${live(checked)}
      @change=${(event: Event) => onChange((event.currentTarget as HTMLInputElement).checked)}
    /><span>${label}</span>
  </label>`;
}
