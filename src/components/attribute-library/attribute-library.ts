import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { attributeSentences } from '../../core/messages/english/attributes.js';
import { checkLibrary } from '../../core/rules/index.js';
import { fold } from '../../core/rules/texts.js';
import { isUndone, makeIssue, type Issue, type Path } from '../../core/schema/issue.js';
import { parseLibraryAttributes } from '../../core/schema/parse.js';
import type { LibraryAttribute, PolicyOptions } from '../../core/schema/types.js';
import { Announcer } from '../../internal/element/announcer.js';
import { Dialog } from '../../internal/overlay/dialog.js';
import { EditorControl } from '../../internal/element/editor-control.js';
import { FormControl } from '../../internal/element/form-control.js';
import { viewState } from '../../internal/element/view-state.js';
import { fitting, fromJson } from '../../internal/element/form-value.js';
import { property } from 'lit/decorators.js';
import { randomId } from '../../internal/loading/random-id.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { listStyles } from '../../internal/styles/list.styles.js';
import { withDefault } from '../../internal/element/with-default.js';
import { wordsOf } from '../../internal/words/locale-of.js';
import { attributeForm, issuesOf, tidy } from './attribute-form.js';
import { en } from './attribute-library.messages.js';
import { styles } from './attribute-library.styles.js';

/** The attribute in the open dialog. */
interface Open {
  draft: LibraryAttribute;
  isNew: boolean;
  /** Whether the seller tried to save: from then on, missing fields are shown too. */
  asked: boolean;
}

/** What is on screen besides the properties. */
interface LibraryView {
  query: string;
  kind: LibraryAttribute['type'] | '';
  opened: Open | undefined;
  deleting: LibraryAttribute | undefined;
}

/**
 * The seller's product attributes: search, add, edit, delete. Releases contain copies, which do not change.
 * Source: the seller guide's page on product attributes.
 *
 * @summary The library of product attributes
 * @tag sku-attribute-library
 * @fires input - the seller changed the value; `value` is already new
 * @fires change - the seller completed a change
 * @csspart list - the card around the list
 * @csspart field - a field of the dialog with its messages
 * @csspart input - the field itself
 * @csspart segmented - the choice of a type
 * @csspart dialog - the dialog for one attribute
 */
export class SkuAttributeLibrary extends FormControl<LibraryAttribute[]> {
  static override styles = [baseStyles, controlStyles, listStyles, dialogStyles, styles];

  /** A partial policy; its `reservedAttributeNames` apply here. */
  @withDefault(undefined) @property({ attribute: false }) policy: PolicyOptions | undefined;

  /** Creates the id of a new attribute: 1 to 64 of `A–Z a–z 0–9 . _ : -`, first a letter or digit. */
  @withDefault(randomId) @property({ attribute: false }) newId: () => string = randomId;

  readonly #control = new EditorControl<LibraryAttribute[]>(this, {
    findIssues: (value) => this.#findIssues(value),
    dependsOn: ['policy'],
    sentences: attributeSentences,
    parse: (text) => fitting(fromJson(text), parseLibraryAttributes),
  });
  readonly #view = viewState<LibraryView>(this, { query: '', kind: '', opened: undefined, deleting: undefined });
  readonly #announcer = new Announcer(this);
  readonly #dialog = new Dialog(this, { id: 'attribute', onDismiss: () => (this.#view.opened = undefined) });
  readonly #question = new Dialog(this, { id: 'question', onDismiss: () => (this.#view.deleting = undefined) });

  override focusPath(path: Path): boolean {
    const attribute = this.#attributes[Number(path[0])];
    if (!attribute || !this.#control.isEditable) return super.focusPath(path);
    this.#open(attribute, false);
    void this.updateComplete.then(() => super.focusPath(path.slice(1)));
    return true;
  }

  #findIssues(value: LibraryAttribute[] | null): Issue[] {
    if (this.required && !value?.length) return [makeIssue('attributes.none', [])];
    return value ? checkLibrary(value, { policy: this.policy }) : [];
  }

  protected override render(): TemplateResult {
    const text = this.#text;
    const all = this.#attributes;
    const found = all.filter(
      ({ name, type }) => fold(name).includes(fold(this.#view.query)) && (!this.#view.kind || type === this.#view.kind),
    );
    return html`
      ${this.#announcer.render()}
      <section class="list" part="list" aria-label=${text.title}>
        <div class="list-tools">${all.length ? this.#search(found.length) : nothing} ${this.#add()}</div>
        ${
          all.length === 0
            ? html`<div class="empty"><strong>${text.empty}</strong><span>${text.emptyHint}</span></div>`
            : found.length === 0
              ? html`<p class="empty">${text.noMatch}</p>`
              : this.#table(found)
        }
      </section>
      ${this.#form()} ${this.#confirmation()}
    `;
  }

  get #text() {
    return wordsOf(this, 'attribute-library', en);
  }
  get #attributes(): LibraryAttribute[] {
    return this.value ?? [];
  }

  #search(count: number): TemplateResult {
    const text = this.#text;
    return html`<input
        class="input"
        type="search"
        autocomplete="off"
        aria-label=${text.search}
        placeholder=${text.search}
        .value=${this.#view.query}
        @input=${(event: Event) => (this.#view.query = (event.currentTarget as HTMLInputElement).value)}
      />
      <select
        class="input type"
        aria-label=${text.typeFilter}
        @change=${(event: Event) => (this.#view.kind = (event.currentTarget as HTMLSelectElement).value as LibraryAttribute['type'] | '')}
      >
        <option value="">${text.allTypes}</option>
        <option value="enum">${text.enum}</option>
        <option value="quantity">${text.quantity}</option>
      </select>
      <span class="list-count" role="status">${text.count({ count })}</span>`;
  }

  #add(): TemplateResult | typeof nothing {
    if (this.readOnly) return nothing;
    return html`<button
      class="button primary add"
      type="button"
      ?disabled=${this.#control.isDisabled}
      @click=${() => this.#open({ id: this.newId(), type: 'enum', name: '' }, true)}
    >
      ${this.#text.add}
    </button>`;
  }

  #table(attributes: LibraryAttribute[]): TemplateResult {
    const text = this.#text;
    const columns = [text.name, text.typeFilter, text.code, text.description, ...(this.#control.isEditable ? [text.operations] : [])];
    return html`<table role="table" aria-label=${text.title}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column, index) => html`<th role="columnheader" class=${index === 4 ? 'end' : ''}>${column}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          attributes,
          ({ id }) => id,
          (attribute) => this.#row(attribute),
        )}
      </tbody>
    </table>`;
  }

  #row(attribute: LibraryAttribute): TemplateResult {
    const text = this.#text;
    const { name, type, code, description, unit } = attribute;
    return html`<tr role="row">
      <td role="cell"><strong>${name}</strong></td>
      <td role="cell">${text[type]}${unit ? html` <span class="muted">(${unit})</span>` : nothing}</td>
      <td role="cell">${code}</td>
      <td role="cell" class="about">${description}</td>
      ${
        this.#control.isEditable
          ? html`<td role="cell" class="end">
              <div class="operations">
                <button
                  class="button quiet"
                  type="button"
                  aria-label=${text.editNamed({ name })}
                  @click=${() => this.#open(attribute, false)}
                >
                  ${text.edit}
                </button>
                <button
                  class="button quiet danger"
                  type="button"
                  aria-label=${text.deleteNamed({ name })}
                  @click=${() => (this.#view.deleting = attribute)}
                >
                  ${text.delete}
                </button>
              </div>
            </td>`
          : nothing
      }
    </tr>`;
  }

  #form(): TemplateResult | typeof nothing {
    const text = this.#text;
    const { opened } = this.#view;
    return this.#dialog.render({
      open: opened !== undefined,
      heading: opened?.isNew === false ? text.editTitle({ name: opened.draft.name }) : text.addTitle,
      closeLabel: text.close,
      content: () =>
        opened &&
        attributeForm({
          words: text,
          draft: opened.draft,
          isNew: opened.isNew,
          issues: this.#openIssues(opened),
          sentence: (issue) => this.#control.sentence(issue),
          onChange: (draft) => (this.#view.opened = { ...opened, draft }),
          onSave: () => this.#save(opened),
        }),
      footer: () =>
        opened &&
        html`<button class="button" type="button" @click=${() => (this.#view.opened = undefined)}>${text.cancel}</button>
          <button class="button primary" type="button" @click=${() => this.#save(opened)}>${text.save}</button>`,
    });
  }

  #confirmation(): TemplateResult | typeof nothing {
    const text = this.#text;
    const { deleting } = this.#view;
    return this.#question.render({
      open: deleting !== undefined,
      heading: text.deleteTitle({ name: deleting?.name ?? '' }),
      role: 'alertdialog',
      size: 'narrow',
      content: () => html`<p>${text.untouched}</p>`,
      footer: () =>
        deleting &&
        html`<button class="button" type="button" autofocus @click=${() => (this.#view.deleting = undefined)}>${text.cancel}</button>
          <button class="button danger" type="button" @click=${() => this.#delete(deleting)}>${text.delete}</button>`,
    });
  }

  /** Returns the issues to show: a reserved or duplicate name at once, a missing one when the seller saves. */
  #openIssues({ draft, asked }: Open): Issue[] {
    const others = this.#attributes.filter(({ id }) => id !== draft.id);
    return issuesOf(draft, others, this.policy).filter((issue) => asked || !isUndone(issue));
  }

  #open(draft: LibraryAttribute, isNew: boolean): void {
    this.#view.opened = { draft, isNew, asked: false };
    void this.updateComplete.then(() => super.focusPath(['name']));
  }

  #save(open: Open): void {
    const asked = { ...open, asked: true };
    const [issue] = this.#openIssues(asked);
    this.#view.opened = issue ? asked : undefined;
    if (issue) return void this.updateComplete.then(() => super.focusPath(issue.path));
    const attribute = tidy(open.draft);
    const all = this.#attributes;
    this.#control.edit(open.isNew ? [...all, attribute] : all.map((one) => (one.id === attribute.id ? attribute : one)));
    this.#announcer.say(this.#text[open.isNew ? 'added' : 'saved']({ name: attribute.name }));
  }

  #delete(attribute: LibraryAttribute): void {
    this.#view.deleting = undefined;
    this.#control.edit(this.#attributes.filter(({ id }) => id !== attribute.id));
    this.#announcer.say(this.#text.deleted({ name: attribute.name }));
  }
}
