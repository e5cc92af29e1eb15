import { expect } from 'chai';
import { IssueError } from '../../src/core/schema/issue.js';
import type { Release } from '../../src/core/schema/types.js';
import { readDraftFile, writeDraftFile } from '../../src/exchange/index.js';
import version0 from '../fixtures/release-version-0.json' with { type: 'json' };

const draft = (name: string): Release => ({
  schemaVersion: 1,
  id: 'r1',
  deliveryMethod: 'saas',
  product: { name },
  currency: 'USD',
  specifications: [
    {
      id: 's1',
      name: 'Standard',
      template: 'simple',
      billing: { mode: 'one-time' },
      attributes: [],
      skus: [
        {
          id: 'only',
          values: {},
          offered: true,
          pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { once: { typed: '12,34' } } }] },
        },
      ],
    },
  ],
});

const codes = async (text: string): Promise<string[]> => {
  try {
    await readDraftFile(new Blob([text]));
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
};

describe('A draft in a file', () => {
  it('comes back with everything that was typed, unreadable entries included', async () => {
    expect(await readDraftFile(writeDraftFile(draft('Cashier Cloud')))).to.deep.equal(draft('Cashier Cloud'));
  });

  it('is named after the product, without characters that file systems refuse', () => {
    const named = (name: string) => writeDraftFile(draft(name)).name;
    expect(named('Cashier Cloud')).to.equal('Cashier Cloud.json');
    expect(named('a/b: "c"?\n..')).to.equal('a b c.json');
    expect(named('  ')).to.equal('draft.json');
    expect(named('../../..')).to.equal('draft.json');
    expect(named('价'.repeat(200))).to.have.length(85);
  });

  it('is migrated to the current schema version', async () => {
    const release = await readDraftFile(new Blob([JSON.stringify(version0)]));
    expect([release.schemaVersion, release.product]).to.deep.equal([1, { name: 'Cloud Desk', version: '2.0' }]);
  });

  it('refuses other files with an IssueError and no other error', async () => {
    expect(await codes('')).to.deep.equal(['document.invalid']);
    expect(await codes('{"schemaVersion":1,')).to.deep.equal(['document.invalid']);
    expect(await codes('[1,2]')).to.deep.equal(['document.invalid']);
    expect(await codes('{"schemaVersion":99}')).to.deep.equal(['document.version.unsupported']);
    expect(await codes(`{"__proto__":{"polluted":true},"schemaVersion":1}`)).not.to.be.empty;
    expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
  });
});
