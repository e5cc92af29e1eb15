import { expect } from 'chai';
import { ReviewReasons } from '../../src/components/release-form/document/review-reasons.js';
import { priced, releaseWith } from '../fixtures/releases.js';

const rejected = releaseWith(priced('small', 'Small'));
const renamed = { ...rejected, product: { name: 'Till' } };
const given = [
  { path: ['product', 'name'], text: 'Names another company.' },
  { path: ['specifications', 'small', 'name'], text: 'Too short.' },
  { path: [], text: 'Please call us.' },
];
const textsOf = (reasons: ReviewReasons, release = rejected) =>
  reasons.issues(release, (text) => text).map(({ params }) => params['message']);

describe("A reviewer's reasons", () => {
  it('are warnings at the places that they name, by position in the release', () => {
    const reasons = new ReviewReasons();
    reasons.set(given, rejected);
    expect(reasons.issues(rejected, (text) => `Reviewer: ${text}`)).to.deep.equal([
      { code: 'review.reason', path: ['product', 'name'], severity: 'warning', params: { message: 'Reviewer: Names another company.' } },
      { code: 'review.reason', path: ['specifications', 0, 'name'], severity: 'warning', params: { message: 'Reviewer: Too short.' } },
      { code: 'review.reason', path: [], severity: 'warning', params: { message: 'Reviewer: Please call us.' } },
    ]);
  });

  it('are resolved once the seller changes the place', () => {
    const reasons = new ReviewReasons();
    reasons.set(given, rejected);
    expect(textsOf(reasons, renamed)).to.deep.equal(['Too short.', 'Please call us.']);
  });

  it('stay resolved if a framework sets the same reasons again', () => {
    const reasons = new ReviewReasons();
    reasons.set(given, rejected);
    expect(reasons.set(structuredClone(given), renamed)).to.equal(false);
    expect(textsOf(reasons, renamed)).to.deep.equal(['Too short.', 'Please call us.']);
  });

  it('apply in full to the next release that the host sets', () => {
    const reasons = new ReviewReasons();
    reasons.set(given, rejected);
    reasons.restart(renamed);
    expect(textsOf(reasons, renamed)).to.deep.equal(['Names another company.', 'Too short.', 'Please call us.']);
  });
});
