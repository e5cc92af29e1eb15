import { expect } from 'chai';
import { elements, nameOf, type ReleasedElement } from '../../src/elements.js';
import * as kit from '../../src/index.js';
import { documented } from './manifest.js';
import { stories } from './stories.js';
import { isEditor } from './subject.js';
import { subjects } from './subjects.js';

/** test/house/elements.test.ts checks the same list against the files, without a browser. */
for (const { tag, className, kind } of elements as readonly ReleasedElement[]) {
  describe(`${tag}, in the list of elements`, () => {
    it(`is registered with the class ${className}`, () => {
      expect(customElements.get(tag)).to.equal((kit as Record<string, unknown>)[className]);
    });

    it(`is tested as an ${kind === 'editor' ? 'editor' : 'element'}`, () => {
      const own = subjects.filter((subject) => subject.tag === tag);
      expect(own.map((subject) => (isEditor(subject) ? 'editor' : 'viewer'))).to.deep.equal([kind]);
      expect(Boolean((customElements.get(tag) as { formAssociated?: boolean }).formAssociated)).to.equal(kind === 'editor');
    });

    it('has stories', () => {
      expect(stories.filter(({ file }) => file === nameOf({ tag }))).to.not.have.length(0);
    });

    it('is in the manifest', async () => {
      expect(await documented(tag)).to.have.property('attributes');
    });
  });
}
