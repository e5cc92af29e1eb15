import { html, type TemplateResult } from 'lit';
import { deliverySentences } from '../../core/messages/english/delivery.js';
import { makeIssue, type Issue } from '../../core/schema/issue.js';
import type { Asset } from '../../core/schema/types.js';
import { selectField } from '../../internal/fields/fields.js';
import { EditorControl } from '../../internal/element/editor-control.js';
import { FormControl } from '../../internal/element/form-control.js';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { fromJson } from '../../internal/element/form-value.js';
import { fieldStyles } from '../../internal/styles/field.styles.js';
import { withDefault } from '../../internal/element/with-default.js';
import { wordsOf } from '../../internal/words/locale-of.js';
import { en } from './asset-picker.messages.js';

/**
 * The application asset that a license is deployed from. The value is the asset's id; a form submits it without quotes.
 * Source: releasing-licenses, "Product Specification".
 *
 * @summary Choice of a released application asset
 * @tag sku-asset-picker
 * @fires input - the seller changed the value; `value` is already new
 * @fires change - the seller completed a change
 * @csspart field - the choice with its label and messages
 * @csspart input - the choice itself
 */
export class SkuAssetPicker extends FormControl<string> {
  static override styles = [baseStyles, fieldStyles];

  /** The seller's assets. One that is not released is shown, but can't be chosen. */
  @withDefault([]) @property({ attribute: false }) assets: Asset[] = [];

  readonly #control = new EditorControl<string>(this, {
    findIssues: (id) => this.#findIssues(id),
    dependsOn: ['assets'],
    parse: readId,
    sentences: deliverySentences,
  });

  #findIssues(id: string | null): Issue[] {
    if (!id) return this.required ? [makeIssue('asset.required', [])] : [];
    return this.assets.some((asset) => asset.id === id && asset.released) ? [] : [makeIssue('asset.unknown', [])];
  }

  protected override render(): TemplateResult {
    const words = wordsOf(this, 'asset-picker', en);
    return html`${selectField({
      id: 'asset',
      path: '',
      label: words.asset,
      placeholder: words.choose,
      options: this.#options(),
      value: this.value ?? '',
      hint: this.#hint(),
      messages: this.#control.messagesAt([]),
      disabled: this.#control.isDisabled,
      readOnly: this.readOnly,
      required: this.required,
      onChange: (id) => this.#control.edit(id || null),
    })}`;
  }

  #options(): { value: string; label: string; disabled: boolean }[] {
    const words = wordsOf(this, 'asset-picker', en);
    const options = this.assets.map(({ id, name, version = '', released }) => {
      const label = words.asNamed({ name, version });
      return { value: id, label: released ? label : words.unreleased({ name: label }), disabled: !released };
    });
    const id = this.value;
    // A deleted asset stays visible until the seller chooses another one.
    return !id || options.some(({ value }) => value === id)
      ? options
      : [...options, { value: id, label: words.unknown({ id }), disabled: false }];
  }

  #hint(): string | undefined {
    const words = wordsOf(this, 'asset-picker', en);
    if (this.assets.length === 0) return words.none;
    if (this.assets.every(({ released }) => !released)) return words.noneReleased;
    return this.assets.some(({ released }) => !released) ? words.someUnreleased : undefined;
  }
}

/** Reads an id from JSON or plain text. */
function readId(text: string): string | null {
  const value = fromJson(text);
  return typeof value === 'string' || value === null ? value : text;
}
