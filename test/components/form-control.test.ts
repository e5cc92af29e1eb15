import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { en as english } from '../../src/core/messages/en.js';
import type { Issue } from '../../src/core/schema/issue.js';
import type { Entry } from '../../src/core/schema/types.js';
import { entryText, readEntry } from '../../src/internal/fields/entry.js';
import { textField } from '../../src/internal/fields/fields.js';
import { EditorControl } from '../../src/internal/element/editor-control.js';
import { FormControl } from '../../src/internal/element/form-control.js';
import { IdleJson } from '../../src/internal/element/idle-json.js';
import { baseStyles } from '../../src/internal/styles/base.styles.js';
import { controlStyles } from '../../src/internal/styles/control.styles.js';
import { localeOf } from '../../src/internal/words/locale-of.js';
import { byRole, descriptionOf, focused, nameOf } from '../helpers/roles.js';

interface Order {
  days: Entry;
  note: string;
}

/** A minimal editor: two fields, one of them a number with a rule. */
class TestOrder extends FormControl<Order> {
  static override styles = [baseStyles, controlStyles];
  @property({ type: Number }) max = 10;
  replaced = 0;
  readonly control = this.createControl();

  createControl(largeValue?: typeof IdleJson): EditorControl<Order> {
    return new EditorControl<Order>(this, {
      findIssues: (value) => this.findIssues(value),
      dependsOn: ['max'],
      sentences: english.sentences,
      valueReplaced: () => this.replaced++,
      ...(largeValue && { largeValue }),
    });
  }
  findIssues(value: Order | null): Issue[] {
    const issue = (code: Issue['code'], params: Issue['params'] = {}): Issue[] => [{ code, path: ['days'], severity: 'error', params }];
    if (!value) return this.required ? issue('number.required') : [];
    if (value.days === null) return issue('number.required');
    if (typeof value.days !== 'number') return issue('number.unreadable', { value: value.days.typed });
    return value.days <= this.max ? [] : issue('trial.days.range', { min: 1, max: this.max });
  }
  get parts(): Order {
    return this.value ?? { days: null, note: '' };
  }
  change(next: Order | null) {
    this.control.edit(next);
  }
  protected override render(): TemplateResult {
    const { days, note } = this.parts;
    const { lang } = localeOf(this);
    const state = { disabled: this.control.isDisabled, readOnly: this.readOnly };
    return html`
      ${textField({
        ...this.control.typing('note', note, (text) => ({ ...this.parts, note: text })),
        ...state,
        id: 'note',
        path: 'note',
        label: 'Note',
      })}
      ${textField({
        ...this.control.typing('days', entryText(days, lang), (text) => ({ ...this.parts, days: readEntry(text, lang) })),
        ...state,
        id: 'days',
        path: 'days',
        label: 'Days',
        numeric: true,
        messages: this.control.messagesAt(['days']),
      })}
    `;
  }
}
class TestLargeOrder extends TestOrder {
  override createControl() {
    return super.createControl(IdleJson);
  }
}
class TestChoice extends FormControl<string> {
  readonly control = new EditorControl<string>(this, { findIssues: () => [] });
  protected override render() {
    return html`<button>Choose</button>`;
  }
}
customElements.define('test-order', TestOrder);
customElements.define('test-large-order', TestLargeOrder);
customElements.define('test-choice', TestChoice);

let form: HTMLFormElement;
let order: TestOrder;
let events: string[];

function mount<E extends TestOrder>(tag: string, attributes = ''): E {
  form = document.createElement('form');
  // Parses constant text, like the HTML of a host page.
  form.append(
    document
      .createRange()
      .createContextualFragment(`<fieldset><label for="it">Order</label><${tag} id="it" name="order" ${attributes}></${tag}></fieldset>`),
  );
  document.body.append(form);
  const element = form.querySelector<E>(tag)!;
  for (const type of ['input', 'change'])
    document.body.addEventListener(type, (event) => events.push(`${event.type} ${JSON.stringify((event.target as TestOrder).value)}`), {
      signal: listening.signal,
    });
  return element;
}
let listening: AbortController;
const data = () => [...new FormData(form)];
const shown = (name: string) => byRole<HTMLInputElement>(order, 'textbox', name).value;
async function typeInto(name: string, text: string) {
  byRole(order, 'textbox', name).focus();
  await sendKeys({ type: text });
}

beforeEach(async () => {
  events = [];
  listening = new AbortController();
  order = mount('test-order');
  await order.updateComplete;
});
afterEach(() => {
  listening.abort();
  document.body.replaceChildren();
});

describe('the value of an editor in its form', () => {
  it('is in the form data at once, as JSON', () => {
    order.value = { days: 3, note: 'x' };
    expect(data()).to.deep.equal([['order', '{"days":3,"note":"x"}']]);
  });
  it('is not submitted when it is null', () => {
    order.value = { days: 3, note: '' };
    order.value = null;
    expect(data()).to.deep.equal([]);
  });
  it('is submitted without quotes when it is a string', () => {
    const choice = document.createElement('test-choice') as TestChoice;
    choice.name = 'choice';
    form.append(choice);
    choice.value = 'asset-1';
    expect(new FormData(form).get('choice')).to.equal('asset-1');
  });
  it('is written only when the form reads it, if it is large', async () => {
    document.body.replaceChildren();
    const large = mount<TestLargeOrder>('test-large-order');
    let written = 0;
    large.value = { days: 4, note: '', toJSON: () => (written++, 'large') } as Order;
    large.value = { ...large.value, days: 5 };
    expect(written).to.equal(0);
    expect(data()).to.deep.equal([['order', '"large"']]);
    large.disabled = true;
    expect(data()).to.deep.equal([]);
  });
  it('moves with the element to another form', () => {
    document.body.replaceChildren();
    const large = mount<TestLargeOrder>('test-large-order');
    large.value = { days: 4, note: '' };
    const first = form;
    const second = document.createElement('form');
    document.body.append(second);
    second.append(large);
    expect([...new FormData(first)]).to.be.empty;
    expect([...new FormData(second)]).to.have.length(1);
  });
  it('is not submitted while the element or its fieldset is disabled, and is again at once', () => {
    order.value = { days: 3, note: '' };
    order.disabled = true;
    expect(data()).to.be.empty;
    order.disabled = false;
    expect(data()).to.have.length(1);
    form.querySelector('fieldset')!.disabled = true;
    expect(data()).to.be.empty;
  });
  it('uses a new name at once', () => {
    order.value = { days: 3, note: '' };
    order.name = 'other';
    expect(data()[0]![0]).to.equal('other');
  });
});

describe('default value, reset and restore', () => {
  it('takes the default value from the attribute', () => {
    document.body.replaceChildren();
    order = mount('test-order', `value='{"days":7,"note":"a"}'`);
    expect(order.value).to.deep.equal({ days: 7, note: 'a' });
    expect(order.defaultValue).to.deep.equal({ days: 7, note: 'a' });
    expect(data()).to.have.length(1);
  });
  it('keeps the value when the default changes later', () => {
    order.value = { days: 1, note: '' };
    order.setAttribute('value', '{"days":7,"note":""}');
    expect(order.value).to.deep.equal({ days: 1, note: '' });
    form.reset();
    expect(order.value).to.deep.equal({ days: 7, note: '' });
    order.defaultValue = { days: 8, note: '' };
    expect(order.value).to.deep.equal({ days: 8, note: '' });
  });
  it('treats an attribute that is not JSON as empty', () => {
    order.setAttribute('value', '{');
    expect(order.value).to.equal(null);
  });
  it('closes the open field on a reset, and hides issues that wait for a submission', async () => {
    order.defaultValue = { days: null, note: '' };
    order.reportValidity();
    await order.updateComplete;
    expect(byRole(order, 'textbox', 'Days').getAttribute('aria-invalid')).to.equal('true');
    await typeInto('Note', 'abc');
    form.reset();
    await order.updateComplete;
    expect(shown('Note')).to.equal('');
    expect(byRole(order, 'textbox', 'Days').getAttribute('aria-invalid')).to.equal('false');
  });
  it('restores a state, and ignores a broken one', () => {
    order.formStateRestoreCallback('{"days":2,"note":"back"}');
    expect(order.value).to.deep.equal({ days: 2, note: 'back' });
    order.formStateRestoreCallback('{"days":');
    expect(order.value).to.deep.equal({ days: 2, note: 'back' });
  });
});

describe('events of an editor', () => {
  it('fires one input per keystroke with the new value, and one change on leaving the field', async () => {
    await typeInto('Days', '12');
    expect(events).to.deep.equal(['input {"days":1,"note":""}', 'input {"days":12,"note":""}']);
    byRole(order, 'textbox', 'Note').focus();
    expect(events.slice(2)).to.deep.equal(['change {"days":12,"note":""}']);
  });
  it('fires change on Enter, and not again on leaving', async () => {
    await typeInto('Days', '5');
    await sendKeys({ press: 'Enter' });
    byRole(order, 'textbox', 'Note').focus();
    expect(events).to.deep.equal(['input {"days":5,"note":""}', 'change {"days":5,"note":""}']);
  });
  it('restores the earlier value on Escape, with an input and no change', async () => {
    order.value = { days: 4, note: '' };
    await typeInto('Days', '2');
    expect(order.value.days).to.equal(42);
    await sendKeys({ press: 'Escape' });
    await order.updateComplete;
    byRole(order, 'textbox', 'Note').focus();
    expect(events).to.deep.equal(['input {"days":42,"note":""}', 'input {"days":4,"note":""}']);
    expect(shown('Days')).to.equal('4');
  });
  it('fires change for an open field before the next one is edited', async () => {
    await typeInto('Days', '5');
    const note = byRole<HTMLInputElement>(order, 'textbox', 'Note');
    note.value = 'pasted';
    note.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(events.map((event) => event.split(' ')[0])).to.deep.equal(['input', 'change', 'input']);
  });
  it('fires one input and one change for a complete edit, and nothing for an equal value', () => {
    order.change({ days: 1, note: '' });
    order.change({ days: 1, note: '' });
    expect(events).to.deep.equal(['input {"days":1,"note":""}', 'change {"days":1,"note":""}']);
  });
  it('fires nothing when code sets a property', async () => {
    order.value = { days: 99, note: '' };
    order.issues = [];
    order.disabled = true;
    order.max = 5;
    await order.updateComplete;
    form.reset();
    expect(events).to.be.empty;
  });
  it('changes nothing while disabled or read-only', () => {
    order.readOnly = true;
    order.change({ days: 1, note: '' });
    order.readOnly = false;
    order.disabled = true;
    order.change({ days: 1, note: '' });
    expect(events).to.be.empty;
    expect(order.value).to.equal(null);
  });
});

describe('a host that sets the value that it received', () => {
  it('does not disturb an open field, its text or its caret, with the same object or a copy', async () => {
    order.addEventListener('input', () => {
      order.value = structuredClone(order.value);
      order.issues = [];
    });
    await typeInto('Days', '1.');
    await order.updateComplete;
    const field = byRole<HTMLInputElement>(order, 'textbox', 'Days');
    expect(field.value).to.equal('1.');
    field.setSelectionRange(0, 0);
    await sendKeys({ type: '2' });
    await order.updateComplete;
    expect([field.value, field.selectionStart]).to.deep.equal(['21.', 1]);
    expect(order.replaced).to.equal(0);
    await sendKeys({ press: 'Escape' });
    await order.updateComplete;
    expect(order.value).to.equal(null);
    expect(field.value).to.equal('');
  });
  it('shows a different value that is set while a field is open, without an event', async () => {
    await typeInto('Days', '1');
    events = [];
    order.value = { days: 30, note: '' };
    await order.updateComplete;
    expect(shown('Days')).to.equal('30');
    byRole(order, 'textbox', 'Note').focus();
    expect(events).to.be.empty;
    expect(order.replaced).to.equal(1);
  });
  it('keeps its own object unchanged', async () => {
    const value = Object.freeze({ days: 4, note: '' });
    order.value = value;
    await typeInto('Days', '5');
    expect(value.days).to.equal(4);
    expect(order.value).not.to.equal(value);
  });
});

describe('typed text', () => {
  it('is kept when it is not a number', async () => {
    await typeInto('Days', '12a');
    await sendKeys({ press: 'Tab' });
    await order.updateComplete;
    expect(order.value).to.deep.equal({ days: { typed: '12a' }, note: '' });
    expect(shown('Days')).to.equal('12a');
    expect(descriptionOf(byRole(order, 'textbox', 'Days'))).to.contain('12a');
  });
  it('does not keep its field open when the element leaves the page', async () => {
    await typeInto('Note', 'x');
    order.remove();
    form.append(order);
    order.value = { days: null, note: 'y' };
    await order.updateComplete;
    expect(shown('Note')).to.equal('y');
  });
});

describe('validity', () => {
  it('is correct as soon as a value is set, with a sentence', () => {
    order.value = { days: 30, note: '' };
    expect(order.validity.valid).to.equal(false);
    expect(form.checkValidity()).to.equal(false);
    expect(order.validationMessage).to.contain('10');
    order.value = { days: 3, note: '' };
    expect(order.checkValidity()).to.equal(true);
  });
  it('is correct as soon as a limit is set', () => {
    order.value = { days: 30, note: '' };
    order.max = 40;
    expect(order.validity.valid).to.equal(true);
    order.max = 4;
    expect(order.checkValidity()).to.equal(false);
  });
  it('distinguishes a missing value from a wrong one', () => {
    order.required = true;
    expect(order.validity.valueMissing).to.equal(true);
    order.value = { days: { typed: 'x' }, note: '' };
    expect(order.validity.badInput).to.equal(true);
  });
  it('comes from the host if it sets issues or a message', () => {
    order.value = { days: 30, note: '' };
    order.issues = [];
    expect(order.validity.valid).to.equal(true);
    order.setCustomValidity('Not on Sundays.');
    expect(order.validationMessage).to.equal('Not on Sundays.');
    expect(order.validity.customError).to.equal(true);
    order.setCustomValidity('');
    expect(order.validity.valid).to.equal(true);
  });
  it('does not apply while the element is read-only or disabled', () => {
    order.value = { days: 30, note: '' };
    order.readOnly = true;
    expect([order.willValidate, form.checkValidity()]).to.deep.equal([false, true]);
    order.readOnly = false;
    expect(form.checkValidity()).to.equal(false);
    order.disabled = true;
    expect([order.willValidate, form.checkValidity()]).to.deep.equal([false, true]);
  });
  it('does not stop a read-only value from being submitted', () => {
    order.value = { days: 3, note: '' };
    order.readOnly = true;
    expect(data()).to.have.length(1);
  });
});

describe('focus', () => {
  it('goes to the first field when the label is clicked', async () => {
    const { x, y, width, height } = form.querySelector('label')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    expect(nameOf(focused()!)).to.equal('Note');
    expect(order.labels).to.have.length(1);
  });
  it('does not move when a text of the element is clicked', async () => {
    order.value = { days: 99, note: '' };
    await order.updateComplete;
    const { x, y } = order.shadowRoot!.querySelector('p.error')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 8), Math.round(y + 8)] });
    expect(focused()).to.equal(document.body);
  });
  it('goes to the first invalid field when the form is submitted, and the sentence is shown', async () => {
    order.value = { days: null, note: '' };
    const last = document.createElement('test-order') as TestOrder;
    form.append(last);
    last.value = { days: 99, note: '' };
    form.requestSubmit();
    await order.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(focused()).to.equal(byRole(order, 'textbox', 'Days'));
    expect(byRole(order, 'textbox', 'Days').getAttribute('aria-invalid')).to.equal('true');
    expect(order.matches(':state(user-invalid)')).to.equal(true);
  });
  it('does not move when a script only checks, also through the form', async () => {
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    elsewhere.focus();
    order.value = { days: null, note: '' };
    expect([order.checkValidity(), form.checkValidity()]).to.deep.equal([false, false]);
    await order.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(focused()).to.equal(elsewhere);
    expect(byRole(order, 'textbox', 'Days').getAttribute('aria-invalid')).to.equal('false');
    expect(order.matches(':state(user-invalid)')).to.equal(false);
  });
  it('stays on the first invalid field of another element', async () => {
    const native = document.createElement('input');
    native.required = true;
    form.prepend(native);
    order.value = { days: 99, note: '' };
    form.reportValidity();
    await order.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(focused()).to.equal(native);
  });
});

describe('inner events', () => {
  it('do not reach the host', async () => {
    const types: EventTarget[] = [];
    order.addEventListener('input', (event) => types.push(event.composedPath()[0]!));
    await typeInto('Days', '1');
    expect(types).to.deep.equal([order]);
  });
});

describe('properties set before the element is defined', () => {
  it('apply in any order', async () => {
    const early = document.createElement('test-late') as TestOrder;
    early.name = 'late';
    early.value = { days: 30, note: '' };
    early.max = 40;
    form.append(early);
    customElements.define('test-late', class extends TestOrder {});
    await early.updateComplete;
    expect(new FormData(form).get('late')).to.equal('{"days":30,"note":""}');
    expect(early.validity.valid).to.equal(true);
  });
});
