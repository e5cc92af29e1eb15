import { expect } from 'chai';
import { issueCodes } from '../../src/core/schema/issue.js';
import { parseRelease } from '../../src/core/schema/parse.js';
import { generateRelease } from './generate-release.js';
import { digest, verdict, verdictCount } from './verdict.js';

/** Recorded in Node when the rules were last changed on purpose. */
const agreed = '7d3d9e02c81c1423c3c3f5f278bf4e7acfdadf565fa5c471f3b7a598fb45b0c3';

describe('the same issues everywhere', () => {
  let text: string;
  before(() => {
    text = verdict();
  });

  it('are the same byte by byte as in the recorded file', async () => {
    expect(await digest(text)).to.equal(agreed);
  });

  // Only a page has this class; Node has other workers.
  if (typeof Worker === 'function') {
    it('are the same byte by byte in a worker', async () => {
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

  it('are about releases that a store could contain', () => {
    const refused = Array.from({ length: verdictCount }, (_, seed) => parseRelease(generateRelease(seed))).filter(({ ok }) => !ok);
    // Except those with a repeated id, which is one of the faults.
    expect(refused.length).to.be.below(verdictCount / 5);
  });

  it('cover nearly every rule', () => {
    const met = issueCodes.filter((code) => text.includes(`"${code}"`));
    const beyond = issueCodes.filter((code) => /^(document|policy|quote|change)\./.test(code) || code === 'id.invalid');
    expect(issueCodes.filter((code) => !met.includes(code) && !beyond.includes(code))).to.deep.equal([]);
  });
});
