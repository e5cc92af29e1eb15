import { isUndone, type Issue } from '../../../core/schema/issue.js';
import type { DeliveryMethod, Release } from '../../../core/schema/types.js';

/** A section of the form and the paths of the release that it shows. */
export interface Section {
  /** Unique in the form, also the id of the card. */
  id: string;
  kind: 'method' | 'delivery' | 'product' | 'specifications' | 'specification';
  /** Of the specification. */
  index?: number;
  holds: (path: Issue['path']) => boolean;
}

export interface SectionState {
  state: 'done' | 'todo' | 'warning' | 'error';
  count: number;
}

/** The sections of a release, in the order of the page. */
export function sectionsOf(release: Release, method: DeliveryMethod | undefined): Section[] {
  const at =
    (...keys: string[]) =>
    (path: Issue['path']) =>
      keys.includes(String(path[0]));
  return [
    { id: 'method', kind: 'method', holds: at('deliveryMethod', 'softwarePackage') },
    ...(method?.delivery ? [{ id: 'delivery', kind: 'delivery', holds: at('delivery') } as const] : []),
    { id: 'product', kind: 'product', holds: at('product', 'currency', 'id', 'extensions') },
    { id: 'specifications', kind: 'specifications', holds: at('specifications') },
    ...release.specifications.map((specification, index) => ({
      id: `specification-${specification.id}`,
      kind: 'specification' as const,
      index,
      holds: (path: Issue['path']) => path[0] === 'specifications' && path[1] === index,
    })),
  ];
}

/** The state of a section. What is merely not done yet counts as an error after the seller asked for a check. */
export function stateOf(section: Section, issues: readonly Issue[], checked: boolean): SectionState {
  const own = issues.filter(({ path }) => section.holds(path));
  const errors = own.filter((issue) => issue.severity === 'error' && (checked || !isUndone(issue)));
  if (errors.length) return { state: 'error', count: errors.length };
  if (own.some(({ severity }) => severity === 'error')) return { state: 'todo', count: 0 };
  return own.length ? { state: 'warning', count: own.length } : { state: 'done', count: 0 };
}
