import { validateChange, validateRelease } from '../../src/core/rules/index.js';
import { quote } from '../../src/core/pricing/index.js';
import { IssueError, issueCodes, type Issue } from '../../src/core/schema/issue.js';
import { parseRelease } from '../../src/core/schema/parse.js';
import { resolvePolicy } from '../../src/core/schema/resolve-policy.js';
import type { Release, Specification } from '../../src/core/schema/types.js';
import { enumeration, flat, quantity } from '../fixtures/model.js';
import { generateRelease } from './generate-release.js';
import { desk } from './rules-support.js';

const released = desk({ attributes: [enumeration('edition', 'Basic', 'Pro'), quantity('users', 5, 1000, 5)] });
const [specification] = released.specifications as [Specification];
const [edition, users] = specification.attributes as [
  Specification['attributes'][0],
  Specification['attributes'][0] & { type: 'quantity' },
];
const becomes = (rest: Partial<Specification>): Release => ({ ...released, specifications: [{ ...specification, ...rest }] });
const coded = (code: string) => becomes({ skus: specification.skus.map((sku) => ({ ...sku, code: `${code}-${sku.id}` })) });

const changes = (): Issue[] => [
  ...validateChange(released, { ...becomes({ template: 'simple' }), id: 'x', currency: 'USD', deliveryMethod: 'license' }),
  ...validateChange(released, { ...released, specifications: [] }),
  ...validateChange(becomes({ discontinued: true }), released),
  ...validateChange(released, becomes({ billing: { mode: 'one-time' }, attributes: [{ ...users, id: 'seats' }] })),
  ...validateChange(
    released,
    becomes({ billing: { mode: 'subscription', periods: ['P1Y'] }, attributes: [enumeration('edition', 'Basic'), users] }),
  ),
  ...validateChange(
    released,
    becomes({
      attributes: [
        { ...users, id: edition.id, name: 'Edition' },
        { ...users, min: 10, max: 90, step: 1 },
      ],
    }),
    {
      policy: { renameReleasedAttributes: false },
    },
  ),
  ...validateChange(released, becomes({ attributes: [edition, { ...users, min: 1 }] })),
  ...validateChange(coded('A'), coded('B')),
];

const refusals = (value: unknown): Issue[] => {
  const parsed = parseRelease(value);
  return parsed.ok ? [] : parsed.issues;
};

const thrown = (work: () => unknown): Issue[] => {
  try {
    work();
    return [];
  } catch (error) {
    return error instanceof IssueError ? error.issues : [];
  }
};

const outside = (): Issue[] => [
  ...refusals('release'),
  ...refusals({ ...released, schemaVersion: 99 }),
  ...refusals({ ...released, id: '__proto__' }),
  ...refusals({ ...released, product: { name: 'x'.repeat(20_000_000) } }),
  ...thrown(() => quote(flat({ P1M: '1' }), { period: 'P1M', quantity: -1 })),
  ...thrown(() => resolvePolicy({ maxSkus: -1 })),
];

/** An issue of every code that the core gives, from real documents, each with the document that it is about. */
export function oneOfEach(): Map<Issue['code'], { issue: Issue; release: Release }> {
  const all = new Map<Issue['code'], { issue: Issue; release: Release }>();
  const keep = (release: Release) => (issue: Issue) => {
    if (!all.has(issue.code)) all.set(issue.code, { issue, release });
  };
  changes().forEach(keep(released));
  outside().forEach(keep(released));
  const catalog = { assets: [], serviceFlowTemplates: [{ id: 'remote', name: 'Remote' }] };
  for (let seed = 0; seed < 1000 && all.size < issueCodes.length; seed++) {
    const release = generateRelease(seed);
    validateRelease(release, { catalog }).forEach(keep(release));
  }
  return all;
}
