import type { Issue } from '../../core/schema/issue.js';

/** A section of the release form; `index` for a specification. */
export interface Section {
  kind: 'deliveryMethod' | 'product' | 'delivery' | 'specifications' | 'specification' | 'release';
  index?: number;
}

/** The issues of one section, errors before warnings, otherwise in the given order. */
export interface IssueGroup {
  section: Section;
  issues: Issue[];
  errors: number;
  warnings: number;
}

/** The sections in the order of the form. The specifications are last, one section each. */
const order: Section['kind'][] = ['release', 'deliveryMethod', 'delivery', 'product', 'specifications', 'specification'];

/** Groups issues by section of the form; sections without issues are omitted. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string, IssueGroup>();
  for (const issue of issues) {
    const section = sectionOf(issue);
    const key = `${section.kind} ${section.index ?? ''}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { section, issues: [], errors: 0, warnings: 0 }));
    group.issues.push(issue);
    group[issue.severity === 'error' ? 'errors' : 'warnings'] += 1;
  }
  return [...groups.values()].map(errorsFirst).sort(bySection);
}

function sectionOf({ path: [root, index] }: Issue): Section {
  switch (root) {
    case 'deliveryMethod':
    case 'product':
    case 'delivery':
      return { kind: root };
    case 'softwarePackage':
      return { kind: 'deliveryMethod' };
    case 'currency':
      return { kind: 'product' };
    case 'specifications':
      return typeof index === 'number' ? { kind: 'specification', index } : { kind: 'specifications' };
    default:
      return { kind: 'release' };
  }
}

const errorsFirst = (group: IssueGroup): IssueGroup => ({
  ...group,
  issues: [
    ...group.issues.filter(({ severity }) => severity === 'error'),
    ...group.issues.filter(({ severity }) => severity === 'warning'),
  ],
});

const bySection = (a: IssueGroup, b: IssueGroup) =>
  order.indexOf(a.section.kind) - order.indexOf(b.section.kind) || (a.section.index ?? 0) - (b.section.index ?? 0);
