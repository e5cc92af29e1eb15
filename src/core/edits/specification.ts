import { resolvePolicy } from '../schema/resolve-policy.js';
import type { Attribute, Billing, PolicyOptions, Sku, Specification, Trial } from '../schema/types.js';
import { omit } from './omit.js';

/** Makes the next specification; the same object where nothing changes. */
export type SpecificationEdit = (specification: Specification) => Specification;

/** A specification to begin with: simple template, no prices, in the first billing mode that its delivery method allows. */
export function createSpecification({
  id,
  name = '',
  policy,
  method,
}: {
  id: string;
  name?: string;
  policy?: PolicyOptions;
  method?: string;
}): Specification {
  const { deliveryMethods, periods } = resolvePolicy(policy);
  const allowed = method !== undefined && Object.hasOwn(deliveryMethods, method) ? deliveryMethods[method]?.billing : undefined;
  const mode = allowed?.[0] ?? 'subscription';
  return {
    id,
    name,
    template: 'simple',
    billing: mode === 'subscription' ? { mode, periods: [...periods] } : { mode },
    attributes: [],
    skus: [simpleSku()],
  };
}

const simpleSku = (): Sku => ({ id: 'sku', values: {}, offered: true, pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: {} }] } });

export const renameSpecification =
  (name: string): SpecificationEdit =>
  (spec) =>
    spec.name === name ? spec : { ...spec, name };

/** Prices of periods that are no longer billed stay in the document; `toSubmission` drops them. */
export const setBilling =
  (billing: Billing): SpecificationEdit =>
  (spec) => ({ ...spec, billing });

/** The other pricing template, with what it held before; what this one holds is parked. */
export const setTemplate =
  (template: Specification['template']): SpecificationEdit =>
  (spec) => {
    if (spec.template === template) return spec;
    const { attributes, skus, parked } = spec;
    const fresh = template === 'simple' ? { attributes: [], skus: [simpleSku()] } : { attributes: [], skus: [] };
    return { ...omit(spec, 'editing'), template, ...(parked ?? fresh), parked: { attributes, skus } };
  };

export const setTrial =
  (trial: Trial | null): SpecificationEdit =>
  (spec) =>
    trial ? { ...spec, trial } : omit(spec, 'trial');

export const setAsset =
  (assetId: string | undefined): SpecificationEdit =>
  (spec) =>
    assetId ? { ...spec, assetId } : omit(spec, 'assetId');

export const setSkus =
  (skus: Sku[]): SpecificationEdit =>
  (spec) =>
    spec.skus === skus ? spec : { ...spec, skus };

/** Opens the Generate dialog on a copy of the attributes. */
export const startEditing = (): SpecificationEdit => (spec) =>
  spec.editing ? spec : { ...spec, editing: { attributes: spec.attributes, step: 1 } };

/** What the open Generate dialog holds. */
export const setEditing =
  (editing: NonNullable<Specification['editing']>): SpecificationEdit =>
  (spec) => ({ ...spec, editing });

export const cancelEditing = (): SpecificationEdit => (spec) => omit(spec, 'editing');

/** What the Generate dialog made takes the place of what was, and the dialog is closed. */
export const applyGenerated =
  ({ attributes, skus }: { attributes: Attribute[]; skus: Sku[] }): SpecificationEdit =>
  (spec) => ({ ...omit(spec, 'editing'), attributes, skus });
