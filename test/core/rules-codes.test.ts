import { expect } from 'chai';
import { validateRelease } from '../../src/core/rules/index.js';
import { issueTable } from '../../src/core/schema/issue-codes.js';
import { isUndone, issueCodes, makeIssue, warningCodes, type Issue, type IssueCode } from '../../src/core/schema/issue.js';
import { en } from '../../src/core/messages/en.js';
import { generateRelease } from './generate-release.js';
import { oneOfEach } from './messages-issues.js';

describe('the table of issue codes', () => {
  // In each test, and not as the file is loaded: a mutant of what runs then costs mutation testing a new process.
  let all: ReturnType<typeof oneOfEach>;
  beforeEach(() => (all = oneOfEach()));

  it('contains no code that the core never reports', () => {
    expect(issueCodes.filter((code) => !all.has(code))).to.deep.equal([]);
  });

  it('contains every code that has a sentence', () => {
    expect(Object.keys(en.sentences)).to.have.members([...issueCodes]);
  });

  it('says which issues are warnings', () => {
    for (const [code, { issue }] of all) expect(issue.severity, code).to.equal(issueTable[code as IssueCode].severity);
    expect([...warningCodes]).to.deep.equal([
      'delivery.days.long',
      'quantity.max.unreachable',
      'price.zero',
      'tier.upTo.off-step',
      'tier.total-drops',
      'tier.price-rises',
      'tier.empty',
      'change.quantity.lattice-shifted',
    ]);
  });

  it('says which issues the seller has only not done yet, and drafts leave out exactly those', () => {
    expect(issueCodes.filter((code) => issueTable[code].undone)).to.have.members([
      ...['product.name.required', 'specification.none', 'specification.name.required', 'billing.periods.none', 'asset.required'],
      ...['delivery.template.required', 'number.required', 'attributes.none', 'attribute.name.required', 'values.none'],
      ...['value.label.required', 'skus.none-offered', 'skus.stale', 'price.missing', 'tiers.none'],
    ]);
    for (let seed = 0; seed < 100; seed++) {
      const release = generateRelease(seed);
      const expected = validateRelease(release).filter((issue) => !isUndone(issue));
      expect(validateRelease(release, { stage: 'draft' }), `release ${seed}`).to.deep.equal(expected);
    }
  });

  it('says which flag of its validity an editor sets: a missing value, bad input, text that is too long, or a custom error', () => {
    const flagged = (flag: string) => issueCodes.filter((code) => issueTable[code].flag === flag);
    expect(flagged('valueMissing')).to.deep.equal(issueCodes.filter((code) => issueTable[code].undone));
    expect(flagged('tooLong')).to.deep.equal(['specification.name.too-long']);
    expect(flagged('badInput')).to.have.members([
      ...['document.invalid', 'id.invalid', 'policy.invalid', 'number.unreadable', 'quantity.min.invalid', 'quantity.max.invalid'],
      ...['quantity.step.invalid', 'price.invalid', 'quote.quantity.invalid', 'tier.upTo.invalid'],
    ]);
  });

  it('says nothing about a code of the host, however it is spelled', () => {
    const own = (code: string, rest: Partial<Issue> = {}): Issue => ({ code, path: [], severity: 'error', params: {}, ...rest });
    expect(['portal.logo.required', 'portal.none', 'constructor'].map((code) => isUndone(own(code)))).to.deep.equal([false, false, false]);
    expect(isUndone(own('portal.logo', { undone: true }))).to.equal(true);
    expect(isUndone(makeIssue('price.missing', []))).to.equal(true);
  });

  it('has issues whose params are numbers and texts, with a name only for what was removed', () => {
    for (const [code, { issue }] of all) {
      for (const value of Object.values(issue.params)) expect(['string', 'number'], code).to.include(typeof value);
      if ('name' in issue.params) expect(code).to.match(/^change\..*\.removed$/);
    }
  });
});
