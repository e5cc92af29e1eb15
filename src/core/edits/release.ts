import { IssueError, makeIssue } from '../schema/issue.js';
import type { Delivery, Product, Release, Sku, Specification } from '../schema/types.js';
import { put } from './put.js';
import type { SpecificationEdit } from './specification.js';

/** An edit of a release. The result shares everything that stays, and is the same object if nothing changes. */
export type ReleaseEdit = (release: Release) => Release;

/** Creates an empty release without specifications. Currency: ISO 4217. */
export const createRelease = ({
  id,
  deliveryMethod = 'saas',
  currency = 'USD',
}: {
  id: string;
  deliveryMethod?: string;
  currency?: string;
}): Release => ({ schemaVersion: 1, id, deliveryMethod, product: { name: '' }, currency, specifications: [] });

/** Sets the delivery method. What the new method does not have stays in the document until `toSubmission` drops it. */
export const setDeliveryMethod =
  (key: string): ReleaseEdit =>
  (release) =>
    put(release, 'deliveryMethod', key);

/** Changes the given fields of the product. An empty version or description is removed. */
export const setProduct =
  (change: Partial<Product>): ReleaseEdit =>
  (release) => {
    let product = put(release.product, 'name', change.name ?? release.product.name);
    if ('version' in change) product = put(product, 'version', change.version || undefined);
    if ('description' in change) product = put(product, 'description', change.description || undefined);
    return put(release, 'product', product);
  };

/** Sets the currency, ISO 4217. Prices keep their numbers. */
export const setCurrency =
  (currency: string): ReleaseEdit =>
  (release) =>
    put(release, 'currency', currency);

/** Sets whether the license is deployed as a software package. */
export const setSoftwarePackage =
  (softwarePackage: boolean): ReleaseEdit =>
  (release) =>
    put(release, 'softwarePackage', softwarePackage || undefined);

/** Sets how the product is delivered; `undefined` = nothing entered. */
export const setDelivery =
  (delivery: Delivery | undefined): ReleaseEdit =>
  (release) =>
    put(release, 'delivery', delivery);

/** Applies an edit to one specification. Changes nothing if the release has no such specification. */
export const editSpecification =
  (id: string, edit: SpecificationEdit): ReleaseEdit =>
  (release) => {
    const index = indexOf(release, id);
    const before = release.specifications[index];
    const next = before && edit(before);
    return !next || next === before ? release : { ...release, specifications: release.specifications.with(index, next) };
  };

/**
 * Adds a specification at the end.
 * @throws IssueError `id.duplicate` if the release has one with its id.
 */
export const addSpecification =
  (specification: Specification): ReleaseEdit =>
  (release) =>
    inserted(release, release.specifications.length, specification);

/**
 * Adds a copy after the original, with another id. SKU codes are not copied, as each belongs to one SKU; nor are an open dialog and
 * `discontinued`.
 * @throws IssueError `id.duplicate` if the new id is in use.
 */
export const duplicateSpecification =
  (id: string, newId: string): ReleaseEdit =>
  (release) => {
    const index = indexOf(release, id);
    const original = release.specifications[index];
    if (!original) return release;
    const copy = put(put({ ...original, id: newId }, 'editing', undefined), 'discontinued', undefined);
    const parked = copy.parked && { ...copy.parked, skus: withoutCodes(copy.parked.skus) };
    return inserted(release, index + 1, { ...copy, skus: withoutCodes(copy.skus), ...(parked && { parked }) });
  };

const withoutCodes = (skus: readonly Sku[]): Sku[] => skus.map((sku) => put(sku, 'code', undefined));

/** Moves a specification to an index in the list. An index beyond the list moves it to the first or last place. */
export const moveSpecification =
  (id: string, index: number): ReleaseEdit =>
  (release) => {
    const from = indexOf(release, id);
    const moved = release.specifications[from];
    const to = Math.max(0, Math.min(index, release.specifications.length - 1));
    if (!moved || from === to) return release;
    return { ...release, specifications: release.specifications.toSpliced(from, 1).toSpliced(to, 0, moved) };
  };

/** Removes a specification. A released one can only be discontinued. */
export const removeSpecification =
  (id: string): ReleaseEdit =>
  (release) => {
    const index = indexOf(release, id);
    return index < 0 ? release : { ...release, specifications: release.specifications.toSpliced(index, 1) };
  };

/** Takes a specification off sale permanently. It is kept for the record and not checked. */
export const discontinueSpecification = (id: string): ReleaseEdit =>
  editSpecification(id, (specification) => put(specification, 'discontinued', true));

const indexOf = ({ specifications }: Release, id: string): number => specifications.findIndex((specification) => specification.id === id);

function inserted(release: Release, index: number, specification: Specification): Release {
  const first = indexOf(release, specification.id);
  if (first >= 0) throw new IssueError([makeIssue('id.duplicate', ['specifications', index, 'id'], { value: specification.id, first })]);
  return { ...release, specifications: release.specifications.toSpliced(index, 0, specification) };
}
