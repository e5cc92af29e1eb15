import { expect } from 'chai';
import { Idiomorph } from 'idiomorph';
import { cleanUp, settled } from '../helpers/editor.js';
import { show } from './subject.js';
import { subjects } from './subjects.js';

/** Frameworks such as Turbo, htmx and Phoenix LiveView update a page by morphing it to the server's next one. */
describe('A page that is morphed', () => {
  afterEach(cleanUp);

  for (const subject of subjects) {
    it(`updates the class, the language and read-only on ${subject.tag}, and keeps the element`, async () => {
      const page = document.createElement('main');
      document.body.append(page);
      const element = await show(subject, { className: 'before', lang: 'en' }, page);
      const morph = async (attributes: Record<string, string>) => {
        const next = document.createElement(subject.tag);
        for (const [name, text] of Object.entries(attributes)) next.setAttribute(name, text);
        Idiomorph.morph(page, next.outerHTML, { morphStyle: 'innerHTML' });
        await settled(element);
        expect(
          [...page.children].map((one) => one === element),
          'the same element',
        ).to.deep.equal([true]);
      };

      await morph({ class: 'after', lang: 'de', readonly: '' });
      expect([element.className, element.lang, element.hasAttribute('readonly')]).to.deep.equal(['after', 'de', true]);
      if ('readOnly' in element) expect(element.readOnly).to.equal(true);

      await morph({ class: 'last' });
      expect([element.className, element.lang, element.hasAttribute('readonly')]).to.deep.equal(['last', '', false]);
      if ('readOnly' in element) expect(element.readOnly).to.equal(false);
    });
  }
});
