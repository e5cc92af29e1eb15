import { html, nothing, type TemplateResult } from 'lit';
import type { FormOwner } from '../owner/form-owner.js';
import { goTo } from '../owner/navigation.js';
import { stateOf, type Section, type SectionState } from '../document/sections.js';

/** The sections with their state: a list next to the page, or a select above it on a phone. */
export function sectionNav(form: FormOwner, sections: readonly Section[], onAdd: () => void): TemplateResult {
  const { words, issues, checked, view } = form;
  const states = new Map(sections.map((section) => [section.id, stateOf(section, issues, checked)]));
  return html`<nav class="nav" aria-label=${words.sections}>
    <ul class="nav-list">
      ${sections.map((section) => entry(form, sections, section, states.get(section.id)))}
      ${
        form.editable
          ? html`<li>
              <button class="nav-entry inner" type="button" @click=${onAdd}>
                <span class="dot todo" aria-hidden="true"></span>${words.addSpecification}
              </button>
            </li>`
          : nothing
      }
      <li>
        <button class="nav-entry" type="button" @click=${form.openSubmit}>
          <span class="dot ${worst([...states.values()])}" aria-hidden="true"></span>${words.check}
        </button>
      </li>
    </ul>
    <label class="nav-select">
      <span class="visually-hidden">${words.goTo}</span>
      <select class="input" @change=${(event: Event) => goTo(form, (event.currentTarget as HTMLSelectElement).value)}>
        ${sections.map((section) => html`<option value=${section.id} ?selected=${section.id === view.section}>${nameOf(form, section)}${stateText(form, states.get(section.id))}</option>`)}
      </select>
    </label>
  </nav>`;
}

function entry(form: FormOwner, sections: readonly Section[], section: Section, state: SectionState | undefined): TemplateResult {
  const specification = section.index === undefined ? undefined : form.release.specifications[section.index];
  return html`<li>
    <button
      class="nav-entry ${section.kind === 'specification' ? 'inner' : ''}"
      type="button"
      aria-current=${section.id === form.view.section ? 'true' : nothing}
      @click=${() => goTo(form, section.id)}
    >
      <span class="dot ${state?.state ?? 'todo'}" aria-hidden="true"></span>
      <span class="nav-name">${nameOf(form, section)}</span>
      <span class="visually-hidden">${stateText(form, state)}</span>
      ${
        // The specifications below this heading show their own counts.
        state?.count && (section.kind !== 'specifications' || sections.every(({ kind }) => kind !== 'specification'))
          ? html`<span class="nav-count ${state.state}" aria-hidden="true">${form.count(state.count)}</span>`
          : specification?.template === 'custom'
            ? html`<span class="nav-count muted">${form.words.skusInNav({ count: specification.skus.length })}</span>`
            : nothing
      }
    </button>
  </li>`;
}

/** The name of a section; for a specification, the name that the seller gave it. */
export function nameOf(form: FormOwner, { kind, index = 0 }: Section): string {
  const { words, release } = form;
  switch (kind) {
    case 'method':
      return words.deliveryMethod;
    case 'delivery':
      return words.deliveryInfo;
    case 'product':
      return words.product;
    case 'specifications':
      return words.specifications;
    case 'specification':
      return release.specifications[index]?.name.trim() || words.unnamedSpecification({ position: form.count(index + 1) });
  }
}

function stateText({ words }: FormOwner, state: SectionState | undefined): string {
  return state ? `, ${words.state(state)}` : '';
}

function worst(states: SectionState[]): SectionState['state'] {
  return (['error', 'todo', 'warning'] as const).find((one) => states.some(({ state }) => state === one)) ?? 'done';
}
