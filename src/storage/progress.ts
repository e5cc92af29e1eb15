import { validateRelease } from '../core/index.js';
import type { Issue } from '../core/schema/issue.js';
import type { Release, ReleasePolicy } from '../core/schema/types.js';
import type { Progress } from './store.js';

type Section = 'method' | 'product' | 'delivery' | 'specification' | 'prices';

/** Counts the form's sections that have no error: method, product, delivery (if the method has it), specifications, prices. */
export const progressOf = (release: Release, policy: ReleasePolicy): Progress => {
  const method = Object.hasOwn(policy.deliveryMethods, release.deliveryMethod) ? policy.deliveryMethods[release.deliveryMethod] : undefined;
  const sections: Section[] = ['method', 'product', ...(method?.delivery ? (['delivery'] as const) : []), 'specification', 'prices'];
  const open = new Set(validateRelease(release, { policy }).flatMap(sectionsOf));
  return { complete: sections.filter((section) => !open.has(section)).length, of: sections.length };
};

const sectionsOf = ({ path, severity, code }: Issue): Section[] => {
  if (severity === 'warning') return [];
  if (code === 'specification.none') return ['specification', 'prices'];
  if (path[0] === 'product') return ['product'];
  if (path[0] === 'delivery') return ['delivery'];
  if (path[0] === 'specifications') return [path.includes('skus') ? 'prices' : 'specification'];
  return ['method'];
};
