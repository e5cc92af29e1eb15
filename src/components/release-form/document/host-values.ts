import { createRelease, createSpecification } from '../../../core/edits/index.js';
import { IssueError } from '../../../core/schema/issue.js';
import { parseRelease } from '../../../core/schema/index.js';
import type { Catalog, Release, ReleasePolicy } from '../../../core/schema/types.js';

/** A release from the host. Throws `IssueError` on what `parseRelease` refuses. */
export function checkedRelease(value: unknown): Release {
  const result = parseRelease(value);
  if (!result.ok) throw new IssueError(result.issues);
  return result.release;
}

export const emptyCatalog: Catalog = { attributes: [], assets: [], serviceFlowTemplates: [] };

/** A catalog from the host, with an empty list for each that is not loaded yet. */
export function completeCatalog(catalog: Partial<Catalog> | null | undefined): Catalog {
  if (!catalog) return emptyCatalog;
  const { attributes, assets, serviceFlowTemplates } = catalog;
  if (attributes && assets && serviceFlowTemplates) return catalog as Catalog;
  return { attributes: attributes ?? [], assets: assets ?? [], serviceFlowTemplates: serviceFlowTemplates ?? [] };
}

/** The release of an empty form: one specification without a name or prices. */
export function blankRelease(policy: ReleasePolicy, id: () => string): Release {
  return { ...createRelease({ id: id() }), specifications: [createSpecification({ id: id(), policy })] };
}
