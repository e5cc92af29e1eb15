import { expect } from 'chai';
import { issueCodes } from '../../src/core/messages/codes.js';
import { warningCodes } from '../../src/core/schema/issue.js';
import { oneOfEach } from './messages-issues.js';

describe('the codes of issues', () => {
  // In each test, and not as the file is loaded: a mutant of what runs then costs mutation testing a new process.
  let all: ReturnType<typeof oneOfEach>;
  beforeEach(() => (all = oneOfEach()));

  it('are each given for something', () => {
    expect(issueCodes.filter((code) => !all.has(code))).to.deep.equal([]);
  });

  it('warn where the contract says so, and are errors otherwise', () => {
    for (const [code, { issue }] of all) expect(issue.severity, code).to.equal(warningCodes.has(code) ? 'warning' : 'error');
  });

  it('carry numbers and texts only, and no names but of what is gone', () => {
    for (const [code, { issue }] of all) {
      for (const value of Object.values(issue.params)) expect(['string', 'number'], code).to.include(typeof value);
      if ('name' in issue.params) expect(code).to.match(/^change\..*\.removed$/);
    }
  });
});
