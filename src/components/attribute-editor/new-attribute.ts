import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { checkLibrary } from '../../core/rules/index.js';
import type { LibraryAttribute } from '../../core/schema/types.js';
import { segmented, textField } from '../../internal/fields/fields.js';
import type { EditorContext } from './context.js';
import { barredBy } from './verdict.js';

type Draft = Pick<LibraryAttribute, 'type' | 'name'>;

export interface NewAttributeView {
  /** The other attributes, which must have different names. */
  others: readonly LibraryAttribute[];
  onAdd: (draft: Draft) => void;
}

/** The form for a new attribute that the library does not have. */
export class NewAttribute {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #draft: Draft | undefined;
  #isChecked = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  render(context: EditorContext, view: NewAttributeView): TemplateResult {
    const draft = this.#draft;
    if (draft) return this.#form(context, view, draft);
    return html`<div>
      <button type="button" class="button" id="new" ?disabled=${context.disabled} @click=${() => this.#open()}>
        ${context.words.newAttribute}
      </button>
    </div>`;
  }

  #form(context: EditorContext, view: NewAttributeView, draft: Draft): TemplateResult {
    const { words } = context;
    const add = () => this.#add(context, view, draft);
    return html`<div class="creation" role="group" aria-label=${words.newAttribute}>
      ${segmented({
        name: 'new-type',
        path: 'new-type',
        label: words.type,
        choices: [
          { value: 'enum', label: words.enumKind },
          { value: 'quantity', label: words.quantityKind },
        ],
        value: draft.type,
        onChange: (type) => this.#change({ ...draft, type: type === 'quantity' ? 'quantity' : 'enum' }),
      })}
      ${textField({
        id: 'new-name',
        path: 'new-name',
        label: words.name,
        messages: (this.#isChecked ? refusals(context, view, draft) : []).map((text) => ({ severity: 'error', text })),
        value: draft.name,
        onInput: (name) => this.#change({ ...draft, name }),
        onLeave: () => {},
        onKeydown: (event) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') add();
          else this.#close();
        },
      })}
      <div class="buttons">
        <button type="button" class="button" @click=${add}>${words.add}</button>
        <button type="button" class="button quiet" @click=${() => this.#close()}>${words.cancel}</button>
      </div>
    </div>`;
  }

  #add(context: EditorContext, view: NewAttributeView, draft: Draft): void {
    this.#isChecked = true;
    if (refusals(context, view, draft).length === 0) {
      view.onAdd({ ...draft, name: draft.name.trim() });
      this.#close();
    } else {
      this.#host.requestUpdate();
      this.#focus('#new-name');
    }
  }

  #open(): void {
    this.#change({ type: 'enum', name: '' });
    this.#focus('#new-name');
  }

  #close(): void {
    this.#draft = undefined;
    this.#isChecked = false;
    this.#host.requestUpdate();
    this.#focus('#new');
  }

  #change(draft: Draft): void {
    this.#draft = draft;
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus());
  }
}

/** Returns why the attribute can't be added. */
function refusals(context: EditorContext, { others }: NewAttributeView, { type, name }: Draft): string[] {
  const attribute = { id: '', type, name };
  const found = checkLibrary([...others, attribute], { policy: context.policy });
  const issues = found.filter(({ path: [index, key] }) => index === others.length && key === 'name');
  return [...issues.map(context.sentence), ...[barredBy(attribute, context)].filter((reason) => reason !== undefined)];
}
