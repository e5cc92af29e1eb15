import { expect } from 'chai';
import { issueCodes } from '../../src/core/schema/issue.js';
import { parseRelease } from '../../src/core/schema/parse.js';
import { generateRelease } from './generate-release.js';
import { digest, verdict, verdictCount } from './verdict.js';

/** What Node said when the rules were last changed on purpose. */
const agreed = '7d3d9e02c81c1423c3c3f5f278bf4e7acfdadf565fa5c471f3b7a598fb45b0c3';

describe('the same verdict everywhere', () => {
  let text: string;
  before(() => {
    text = verdict();
  });

  it('is the same to the byte here as where it was written down', async () => {
    expect(await digest(text)).to.equal(agreed);
  });

  // Node has workers of its own, without this name; the page has these.
  if (typeof Worker === 'function') {
    it('is the same to the byte in a worker', async () => {
      const worker = new Worker(new URL('./verdict-worker.ts', import.meta.url), { type: 'module' });
      const found = await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => {
          resolve(data);
        };
        worker.onerror = ({ message }) => {
          reject(new Error(message));
        };
      });
      worker.terminate();
      expect(found).to.equal(agreed);
    });
  }

  it('is about releases that a store could hold', () => {
    const refused = Array.from({ length: verdictCount }, (_, seed) => parseRelease(generateRelease(seed))).filter(({ ok }) => !ok);
    // Those with an id twice, which is one of the faults.
    expect(refused.length).to.be.below(verdictCount / 5);
  });

  it('meets nearly every rule', () => {
    const met = issueCodes.filter((code) => text.includes(`"${code}"`));
    const beyond = issueCodes.filter((code) => /^(document|policy|quote|change)\./.test(code) || code === 'id.invalid');
    expect(issueCodes.filter((code) => !met.includes(code) && !beyond.includes(code))).to.deep.equal([]);
  });
});
