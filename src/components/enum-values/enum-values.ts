import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { valueSentences } from '../../core/messages/english/values.js';
import { collect } from '../../core/rules/report.js';
import { reportEnumValues } from '../../core/rules/values.js';
import type { Issue, Path } from '../../core/schema/issue.js';
import { defaultPolicy } from '../../core/schema/policy.js';
import { parseEnumValues } from '../../core/schema/parse.js';
import type { EnumValue } from '../../core/schema/types.js';
import { Announcer } from '../../internal/element/announcer.js';
import { fieldMessages } from '../../internal/fields/fields.js';
import { EditorControl } from '../../internal/element/editor-control.js';
import { FormControl } from '../../internal/element/form-control.js';
import { fitting, fromJson } from '../../internal/element/form-value.js';
import { Menu } from '../../internal/overlay/menu.js';
import { property } from 'lit/decorators.js';
import { randomId } from '../../internal/loading/random-id.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { popupStyles } from '../../internal/styles/popup.styles.js';
import { withDefault } from '../../internal/element/with-default.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { DragOrder } from './drag-order.js';
import { en } from './enum-values.messages.js';
import { styles } from './enum-values.styles.js';
import { enumeratedItems, listItems } from './list-text.js';
import { labelled, listPutIn, moved } from './order.js';
import { valueRow } from './value-row.js';

/**
 * The values of an enumeration attribute, in the seller's order: type values separated by Enter, paste a list, and move values by dragging or with Alt and an arrow key.
 * A renamed value keeps its id, and its SKUs keep their prices. The last row is for the next value.
 * Source: releasing-multi-sku-specifications, step 3.
 *
 * @summary Values of an enumeration attribute
 * @tag sku-enum-values
 * @fires input - the seller changed the value; `value` is already new
 * @fires change - the seller completed a change
 * @csspart value - a value's row
 * @csspart field - a value's field with its messages
 * @csspart input - the field itself
 * @csspart add - the button that adds a value
 * @csspart popup - the popup next to a handle
 * @csspart menu - the menu in it
 * @csspart menu-item - an item of it
 */
export class SkuEnumValues extends FormControl<EnumValue[]> {
  static override styles = [baseStyles, controlStyles, popupStyles, styles];

  /** The maximum number of values. */
  @withDefault(defaultPolicy.maxValues) @property({ type: Number }) max = defaultPolicy.maxValues;

  /** The ids of values that can't be removed, because their SKUs were on sale. */
  @withDefault([]) @property({ attribute: false }) locked: readonly string[] = [];

  /** The accessible name of the list, such as the attribute's name. */
  @property() label = '';

  /** Creates the id of a new value: 1 to 64 of `A–Z a–z 0–9 . _ : -`, first a letter or digit. */
  @withDefault(randomId) @property({ attribute: false }) newId: () => string = randomId;

  readonly #control = new EditorControl<EnumValue[]>(this, {
    findIssues: (values) => this.#findIssues(values),
    dependsOn: ['max'],
    sentences: valueSentences,
    parse: (text) => fitting(fromJson(text), parseEnumValues),
    valueReplaced: () => this.#valueReplaced(),
  });
  readonly #announcer = new Announcer(this);
  readonly #menu = new Menu(this);
  readonly #drag = new DragOrder(this, { rows: () => this.#rows(), drop: (from, to) => this.#move(from, to) });
  #blankId = '';
  #typedId = '';
  #askedId = '';
  #refusal = '';

  #findIssues(values: EnumValue[] | null): Issue[] {
    if (values === null && !this.required) return [];
    return collect((report) => reportEnumValues(values ?? [], this.max ?? defaultPolicy.maxValues, report));
  }

  #valueReplaced(): void {
    this.#typedId = this.#askedId = this.#refusal = '';
  }

  override focusPath(path: Path): boolean {
    if (path.length > 0) return super.focusPath(path);
    this.#focusField(this.#values.length);
    return true;
  }

  protected override render(): TemplateResult {
    const words = wordsOf(this, 'enum-values', en);
    const format = this.#format;
    const ids = [...this.#values.map(({ id }) => id), ...(this.#control.isEditable ? [this.#nextId()] : [])];
    const isFull = this.#values.length >= this.max;
    return html`
      <ul class="values" role="list" aria-label=${this.label || words.values} aria-describedby="keys">
        ${repeat(
          ids,
          (id) => id,
          (id, index) => this.#row(id, index),
        )}
      </ul>
      <p class="visually-hidden" id="keys">${words.keys}</p>
      <div class="foot">
        <button
          type="button"
          class="button"
          part="add"
          aria-disabled=${isFull || this.readOnly ? 'true' : nothing}
          aria-describedby="count"
          ?disabled=${this.#control.isDisabled}
          @click=${this.#add}
        >
          ${words.add}
        </button>
        <span class="muted" id="count">
          ${isFull ? words.full({ max: format(this.max) }) : words.count({ count: format(this.#values.length), max: format(this.max) })}
        </span>
      </div>
      <div class="whole">
        ${fieldMessages('whole', [...this.#control.messagesAt([]), ...(this.#refusal ? [{ severity: 'error' as const, text: this.#refusal }] : [])])}
      </div>
      ${this.#menu.render()} ${this.#announcer.render()}
    `;
  }

  #row(id: string, index: number): TemplateResult {
    const values = this.#values;
    const label = values[index]?.label ?? '';
    const items = this.#askedId === id ? enumeratedItems(label) : [];
    return valueRow({
      id,
      index,
      label: label || wordsOf(this, 'enum-values', en).value({ position: this.#format(index + 1) }),
      isBlank: index >= values.length,
      isLocked: this.locked.includes(id),
      items: items.length > 1 ? items : undefined,
      words: wordsOf(this, 'enum-values', en),
      typing: this.#control.typing(id, label, (text) => this.#typed(id, text)),
      messages: [
        ...this.#control.messagesAt([index, 'label']),
        ...this.#control.messagesAt([index, 'id']),
        ...this.#control.messagesAt([index]),
      ],
      classes: this.#drag.classes(index, values.length),
      disabled: this.#control.isDisabled,
      readOnly: this.readOnly,
      format: this.#format,
      onKeydown: (event) => this.#onKeydown(event, index),
      onPaste: (event) => this.#onPaste(event, id),
      onGrab: (event) => this.#drag.start(event, index),
      onHandle: (event) => this.#openMenu(event.currentTarget as HTMLElement, index),
      onRemove: () => this.#remove(index),
      onSplit: (split) => this.#answer(id, split ? items : undefined),
    });
  }

  get #values(): EnumValue[] {
    return this.value ?? [];
  }

  get #format(): (value: number) => string {
    const { lang } = localeOf(this);
    return (value) => new Intl.NumberFormat(lang).format(value);
  }

  /** The id for a value typed in the last row. A value that was just emptied again keeps its row, and the caret stays. */
  #nextId(): string {
    const isTaken = (id: string) => id === '' || this.#values.some((value) => value.id === id);
    if (!isTaken(this.#typedId)) return this.#typedId;
    if (isTaken(this.#blankId)) this.#blankId = this.newId();
    return this.#blankId;
  }

  /** Removes a new value that is emptied again while the seller types it. */
  #typed(id: string, label: string): EnumValue[] | null {
    this.#refusal = '';
    const isNew = !this.#control.valueBeforeTyping?.some((value) => value.id === id);
    if (isNew) this.#typedId = id;
    if (isNew && label.trim() === '') return this.#orNull(this.#values.filter((value) => value.id !== id));
    return labelled(this.#values, id, label);
  }

  #orNull(values: EnumValue[]): EnumValue[] | null {
    return values.length === 0 && this.value === null ? null : values;
  }

  readonly #add = () => {
    if (!this.#control.isEditable) return;
    this.#control.commitTyping();
    if (this.#values.length < this.max) this.#focusField(this.#values.length);
    else this.#refuse(wordsOf(this, 'enum-values', en).full({ max: this.#format(this.max) }));
  };

  #onKeydown(event: KeyboardEvent, index: number): void {
    if (event.isComposing || !this.#control.isEditable) return;
    const field = event.target instanceof HTMLInputElement ? event.target : undefined;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && step) {
      event.preventDefault();
      this.#move(index, index + step);
    } else if (event.key === 'Enter' && field) {
      event.preventDefault();
      this.#focusField(index + 1);
    } else if (event.key === 'Backspace' && field?.value === '' && !event.repeat && index < this.#values.length) {
      event.preventDefault();
      this.#remove(index, index - 1);
    }
  }

  #onPaste(event: ClipboardEvent, id: string): void {
    const field = event.target;
    if (!this.#control.isEditable || !(field instanceof HTMLInputElement)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const items = listItems(text);
    if (items.length > 1) {
      event.preventDefault();
      const isReplaced = field.value.trim() === '' || (field.selectionStart === 0 && field.selectionEnd === field.value.length);
      this.#putIn(id, isReplaced ? items : [field.value, ...items]);
    } else if (enumeratedItems(text).length > 1) {
      // The text is pasted unchanged; a question next to it offers to split it.
      this.#askedId = id;
      this.#announcer.say(wordsOf(this, 'enum-values', en).looksLike({ count: this.#format(enumeratedItems(text).length) }));
    }
  }

  #answer(id: string, items: string[] | undefined): void {
    this.#askedId = '';
    if (items) this.#putIn(id, items);
    else this.#focusField(this.#values.findIndex((value) => value.id === id));
    this.requestUpdate();
  }

  #putIn(id: string, labels: string[]): void {
    const before = this.#values.length;
    this.#control.edit(listPutIn(this.#values, id, labels, this.newId));
    this.#announcer.say(wordsOf(this, 'enum-values', en).added({ count: this.#format(this.#values.length - before) }));
    const at = this.#values.findIndex((value) => value.id === id) + labels.length;
    this.#focusField(this.#values.length > this.max ? at - 1 : at);
  }

  #remove(index: number, focusAfter = index): void {
    const value = this.#values[index];
    if (!value || !this.#control.isEditable) return;
    const words = wordsOf(this, 'enum-values', en);
    const label = value.label || words.value({ position: this.#format(index + 1) });
    if (this.locked.includes(value.id)) return this.#refuse(words.locked({ label }));
    this.#refusal = this.#typedId = '';
    this.#control.edit(this.#values.filter((one) => one !== value));
    this.#announcer.say(words.removed({ label, count: this.#format(this.#values.length) }));
    this.#focusField(Math.max(0, focusAfter));
  }

  #move(from: number, to: number): void {
    const value = this.#values[from];
    if (!value || to < 0 || to >= this.#values.length || !this.#control.isEditable) return;
    this.#control.edit(moved(this.#values, from, to));
    const count = this.#format(this.#values.length);
    const position = this.#format(to + 1);
    const words = wordsOf(this, 'enum-values', en);
    this.#announcer.say(words.moved({ label: value.label || words.value({ position: this.#format(from + 1) }), position, count }));
    this.#focusField(to);
  }

  #openMenu(handle: HTMLElement, index: number): void {
    if (this.#drag.hasJustEnded) return;
    const words = wordsOf(this, 'enum-values', en);
    const last = this.#values.length - 1;
    const item = (label: string, to: number, reason: string | undefined) => ({ label, reason, onSelect: () => this.#move(index, to) });
    const first = index === 0 ? words.isFirst : undefined;
    const end = index === last ? words.isLast : undefined;
    this.#menu.showAt(handle, handle.getAttribute('aria-label') ?? '', [
      item(words.moveUp, index - 1, first),
      item(words.moveDown, index + 1, end),
      item(words.moveFirst, 0, first),
      item(words.moveLast, last, end),
    ]);
  }

  #refuse(sentence: string): void {
    this.#refusal = sentence;
    this.#announcer.say(sentence);
  }

  #rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row:not(.blank)')];
  }

  #focusField(index: number): void {
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelectorAll<HTMLInputElement>('.row .input')[index];
      field?.focus();
      field?.setSelectionRange(field.value.length, field.value.length);
    });
  }
}
