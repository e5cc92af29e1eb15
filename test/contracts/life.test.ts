import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { textOf } from '../helpers/roles.js';
import { seen } from './seen.js';
import { allOf, isEditor, show, submitted, whole, type EditorElement, type Subject } from './subject.js';
import { subjects } from './subjects.js';

const says = (element: Element, { shows }: Subject): void => {
  expect(textOf(element)).to.satisfy((text: string) => (typeof shows === 'string' ? text.includes(shows) : shows.test(text)));
};

/** Elements are added, moved and removed, as frameworks do it. */
const livesAnywhere = (subject: Subject): void => {
  describe(`${subject.tag}, wherever and whenever it is added,`, () => {
    afterEach(cleanUp);

    it('shows its properties', async () => {
      says(await show(subject), subject);
    });

    it('keeps properties that were set before the element was defined', async () => {
      const tag = `late-${subject.tag}`;
      const form = document.createElement('form');
      const late = document.createElement(tag);
      Object.assign(late, { name: 'late', ...allOf(subject) });
      form.append(late);
      document.body.append(form);
      customElements.define(tag, class extends customElements.get(subject.tag)! {});
      await whole(late);
      if (isEditor(subject)) expect(new FormData(form).get('late')).to.equal(submitted(subject.value));
      says(late, subject);
    });

    it('is the same after a move', async () => {
      const [first, second] = [document.createElement('form'), document.createElement('form')];
      document.body.append(first, second);
      const element = await show(subject, { name: 'it' }, first);
      if (isEditor(subject)) await subject.edit(element);
      const before = seen(element);
      const events: string[] = [];
      for (const type of ['input', 'change']) element.addEventListener(type, () => events.push(type));
      second.append(element);
      if (isEditor(subject)) {
        expect([...new FormData(first)]).to.deep.equal([]);
        expect([...new FormData(second)].map(([name]) => name)).to.deep.equal(['it']);
        expect(Reflect.get(element, 'value')).to.deep.equal(subject.edited);
      }
      await whole(element);
      expect(seen(element)).to.equal(before);
      expect(events).to.deep.equal([]);
    });

    it('is the same after it was removed and added again, with properties set in between', async () => {
      const element = await show(subject);
      const before = seen(element);
      element.remove();
      await settled(element);
      document.body.append(element);
      await whole(element);
      expect(seen(element)).to.equal(before);
      if (!isEditor(subject)) return;
      element.remove();
      const editor = element as EditorElement;
      editor.value = subject.other;
      document.body.append(element);
      await whole(element);
      expect(editor.value).to.deep.equal(subject.other);
      expect(seen(element)).not.to.equal(before);
    });

    it('fires no event and throws no error while it is not on a page', async () => {
      const element = await show(subject, { name: 'it' });
      element.remove();
      const events: string[] = [];
      for (const type of ['input', 'change']) element.addEventListener(type, () => events.push(type));
      element.focus();
      if (isEditor(subject)) {
        const editor = element as EditorElement;
        editor.value = subject.invalid;
        expect(editor.checkValidity()).to.equal(false);
        editor.setCustomValidity('No.');
        editor.focusPath([]);
      }
      for (const method of ['undo', 'redo']) if (method in element) (Reflect.get(element, method) as () => void).call(element);
      await settled(element);
      expect(events).to.deep.equal([]);
    });

    it('is also created from a template and by cloning', async () => {
      const element = await show(subject);
      const template = document.createElement('template');
      template.content.append(element.cloneNode());
      const copies = [document.importNode(template.content, true).firstElementChild!, element.cloneNode()] as HTMLElement[];
      for (const copy of copies) {
        document.body.append(copy);
        Object.assign(copy, allOf(subject));
        await whole(copy);
        says(copy, subject);
      }
    });
  });
};

subjects.forEach(livesAnywhere);
