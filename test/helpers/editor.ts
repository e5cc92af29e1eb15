import { sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { FormControl } from '../../src/internal/element/form-control.js';
import { byRole, type Name } from './roles.js';
import './unsteady.js';

/** Sets an element's properties and adds it to the page. Call `cleanUp()` in `afterEach` to remove it. */
export async function mount<E extends HTMLElement>(
  tag: string,
  properties: Partial<E> = {},
  parent: HTMLElement = document.body,
): Promise<E> {
  // Without transitions, because axe would measure colours in the middle of one.
  document.documentElement.style.setProperty('--sku-motion', '0ms');
  const element = Object.assign(document.createElement(tag), properties) as E;
  parent.append(element);
  await settled(element);
  return element;
}

export const cleanUp = (): void => document.body.replaceChildren();

/** Waits for the next rendering and the updates that follow from it. */
export async function settled(element: Element): Promise<void> {
  for (let round = 0; round < 3; round++) {
    if ('updateComplete' in element) await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Records the names of the events that leave the element, in order. */
export function eventsOf(element: EventTarget, types = ['input', 'change']): string[] {
  const events: string[] = [];
  for (const type of types) element.addEventListener(type, () => events.push(type));
  return events;
}

/** Types with real keys at the end of the text field of that name. */
export async function typeInto(element: Element, name: Name, text: string): Promise<void> {
  const field = byRole<HTMLInputElement>(element, 'textbox', name);
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  await sendKeys({ type: text });
  await settled(element);
}

/** Replaces the content of the text field of that name. */
export async function replaceIn(element: Element, name: Name, text: string): Promise<void> {
  const field = byRole<HTMLInputElement>(element, 'textbox', name);
  field.focus();
  field.select();
  await sendKeys(text ? { type: text } : { press: 'Delete' });
  await settled(element);
}

/** Presses keys in order; chords as `Alt+ArrowUp`. */
export async function press(element: Element, ...chords: string[]): Promise<void> {
  for (const chord of chords) {
    const keys = chord.split('+');
    const key = keys.pop()!;
    for (const modifier of keys) await sendKeys({ down: modifier });
    // Sent as a character, because some drivers do not know the space bar by name.
    await sendKeys({ press: key === 'Space' ? ' ' : key });
    for (const modifier of keys) await sendKeys({ up: modifier });
    await settled(element);
  }
}

/** Checks the element with axe. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element as HTMLElement, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('; ')}`),
  ).to.deep.equal([]);
}

/** Checks that every control is at least 24 by 24 CSS pixels, with or without its label. Controls within text may be smaller. */
export function expectTargets(element: Element): void {
  const small = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], [role=button]') ?? [])]
    .filter((control) => control.checkVisibility())
    .filter((control) => {
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      return width < 23.5 || height < 23.5;
    });
  expect(small.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
}

/** Tests what every editor guarantees to its host and its form. The rest of the contract is in form-control.test.ts. */
export function behavesAsEditor<T>(tag: string, { value, other, invalid }: { value: T; other: T; invalid: T }): void {
  type Editor = FormControl<T>;
  const text = (one: T) => (typeof one === 'string' ? one : JSON.stringify(one));

  describe(`<${tag}> as a member of a form`, () => {
    let form: HTMLFormElement;
    let editor: Editor;
    const data = () => new FormData(form).get('it');
    beforeEach(async () => {
      form = document.createElement('form');
      document.body.append(form);
      editor = await mount<Editor>(tag, { name: 'it' }, form);
    });
    afterEach(cleanUp);

    it('adds its value to the form data at once, and nothing when it is null', () => {
      editor.value = value;
      expect(data()).to.equal(text(value));
      editor.value = null;
      expect(data()).to.equal(null);
    });
    it('fires nothing when properties are set, and does not change the given object', async () => {
      const events = eventsOf(editor);
      const before = JSON.stringify(value);
      editor.value = value;
      editor.defaultValue = other;
      editor.issues = [];
      await settled(editor);
      expect(editor.value).to.equal(value);
      expect(JSON.stringify(value)).to.equal(before);
      expect(events).to.be.empty;
    });
    it('resets to its default value, and restores a state', () => {
      editor.setAttribute('value', JSON.stringify(value));
      expect(editor.value).to.deep.equal(value);
      editor.value = other;
      form.reset();
      expect(editor.value).to.deep.equal(value);
      editor.formStateRestoreCallback(JSON.stringify(other));
      expect(editor.value).to.deep.equal(other);
    });
    it('is invalid with a sentence, unless it is read-only or disabled', () => {
      editor.value = invalid;
      expect(form.checkValidity()).to.equal(false);
      expect(editor.validationMessage).to.match(/\S \S/);
      editor.readOnly = true;
      expect(form.checkValidity()).to.equal(true);
      editor.readOnly = false;
      editor.disabled = true;
      expect(form.checkValidity()).to.equal(true);
      expect(data()).to.equal(null);
    });
    it('is accessible when valid, invalid, read-only and disabled', async () => {
      editor.value = value;
      await settled(editor);
      await expectAccessible(editor);
      expectTargets(editor);
      editor.value = invalid;
      editor.reportValidity();
      await settled(editor);
      await expectAccessible(editor);
      editor.readOnly = true;
      await settled(editor);
      await expectAccessible(editor);
      editor.disabled = true;
      await settled(editor);
      await expectAccessible(editor);
    });
    it('focuses the first invalid field', async () => {
      editor.value = invalid;
      form.requestSubmit();
      await settled(editor);
      expect(document.activeElement).to.equal(editor);
    });
  });
}
