import { expect } from 'chai';
import { documented } from './manifest.js';
import { subjects } from './subjects.js';

/** Members of every HTML element that the kit's elements override with the platform's own meaning. */
const overridden = new Set([
  'focus', // focuses the first field of the element
  'nonce', // passed on to the style elements of the price grid
]);

for (const { tag } of subjects) {
  describe(`${tag} among the platform's elements`, () => {
    it('has no property that every HTML element has with a different meaning', async () => {
      const { members } = await documented(tag);
      expect(members.size).to.be.greaterThan(0);
      expect([...members].filter((name) => name in HTMLElement.prototype && !overridden.has(name))).to.deep.equal([]);
    });
  });
}
