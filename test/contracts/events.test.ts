import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { focused } from '../helpers/roles.js';
import { seen } from './seen.js';
import { allOf, frozen, show, whole, type Editor, type EditorElement } from './subject.js';
import { editors } from './subjects.js';

/** Properties in, events out: an edit fires once, and a host's own change fires nothing. */
const tellsItsEdits = (subject: Editor): void => {
  describe(`${subject.tag}, with its host`, () => {
    const { value, other, edited } = subject;
    let listening: AbortController;
    let box: HTMLElement;
    let root: ShadowRoot;
    /** The events that leave the element, as a page outside the host's shadow root receives them. */
    let told: { type: string; isOwn: boolean; value: unknown; data: unknown }[];

    beforeEach(() => {
      told = [];
      listening = new AbortController();
      box = document.createElement('div');
      root = box.attachShadow({ mode: 'open' });
      document.body.append(box);
      for (const type of ['input', 'change'])
        document.addEventListener(type, (event) => told.push(heard(event)), { signal: listening.signal });
    });
    afterEach(() => {
      listening.abort();
      cleanUp();
    });

    const heard = (event: Event) => {
      const element = root.querySelector(subject.tag) as EditorElement;
      const data = element.form && new FormData(element.form).get('it');
      return { type: event.type, isOwn: event.composedPath()[0] === element, value: element.value, data };
    };
    const open = async (changes: Record<string, unknown> = {}): Promise<EditorElement> => {
      const form = document.createElement('form');
      root.append(form);
      return show<EditorElement>(subject, { name: 'it', ...changes }, form);
    };

    it('fires one input per keystroke and one change per edit, both bubbling and composed, with the new value', async () => {
      const editor = await open();
      await subject.edit(editor);
      await settled(editor);
      expect(told.map(({ type }) => type)).to.deep.equal(['input', 'change']);
      expect(told.every(({ isOwn }) => isOwn)).to.equal(true);
      expect(editor.value).to.deep.equal(edited);
      for (const each of told) {
        expect(each.value).to.deep.equal(edited);
        expect(textIn(each.data)).to.deep.equal(edited);
      }
    });

    it('fires nothing when properties are set', async () => {
      const editor = await open({ value: null });
      editor.value = value;
      Object.assign(editor, subject.given);
      editor.defaultValue = other;
      editor.issues = [];
      editor.issues = undefined;
      editor.required = true;
      editor.readOnly = true;
      editor.disabled = true;
      await settled(editor);
      editor.readOnly = false;
      editor.disabled = false;
      editor.value = other;
      await settled(editor);
      editor.form!.reset();
      editor.formStateRestoreCallback(JSON.stringify(value));
      await settled(editor);
      expect(told).to.deep.equal([]);
    });

    it('never changes an object that the host set or received', async () => {
      const before = structuredClone(value);
      const editor = await open({ value: frozen(structuredClone(value)), ...frozen({ ...subject.given }) });
      editor.addEventListener('input', () => frozen(editor.value));
      await subject.edit(editor);
      expect(editor.value).to.deep.equal(edited);
      expect(value).to.deep.equal(before);
    });

    it('does nothing when an equal value is set: field, focus and history stay', async () => {
      const editor = await open();
      editor.addEventListener('input', () => (editor.value = structuredClone(editor.value)));
      editor.addEventListener('change', () => (editor.value = structuredClone(editor.value)));
      await subject.edit(editor);
      const has = editor.value;
      const shown = seen(editor);
      const at = focused();
      told = [];
      editor.value = structuredClone(has);
      expect(editor.value, 'the very same object').to.equal(has);
      expect(editor.isUpdatePending, 'nothing to render').to.equal(false);
      await settled(editor);
      expect(focused() === at).to.equal(true);
      expect(seen(editor)).to.equal(shown);
      expect(told).to.deep.equal([]);
      if (!('undo' in editor)) return;
      (editor.undo as () => void)();
      expect(editor.value, 'taken back').to.deep.equal(value);
      (Reflect.get(editor, 'redo') as () => void).call(editor);
      expect(editor.value, 'and done again').to.deep.equal(edited);
      expect(told.map(({ type }) => type)).to.deep.equal(['input', 'change', 'input', 'change']);
    });

    it('does not depend on the order in which properties are set', async () => {
      const entries = Object.entries({ ...allOf(subject), name: 'it', required: true });
      const outcomes = [];
      for (const order of [entries, [...entries].reverse()]) {
        for (const isEarly of [true, false]) {
          const form = document.createElement('form');
          const editor = document.createElement(subject.tag) as EditorElement;
          if (!isEarly) form.append(editor);
          root.append(form);
          for (const [name, one] of order) Object.assign(editor, { [name]: one });
          if (isEarly) form.append(editor);
          const { validationMessage } = editor;
          const data = new FormData(form).get('it');
          await whole(editor);
          outcomes.push({ validationMessage, data, shown: seen(editor) });
          form.remove();
        }
      }
      for (const each of outcomes) expect(each).to.deep.equal(outcomes[0]);
    });
  });
};

/** Reads a form entry: JSON, or a plain string. */
const textIn = (data: unknown): unknown => (typeof data === 'string' && /^[[{]/.test(data) ? JSON.parse(data) : data);

editors.forEach(tellsItsEdits);
