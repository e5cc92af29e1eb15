import type { Delivery, Product, Release, Specification } from '../schema/types.js';
import { omit } from './omit.js';
import type { SpecificationEdit } from './specification.js';

/** Makes the next release; the same object where nothing changes. */
export type ReleaseEdit = (release: Release) => Release;

/** A release to begin with, without any specification. */
export const createRelease = ({
  id,
  deliveryMethod = 'saas',
  currency = 'USD',
}: {
  id: string;
  deliveryMethod?: string;
  currency?: string;
}): Release => ({
  schemaVersion: 1,
  id,
  deliveryMethod,
  product: { name: '' },
  currency,
  specifications: [],
});

/** What the other delivery method does not ask for stays in the document: the rules do not look at it, `toSubmission` drops it. */
export const setDeliveryMethod =
  (deliveryMethod: string): ReleaseEdit =>
  (release) =>
    release.deliveryMethod === deliveryMethod ? release : { ...release, deliveryMethod };

/** A blank version or description is none. */
export const setProduct =
  (change: Partial<Product>): ReleaseEdit =>
  (release) => {
    let product: Product = { ...release.product, ...change };
    if (!product.version) product = omit(product, 'version');
    if (!product.description) product = omit(product, 'description');
    return { ...release, product };
  };

export const setCurrency =
  (currency: string): ReleaseEdit =>
  (release) =>
    release.currency === currency ? release : { ...release, currency };

export const setSoftwarePackage =
  (softwarePackage: boolean): ReleaseEdit =>
  (release) =>
    softwarePackage ? { ...release, softwarePackage } : omit(release, 'softwarePackage');

export const setDelivery =
  (delivery: Delivery | undefined): ReleaseEdit =>
  (release) =>
    delivery ? { ...release, delivery } : omit(release, 'delivery');

export const editSpecification =
  (id: string, edit: SpecificationEdit): ReleaseEdit =>
  (release) => {
    const index = release.specifications.findIndex((specification) => specification.id === id);
    const before = release.specifications[index];
    const next = before && edit(before);
    return !next || next === before ? release : { ...release, specifications: release.specifications.with(index, next) };
  };

export const addSpecification =
  (specification: Specification): ReleaseEdit =>
  (release) => ({ ...release, specifications: [...release.specifications, specification] });

/** A copy right behind the original, under another id; neither its dialog nor its end goes along. */
export const duplicateSpecification =
  (id: string, newId: string): ReleaseEdit =>
  (release) => {
    const index = release.specifications.findIndex((specification) => specification.id === id);
    const original = release.specifications[index];
    if (!original) return release;
    const copy: Specification = { ...omit(omit(original, 'editing'), 'discontinued'), id: newId };
    return { ...release, specifications: release.specifications.toSpliced(index + 1, 0, copy) };
  };

/** Moves a specification to a place counted without it. */
export const moveSpecification =
  (id: string, index: number): ReleaseEdit =>
  (release) => {
    const moved = release.specifications.find((specification) => specification.id === id);
    if (!moved || release.specifications.indexOf(moved) === index) return release;
    const others = release.specifications.filter((specification) => specification !== moved);
    return { ...release, specifications: others.toSpliced(index, 0, moved) };
  };

export const removeSpecification =
  (id: string): ReleaseEdit =>
  (release) => {
    const specifications = release.specifications.filter((specification) => specification.id !== id);
    return specifications.length === release.specifications.length ? release : { ...release, specifications };
  };

/** For good: it stays for the record, and is neither checked nor on sale. */
export const discontinueSpecification = (id: string): ReleaseEdit =>
  editSpecification(id, (spec) => (spec.discontinued ? spec : { ...spec, discontinued: true }));
