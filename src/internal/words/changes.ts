import { diffReleases } from '../../core/submission/diff-releases.js';
import type { Difference, IdPath } from '../../core/schema/issue.js';
import type { Release, Specification } from '../../core/schema/types.js';
import { placeOf, type PlaceNames } from './place.js';
import { partsOf, specificationParts, valueLines, type ValueContext } from './value-lines.js';

export type RowKind = Difference['kind'] | 'same';

/** One row of a comparison: a part of the release, before and after the change. */
export interface ChangeRow {
  path: IdPath;
  field: string;
  kind: RowKind;
  before: string[];
  after: string[];
}

export interface ChangeSection {
  name: string;
  rows: ChangeRow[];
}

export interface ChangeSource {
  release: Release;
  released: Release | undefined;
  /** Whether unchanged parts are included. */
  all: boolean;
  values: ValueContext;
  names: PlaceNames;
}

/** Returns what a reviewer checks before a release goes on sale: every part of a new product, or the differences of a changed one. */
export const changeSections = ({ release, released, all, values, names }: ChangeSource): ChangeSection[] => {
  const before = released && { ...values, currency: released.currency };
  const differences = released ? diffReleases(released, release).flatMap(wholeSpecifications) : [];
  const changed = differences.map(({ kind, path, before: was, after: is }) => ({
    path,
    kind,
    before: before ? valueLines(named(was, path, names), path, before) : [],
    after: valueLines(named(is, path, names), path, values),
  }));
  const same = partsOf(release)
    .filter(({ path }) => !differences.some((difference) => startsWith(difference.path, path)))
    .map(({ path, value }) => ({ path, kind: 'same' as const, before: [], after: valueLines(value, path, values) }));
  return grouped([...changed, ...(!released || all ? same : [])], names);
};

/** Replaces the id of an SKU's attribute value with its label. */
const named = (value: unknown, [, specificationId, list, , key, attributeId]: IdPath, { releases }: PlaceNames): unknown => {
  if (list !== 'skus' || key !== 'values') return value;
  const specifications = releases.flatMap((release) => release?.specifications.filter(({ id }) => id === specificationId) ?? []);
  const attributes = specifications.flatMap((specification) => specification.attributes.filter(({ id }) => id === attributeId));
  const labels = attributes.flatMap((attribute) => (attribute.type === 'enum' ? attribute.values : []));
  return labels.find(({ id }) => id === value)?.label ?? value;
};

/** Splits an added or removed specification into all its parts. */
const wholeSpecifications = (difference: Difference): Difference[] => {
  const { path, kind, before, after } = difference;
  if (path.length !== 2 || path[0] !== 'specifications' || kind === 'moved') return [difference];
  const specification = (after ?? before) as Specification | undefined;
  if (!specification) return [difference];
  return specificationParts(specification).map((part) => ({
    kind,
    path: part.path,
    ...(kind === 'removed' ? { before: part.value } : { after: part.value }),
  }));
};

const startsWith = (path: IdPath, start: IdPath): boolean => start.every((key, index) => path[index] === key);

const grouped = (rows: Omit<ChangeRow, 'field'>[], names: PlaceNames): ChangeSection[] => {
  const sections = new Map<string, ChangeSection>();
  for (const row of rows) {
    const { section, field } = placeOf(row.path, names);
    // Two specifications may have the same name, but not the same id.
    const key = row.path[0] === 'specifications' ? `specification ${String(row.path[1])}` : section;
    const entry = sections.get(key) ?? { name: section, rows: [] };
    entry.rows.push({ ...row, field: field || section });
    sections.set(key, entry);
  }
  return [...sections.values()];
};
