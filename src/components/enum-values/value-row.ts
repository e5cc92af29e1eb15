import { html, nothing, type TemplateResult } from 'lit';
import { textField, type FieldMessage, type Typing } from '../../internal/fields/fields.js';
import type { en } from './enum-values.messages.js';

/** One value as a row: handle, field and remove button. */
export interface ValueRow {
  id: string;
  index: number;
  label: string;
  /** The last row, which has no value yet. */
  isBlank: boolean;
  isLocked: boolean;
  /** The items into which the label can be split, while the question is shown. */
  items: string[] | undefined;
  words: typeof en;
  typing: Typing;
  messages: FieldMessage[];
  classes: string;
  disabled: boolean;
  readOnly: boolean;
  format: (value: number) => string;
  onKeydown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  onGrab: (event: PointerEvent) => void;
  onHandle: (event: MouseEvent) => void;
  onRemove: () => void;
  onSplit: (split: boolean) => void;
}

export function valueRow(row: ValueRow): TemplateResult {
  const { words, index, isBlank } = row;
  return html`<li
    class="row ${isBlank ? 'blank' : ''} ${row.classes}"
    part="value"
    data-id=${row.id}
    @keydown=${row.onKeydown}
    @paste=${row.onPaste}
  >
    ${isBlank || row.disabled || row.readOnly ? html`<span></span>` : handle(row)}
    <div>
      ${textField({
        ...row.typing,
        id: `value-${row.id}`,
        path: `${index}.label`,
        label: words.value({ position: row.format(index + 1) }),
        labelHidden: true,
        ...(isBlank ? { placeholder: words.placeholder } : {}),
        messages: row.messages,
        disabled: row.disabled,
        readOnly: row.readOnly,
      })}
      ${row.items ? question(row, row.items) : nothing}
    </div>
    <div class="end">${isBlank || row.disabled || row.readOnly ? nothing : end(row)}</div>
  </li>`;
}

function handle({ words, label, onGrab, onHandle }: ValueRow): TemplateResult {
  const name = words.move({ label });
  return html`<button
    type="button"
    class="handle"
    aria-haspopup="menu"
    aria-label=${name}
    title=${name}
    @pointerdown=${onGrab}
    @click=${onHandle}
  >
    <span class="grip"></span>
  </button>`;
}

/** A locked value can't be removed: the button stays and shows the reason. */
function end({ words, label, isLocked, onRemove }: ValueRow): TemplateResult {
  const name = words.remove({ label });
  return html`${isLocked ? html`<span class="muted">${words.onSale}</span>` : nothing}<button
      type="button"
      class="button quiet icon remove"
      aria-label=${name}
      aria-disabled=${isLocked ? 'true' : nothing}
      aria-description=${isLocked ? words.locked({ label }) : nothing}
      title=${isLocked ? words.locked({ label }) : name}
      @click=${onRemove}
    >
      <span aria-hidden="true">×</span>
    </button>`;
}

function question({ words, format, onSplit }: ValueRow, items: string[]): TemplateResult {
  const count = format(items.length);
  return html`<div class="ask" role="group" aria-label=${words.looksLike({ count })}>
    <span>${words.looksLike({ count })}</span>
    <button type="button" class="button" @click=${() => onSplit(true)}>${words.split({ count })}</button>
    <button type="button" class="button quiet" @click=${() => onSplit(false)}>${words.keep}</button>
  </div>`;
}
