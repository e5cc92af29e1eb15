import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../../core/schema/issue.js';
import type { FormContext } from '../owner.js';
import { stateOf, type Section, type SectionState } from '../document/sections.js';

export interface SectionNav {
  form: FormContext;
  sections: Section[];
  issues: readonly Issue[];
  checked: boolean;
  current: string;
  onGo: (id: string) => void;
  onAdd: () => void;
  onCheck: () => void;
}

/** The sections with their state; a list beside the page, a select above it on a phone. */
export function sectionNav(nav: SectionNav): TemplateResult {
  const { form, sections, issues, checked } = nav;
  const { words } = form;
  const states = new Map(sections.map((section) => [section.id, stateOf(section, issues, checked)]));
  return html`<nav class="nav" aria-label=${words.sections}>
    <ul class="nav-list">
      ${sections.map((section) => entry(nav, section, states.get(section.id)))}
      ${
        form.editable
          ? html`<li>
              <button class="nav-entry inner" type="button" @click=${nav.onAdd}>
                <span class="dot todo" aria-hidden="true"></span>${words.addSpecification}
              </button>
            </li>`
          : nothing
      }
      <li>
        <button class="nav-entry" type="button" @click=${nav.onCheck}>
          <span class="dot ${worst([...states.values()])}" aria-hidden="true"></span>${words.check}
        </button>
      </li>
    </ul>
    <label class="nav-select">
      <span class="visually-hidden">${words.goTo}</span>
      <select class="input" @change=${(event: Event) => nav.onGo((event.currentTarget as HTMLSelectElement).value)}>
        ${sections.map((section) => html`<option value=${section.id} ?selected=${section.id === nav.current}>${nameOf(form, section)}${stateText(form, states.get(section.id))}</option>`)}
      </select>
    </label>
  </nav>`;
}

function entry(nav: SectionNav, section: Section, state: SectionState | undefined): TemplateResult {
  const { form, sections } = nav;
  const specification = section.index === undefined ? undefined : form.release.specifications[section.index];
  return html`<li>
    <button
      class="nav-entry ${section.kind === 'specification' ? 'inner' : ''}"
      type="button"
      aria-current=${section.id === nav.current ? 'true' : nothing}
      @click=${() => nav.onGo(section.id)}
    >
      <span class="dot ${state?.state ?? 'todo'}" aria-hidden="true"></span>
      <span class="nav-name">${nameOf(form, section)}</span>
      <span class="visually-hidden">${stateText(form, state)}</span>
      ${
        // What is wrong below the heading is counted at the specifications themselves.
        state?.count && (section.kind !== 'specifications' || sections.every(({ kind }) => kind !== 'specification'))
          ? html`<span class="nav-count ${state.state}" aria-hidden="true">${form.count(state.count)}</span>`
          : specification?.template === 'custom'
            ? html`<span class="nav-count muted">${form.words.skusInNav({ count: specification.skus.length })}</span>`
            : nothing
      }
    </button>
  </li>`;
}

/** What a section is called; a specification by its name. */
export function nameOf({ words, release, count }: Pick<FormContext, 'words' | 'release' | 'count'>, { kind, index = 0 }: Section): string {
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
      return release.specifications[index]?.name.trim() || words.unnamedSpecification({ position: count(index + 1) });
  }
}

function stateText({ words }: FormContext, state: SectionState | undefined): string {
  return state ? `, ${words.state(state)}` : '';
}

function worst(states: SectionState[]): SectionState['state'] {
  return (['error', 'todo', 'warning'] as const).find((one) => states.some(({ state }) => state === one)) ?? 'done';
}
