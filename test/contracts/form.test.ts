import { expect } from 'chai';
import { cleanUp, mount, settled } from '../helpers/editor.js';
import { focused } from '../helpers/roles.js';
import { allOf, show, submitted, type Editor, type EditorElement } from './subject.js';
import { editors } from './subjects.js';

/** Every editor behaves like `<input>` in a form. */
const isMemberOfItsForm = (subject: Editor): void => {
  describe(`${subject.tag}, in a form`, () => {
    const { value, other, invalid } = subject;
    let form: HTMLFormElement;
    let fieldset: HTMLFieldSetElement;
    let editor: EditorElement;
    const data = () => [...new FormData(form)];

    beforeEach(async () => {
      form = document.createElement('form');
      fieldset = document.createElement('fieldset');
      form.append(fieldset);
      document.body.append(form);
      editor = await show<EditorElement>(subject, { name: 'it', id: 'it' }, fieldset);
    });
    afterEach(cleanUp);

    it('is one of the form’s elements, and has the form as its property', () => {
      expect(editor.form === form).to.equal(true);
      expect([...form.elements].includes(editor)).to.equal(true);
      expect(editor.type).to.equal(subject.tag);
      expect(form.elements.namedItem('it') === editor).to.equal(true);
    });

    it('puts its value into the form data at once, and nothing when it is null', () => {
      expect(data()).to.deep.equal([['it', submitted(value)]]);
      editor.value = other;
      expect(data()).to.deep.equal([['it', submitted(other)]]);
      editor.value = null;
      expect(data()).to.deep.equal([]);
    });

    it('has no entry without a name, and none in a form that it does not belong to', () => {
      editor.name = '';
      expect(data()).to.deep.equal([]);
      editor.name = 'other';
      expect(data().map(([name]) => name)).to.deep.equal(['other']);
      const second = document.createElement('form');
      second.id = 'second';
      document.body.append(second);
      editor.setAttribute('form', 'second');
      expect(editor.form === second).to.equal(true);
      expect(data()).to.deep.equal([]);
      expect([...new FormData(second)]).to.have.length(1);
    });

    it('returns to the default value on reset, which its attribute contains as JSON', async () => {
      editor.setAttribute('value', JSON.stringify(other));
      expect(editor.defaultValue).to.deep.equal(other);
      expect(editor.value).to.deep.equal(value);
      form.reset();
      expect(editor.value).to.deep.equal(other);
      expect(data()).to.deep.equal([['it', submitted(other)]]);
      editor.removeAttribute('value');
      expect(editor.value).to.equal(null);
      editor.defaultValue = value;
      expect(editor.value).to.deep.equal(value);
    });

    it('takes its value from the attribute if no other value was set', async () => {
      const fresh = document.createElement(subject.tag) as EditorElement;
      fresh.setAttribute('value', JSON.stringify(value));
      Object.assign(fresh, subject.given);
      expect(fresh.value).to.deep.equal(value);
      fresh.setAttribute('value', '{"');
      expect(fresh.value).to.satisfy((one: unknown) => one === null || subject.tag === 'sku-asset-picker');
    });

    it('restores the state that the browser kept, and ignores a broken one', () => {
      editor.formStateRestoreCallback(JSON.stringify(other));
      expect(editor.value).to.deep.equal(other);
      editor.formStateRestoreCallback(null);
      expect(editor.value).to.deep.equal(other);
    });

    it('leaves the form data while its fieldset is disabled, and returns at once', async () => {
      editor.value = invalid;
      fieldset.disabled = true;
      expect(data()).to.deep.equal([]);
      expect([editor.willValidate, form.checkValidity(), editor.matches(':disabled')]).to.deep.equal([false, true, true]);
      await settled(editor);
      fieldset.disabled = false;
      expect(data()).to.have.length(1);
      expect([editor.willValidate, form.checkValidity()]).to.deep.equal([true, false]);
    });

    it('is submitted but not validated while it is read-only', () => {
      editor.value = invalid;
      editor.readOnly = true;
      expect(data()).to.have.length(1);
      expect([editor.willValidate, form.checkValidity()]).to.deep.equal([false, true]);
    });

    it('reports a problem in a sentence at once, and its end too', () => {
      expect([editor.validity.valid, editor.validationMessage, editor.checkValidity()]).to.deep.equal([true, '', true]);
      editor.value = invalid;
      expect(editor.validity.valid).to.equal(false);
      expect(editor.validationMessage).to.match(/\S+ \S+ \S+/);
      expect([editor.checkValidity(), form.checkValidity(), form.matches(':invalid')]).to.deep.equal([false, false, true]);
      editor.value = other;
      expect([editor.checkValidity(), form.checkValidity(), editor.matches(':valid')]).to.deep.equal([true, true, true]);
    });

    it("reports the host's own message instead", () => {
      editor.setCustomValidity('Not on Sundays.');
      expect([editor.validity.customError, editor.validationMessage, form.checkValidity()]).to.deep.equal([true, 'Not on Sundays.', false]);
      editor.value = invalid;
      expect(editor.validationMessage).to.equal('Not on Sundays.');
      editor.setCustomValidity('');
      expect([editor.validity.valid, editor.validationMessage !== 'Not on Sundays.']).to.deep.equal([false, true]);
      editor.issues = [];
      expect(editor.validity.valid).to.equal(true);
      editor.issues = [{ code: 'id.invalid', path: [], severity: 'error', params: { value: '?' } }];
      expect(editor.checkValidity()).to.equal(false);
    });

    it('is focused by a click on its label', async () => {
      const label = Object.assign(document.createElement('label'), { htmlFor: 'it', textContent: 'Label' });
      form.prepend(label);
      expect([...editor.labels].map((one) => one === label)).to.deep.equal([true]);
      label.click();
      await settled(editor);
      expect(document.activeElement === editor).to.equal(true);
      expect(focused() === editor, 'an inner field').to.equal(false);
    });

    it('moves the focus to the problem when the form reports, and not when a script only checks', async () => {
      editor.value = invalid;
      await settled(editor);
      expect(editor.checkValidity()).to.equal(false);
      await settled(editor);
      expect(document.activeElement === document.body, 'asked in silence').to.equal(true);
      expect(editor.matches(':state(user-invalid)')).to.equal(false);
      form.reportValidity();
      await settled(editor);
      expect(document.activeElement === editor).to.equal(true);
      expect(focused() === editor).to.equal(false);
      expect(editor.matches(':state(user-invalid)')).to.equal(true);
    });

    it('leaves the focus to an earlier invalid field', async () => {
      const before = Object.assign(document.createElement('input'), { required: true });
      form.prepend(before);
      editor.value = invalid;
      form.reportValidity();
      await settled(editor);
      expect(document.activeElement === before).to.equal(true);
    });

    it('is in the form data before it is on a page', () => {
      const apart = document.createElement('form');
      const fresh = Object.assign(document.createElement(subject.tag), { name: 'apart', ...allOf(subject) });
      apart.append(fresh);
      expect([...new FormData(apart)]).to.deep.equal([['apart', submitted(value)]]);
    });

    it('is not changed by other fields of the form', async () => {
      const twin = await mount<EditorElement>(subject.tag, { name: 'twin', ...allOf(subject) }, form);
      twin.value = other;
      expect(data()).to.deep.equal([
        ['it', submitted(value)],
        ['twin', submitted(other)],
      ]);
    });
  });
};

editors.forEach(isMemberOfItsForm);
