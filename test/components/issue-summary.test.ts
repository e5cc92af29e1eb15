import { sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { SkuIssueSummary } from '../../src/components/issue-summary/issue-summary.js';
import type { Issue } from '../../src/core/schema/issue.js';
import type { Release } from '../../src/core/schema/types.js';
import '../../src/define/issue-summary.js';
import { cashier, standard } from '../../stories/data/cashier.js';
import { emulateMedia } from '../helpers/media.js';
import { allByRole, byRole, liveText, nameOf, textOf } from '../helpers/roles.js';

const release: Release = { ...cashier, specifications: [standard, { ...standard, id: 'second', name: '' }] };
const price = (specification: number, sku: number): Issue => ({
  code: 'price.missing',
  path: ['specifications', specification, 'skus', sku, 'pricing', 'tiers', 2, 'unitPrice', 'P1M'],
  severity: 'error',
  params: { tier: 3, period: 'P1M' },
});
const drop: Issue = {
  code: 'tier.total-drops',
  path: ['specifications', 0, 'skus', 1, 'pricing', 'tiers', 1, 'unitPrice', 'P1M'],
  severity: 'warning',
  params: { period: 'P1M', at: 100, total: '1000', next: 105, nextTotal: '945', saving: '55' },
};
const noName: Issue = { code: 'product.name.required', path: ['product', 'name'], severity: 'error', params: {} };

let summary: SkuIssueSummary;

async function show(changes: Partial<SkuIssueSummary>): Promise<void> {
  summary = new SkuIssueSummary();
  Object.assign(summary, changes);
  document.body.append(summary);
  await summary.updateComplete;
}

/** A host's own form element, such as a framework's wrapper. */
class TestForm extends HTMLElement {
  value = release;
  opened: Issue[] = [];
  openIssue(issue: Issue): void {
    this.opened.push(issue);
  }
  tell(issues: Issue[]): void {
    this.dispatchEvent(new CustomEvent('sku-issues', { bubbles: true, composed: true, detail: { issues } }));
  }
}
customElements.define('test-release-form', TestForm);

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.dir = 'ltr';
  await emulateMedia({});
});

describe('the issue summary', () => {
  it('says that there is nothing to fix', async () => {
    await show({ issues: [], release });
    expect(textOf(summary)).to.contain('Ready to submit.');
    expect(allByRole(summary, 'button')).to.have.length(0);
  });

  it('groups by section in the order of the form, errors before warnings', async () => {
    await show({ issues: [drop, price(1, 0), price(0, 2), noName], release });
    expect(allByRole(summary, 'heading').map(textOf)).to.deep.equal(['Before you submit', 'Product', 'Standard', 'Specification 2']);
    const standardGroup = byRole(summary, 'region', 'Standard');
    const sentences = allByRole(standardGroup, 'button').map(nameOf);
    expect(sentences[0]).to.match(/^Error: Professional, .*enter the monthly price/);
    expect(sentences[1]).to.match(/^Warning: Enterprise: .*105 costs? \$945\.00, less than 100 \(\$1,000\.00\)/);
    expect(textOf(standardGroup)).to.contain('1 error, 1 warning');
    expect(liveText(summary)).to.equal('3 errors, 1 warning');
  });

  it('shows the first issues of a long section, and the rest on demand', async () => {
    await show({ issues: Array.from({ length: 24 }, () => price(0, 0)), release });
    expect(allByRole(summary, 'button')).to.have.length(9);
    byRole(summary, 'button', 'Show 16 more of Standard').click();
    await summary.updateComplete;
    expect(allByRole(summary, 'button')).to.have.length(24);
  });

  it('reports the issue that the seller chose, by keyboard too', async () => {
    await show({ issues: [drop, noName], release });
    const opened: Issue[] = [];
    summary.addEventListener('sku-issue-open', (event) => opened.push((event as CustomEvent<{ issue: Issue }>).detail.issue));
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    expect(opened).to.deep.equal([noName, drop]);
  });

  it('shows the sentences without the release, too', async () => {
    await show({ issues: [drop] });
    expect(byRole(summary, 'region', 'Specification 1')).to.exist;
    expect(nameOf(byRole(summary, 'button'))).to.match(/^Warning: At the monthly price, .*105 costs?/);
  });
});

describe('the summary of a form', () => {
  it('follows its form, also one that is added later, and goes to its fields', async () => {
    await show({ for: 'the-form' });
    expect(textOf(summary)).to.equal('Not checked yet.');
    const [form, other] = [new TestForm(), new TestForm()];
    form.id = 'the-form';
    document.body.append(form, other);
    other.tell([drop]);
    form.tell([price(0, 2)]);
    await summary.updateComplete;
    byRole(summary, 'button', /Professional.*enter the monthly price/).click();
    expect(form.opened).to.deep.equal([price(0, 2)]);
    form.tell([]);
    await summary.updateComplete;
    expect(textOf(summary)).to.contain('Ready to submit.');
  });

  it('does nothing in the form if the host cancels the event', async () => {
    await show({ for: 'the-form' });
    const form = new TestForm();
    form.id = 'the-form';
    document.body.append(form);
    form.tell([drop]);
    await summary.updateComplete;
    summary.addEventListener('sku-issue-open', (event) => event.preventDefault());
    byRole(summary, 'button').click();
    expect(form.opened).to.deep.equal([]);
  });
});

describe('the look of the issue summary', () => {
  for (const [name, prepare] of [
    ['as it is', async () => {}],
    ['in the dark', () => emulateMedia({ colorScheme: 'dark' })],
    ['in forced colours', () => emulateMedia({ forcedColors: 'active' })],
    ['from right to left', async () => void (document.documentElement.dir = 'rtl')],
  ] as [string, () => Promise<void>][]) {
    it(`is accessible ${name}`, async () => {
      await prepare();
      document.documentElement.style.colorScheme = 'light dark';
      document.body.style.background = 'Canvas';
      await show({ issues: [drop, noName], release });
      const { violations } = await axe.run(summary);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }
});
