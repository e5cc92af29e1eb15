import { byRole } from '../helpers/roles.js';
import { regions } from '../../stories/data/regions.js';
import { application, product, storeWith } from '../../stories/seeded-store.js';
import { standard } from '../../stories/data/cashier.js';
import { clicks } from './gestures.js';
import type { Subject } from './subject.js';
import type { Issue } from '../../src/core/schema/issue.js';

const full = storeWith('full');
/** Waits until the lists have finished their work. */
const working = {
  ...full,
  drafts: { ...full.drafts, get: () => Promise.resolve({ value: product('a3', 'Ledger'), revision: '1', savedAt: '' }) },
};
const noName: Issue = { code: 'product.name.required', path: ['product', 'name'], severity: 'error', params: {} };

export const applicationList: Subject = {
  tag: 'sku-application-list',
  given: { store: working },
  shows: 'Payroll',
  scenes: {
    'one is looked at': { act: clicks('button', 'View Payroll') },
    'a rejected one is gone on with': { act: clicks('button', /^Modify/) },
    'one would go': { act: clicks('button', 'Delete the application for Invoices') },
  },
};

export const applicationReview: Subject = {
  tag: 'sku-application-review',
  given: { application: application('pending', product('ledger', 'Ledger')) },
  shows: 'Ledger',
  scenes: {
    'it is approved': { act: clicks('button', 'Approve') },
    'a part is objected to': { act: (element) => byRole(element, 'button', /^Object to .*Product Name/).click() },
  },
};

export const draftList: Subject = {
  tag: 'sku-draft-list',
  given: { store: full },
  shows: 'Cashier Cloud',
  scenes: {
    'one is gone on with': { act: clicks('button', 'Cashier Cloud') },
  },
};

export const issueSummary: Subject = {
  tag: 'sku-issue-summary',
  given: { issues: [noName] },
  shows: 'product',
  scenes: { 'one is gone to': { act: clicks('button', /name/) } },
};

export const specPreview: Subject = {
  tag: 'sku-spec-preview',
  given: { specification: standard, currency: 'USD' },
  shows: 'Software Version',
  scenes: {
    'it is bought': { act: clicks('button', /^Buy/) },
    'it is tried': { act: clicks('button', /trial|Try/i) },
    'some are not for sale': { given: { specification: regions } },
  },
};
