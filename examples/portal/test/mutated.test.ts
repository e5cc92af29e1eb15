import { expect } from 'chai';
import * as fc from 'fast-check';
import { checkSubmission, parseRelease, type Release } from 'sku-kit/core';
import { generateRelease } from '../../../test/core/generate-release.js';
import { damaged, damagedRelease } from '../../../test/fixtures/damaged.js';
import { portalPolicy, demoCatalog } from '../src/stores/portal-context.js';
import { Caller, type Answer } from './helpers/caller.js';
import { faultsSoFar, portalOn } from './helpers/portal.js';

const wanted = 10_000;
const together = 16;

/** The core's issues for the same text. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Releases with every kind of fault: almost valid, against the rules, of the wrong shape, and both. */
const generated = fc.nat({ max: 1e6 }).map((seed) => generateRelease(seed));
const documents = fc.oneof(
  { weight: 1, arbitrary: damagedRelease },
  { weight: 3, arbitrary: damaged(generated) },
  { weight: 2, arbitrary: generated },
);

describe('Ten thousand mutated releases', () => {
  it('are refused with exactly the core’s issues, never with 500', async () => {
    const portal = await portalOn('PGlite');
    const ada = await Caller.signedIn(portal.url, 'ada@acme', 'demo-ada');
    const options = { policy: portalPolicy(), catalog: demoCatalog };
    const figures = { refused: 0, byShape: 0, taken: 0, drafts: 0 };
    const codes = new Set<string>();

    const expectRefusal = ({ status, body, text }: Answer, issues: unknown): void => {
      expect(status, text).to.equal(422);
      expect(body['reason']).to.equal('refused');
      // Compares text first, which is a hundred times faster. A deep comparison then describes the difference.
      if (JSON.stringify(body['issues']) !== JSON.stringify(issues)) expect(body['issues']).to.deep.equal(json(issues));
    };

    /** Sends a document as a submission, and also as a draft if its shape is wrong, each with its own id. */
    const one = async (made: object, index: number): Promise<void> => {
      const document = 'id' in made && typeof made.id === 'string' && /^\w+/.test(made.id) ? { ...made, id: `mutant-${index}` } : made;
      const checked = checkSubmission(json(document), options);
      const answer = await ada.submit(document, null, `mutant-${index}`);
      expect(answer.status).to.be.below(500);
      if (checked.ok) {
        expect(answer.status, answer.text).to.equal(201);
        expect(answer.body['release']).to.deep.equal(json(checked.release));
        figures.taken += 1;
        return;
      }
      expectRefusal(answer, checked.issues);
      figures.refused += 1;
      for (const { code } of checked.issues) codes.add(code);
      const parsed = parseRelease(json(document));
      if (index % 8 !== 0) return;
      const put = await ada.putDraft({ ...(document as Release), id: `mutant-${index}` }, null);
      const asDraft = parseRelease(json({ ...document, id: `mutant-${index}` }));
      if (asDraft.ok) expect(put.status, put.text).to.be.oneOf([201, 507]);
      else expectRefusal(put, asDraft.issues);
      figures[parsed.ok ? 'drafts' : 'byShape'] += 1;
    };

    try {
      let index = 0;
      for (let batch = 1; figures.refused < wanted; batch++) {
        const made = fc.sample(documents, { numRuns: 200, seed: batch });
        for (let at = 0; at < made.length; at += together) {
          await Promise.all(made.slice(at, at + together).map((document) => one(document, (index += 1))));
        }
      }
    } finally {
      await portal.close();
    }
    expect(figures.refused).to.be.at.least(wanted);
    expect(figures.byShape).to.be.above(100);
    expect(figures.drafts).to.be.above(100);
    expect(codes.size, [...codes].join()).to.be.above(40);
    expect(faultsSoFar()).to.deep.equal([]);
  }).timeout(600_000);
});
